import { uniqueTitle } from '#tests/support/dossiers.ts';
import { expect, test } from '#tests/support/e2e.ts';
import { pdf } from '#tests/support/sample-files.ts';

/** Larger than several pieces, and of nobody else. */
const largePdf = (mark: string) =>
  pdf({
    text: mark,
    objects: [`<< /Length 3000000 >>\nstream\n${'a'.repeat(3_000_000)}\nendstream`],
  });

const NAME = 'Đề án máy sấy.pdf';

test.describe('a paper of a dossier', () => {
  // The lost connection, and the refusal of what is no PDF.
  test.use({ allowedConsoleErrors: [/ERR_FAILED|status of 422/] });

  test('is uploaded through a lost connection, attached, read, packed and taken out', async ({
    page,
    signIn,
    apiOf,
  }) => {
    const api = await apiOf('canbo');
    const title = uniqueTitle('Hỗ trợ máy sấy miến');
    const draft = { title, planYear: 2024, programme: 'LOCAL', kind: 'TASK' };
    const { code } = await api.call<{ code: string }>('POST', 'projects', draft);
    await signIn('canbo');
    await page.goto(`/lam-viec/de-an/${code}`);
    await page.getByRole('link', { name: 'Tài liệu', exact: true }).click();
    await expect(page.getByText('Còn thiếu 2 tài liệu đến bước hiện tại.')).toBeVisible();

    let pieces = 0;
    await page.route('**/api/v1/uploads/*?offset=*', (route) => {
      pieces += 1;
      return pieces === 3 ? route.abort() : route.continue();
    });
    await page.getByRole('link', { name: 'Đính kèm Đề án, đề cương nhiệm vụ' }).click();
    await expect(page.getByLabel('Loại tài liệu')).toHaveValue('PROPOSAL');
    await page
      .getByLabel('Tệp', { exact: true })
      .setInputFiles({ name: NAME, mimeType: 'application/pdf', buffer: largePdf(title) });
    await expect(page.getByText(`Máy chủ đã nhận đủ và kiểm tra xong “${NAME}”`)).toBeVisible();
    expect(pieces).toBe(7);
    await page.getByLabel('Số, ký hiệu').fill('12/ĐA-TTKC');
    await page.getByRole('button', { name: 'Đính kèm tài liệu' }).click();
    await expect(page.getByRole('status')).toContainText('Đã đính kèm tài liệu.');
    await expect(page.getByText('Còn thiếu 1 tài liệu đến bước hiện tại.')).toBeVisible();

    for (const [link, name] of [
      [NAME, NAME],
      ['Tải tất cả', /^Tài liệu .+\.zip$/],
    ] as const) {
      const downloading = page.waitForEvent('download');
      await page.getByRole('link', { name: link, exact: true }).click();
      expect((await downloading).suggestedFilename()).toMatch(name);
    }

    await page.getByLabel('Tệp', { exact: true }).setInputFiles({
      name: 'bao-gia.pdf',
      mimeType: 'application/pdf',
      buffer: Buffer.from('<html><script>alert(1)</script></html>'),
    });
    await expect(page.getByText(/Nội dung tệp là trang web/)).toBeVisible();

    await page.getByRole('link', { name: `Sửa, thay hoặc gỡ ${NAME}` }).click();
    await page.getByLabel('Lý do gỡ').fill('Nhầm bản, sẽ gửi bản mới.');
    await page.getByRole('button', { name: 'Gỡ tài liệu' }).click();
    await expect(page.getByRole('status')).toContainText('Đã gỡ tài liệu.');
    await page.getByText('Đã gỡ hoặc thay (1)').click();
    await expect(page.getByText('Nhầm bản, sẽ gửi bản mới.')).toBeVisible();
  });
});
