import { taskAt, uniqueTitle } from '#tests/support/dossiers.ts';
import { expect, test } from '#tests/support/e2e.ts';
import { newAccount } from '#tests/support/people.ts';

for (const address of [
  '/lam-viec',
  '/lam-viec/de-an/moi',
  '/lam-viec/de-an/KCQG-2022-001/tham-dinh',
  '/lam-viec/tai-khoan',
  '/lam-viec/nhat-ky',
  '/lam-viec/kinh-phi/lich-chi',
  '/lam-viec/don-vi/htx-van-quyet/kinh-phi',
]) {
  test(`nobody reads ${address} without signing in`, async ({ page }) => {
    await page.goto(address);
    await expect(page).toHaveURL(`/dang-nhap?tiep=${encodeURIComponent(address)}`);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đăng nhập');
  });
}

test.describe('a page of another role', () => {
  test.use({ allowedConsoleErrors: [/status of 403/] });

  for (const [username, address] of [
    ['canbo', '/lam-viec/tai-khoan'],
    ['canbo', '/lam-viec/nhat-ky'],
    ['lanhdao', '/lam-viec/de-an/moi'],
    ['thamdinh', '/lam-viec/don-vi/them-moi'],
    ['thanhtra', '/lam-viec/tai-khoan/moi'],
    ['quantri', '/lam-viec/de-an/KCQG-2022-001'],
    ['quantri', '/lam-viec/don-vi'],
    ['quantri', '/lam-viec/kinh-phi/lich-chi'],
  ] as const) {
    test(`${address} tells ${username} so in words`, async ({ page, signIn }) => {
      await signIn(username);
      const answer = await page.goto(address);
      expect(answer?.status()).toBe(403);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'Vai trò của bạn không dùng trang này',
      );
      await page.getByRole('link', { name: 'Về việc cần làm' }).click();
      await expect(page).toHaveURL('/lam-viec');
    });
  }
});

test.describe('a draft', () => {
  test.use({ allowedConsoleErrors: [/status of 404/] });

  test('does not exist for the Department, nor for the public', async ({ apiOf, pageOf }) => {
    const title = uniqueTitle('Bản nháp chỉ Trung tâm thấy');
    const code = await taskAt('DRAFT', title, await newAccount('CENTER_OFFICER'), apiOf);
    for (const username of ['thamdinh', 'lanhdaoso']) {
      const page = await pageOf(username);
      for (const part of ['', '/tham-dinh', '/kinh-phi', '/lich-su']) {
        const answer = await page.goto(`/lam-viec/de-an/${code}${part}`);
        expect(answer?.status(), `${username} at ${part}`).toBe(404);
      }
      await page.goto(`/lam-viec/de-an?q=${encodeURIComponent(title)}`);
      await expect(page.getByRole('main')).toContainText('Không có đề án, nhiệm vụ nào khớp');
    }
    const visitor = await pageOf(null);
    expect((await visitor.goto(`/de-an/${code}`))?.status()).toBe(404);
  });

  test('is read by a colleague, who cannot change it', async ({ apiOf, pageOf }) => {
    const title = uniqueTitle('Bản nháp của người khác');
    const code = await taskAt('DRAFT', title, await newAccount('CENTER_OFFICER'), apiOf);
    const colleague = await pageOf('canbo2');
    await colleague.goto(`/lam-viec/de-an/${code}`);
    await expect(colleague.getByRole('heading', { level: 1 })).toHaveText(title);
    await expect(colleague.getByText('Xóa bản nháp này')).toHaveCount(0);
    await colleague.goto(`/lam-viec/de-an/${code}/noi-dung`);
    await expect(colleague.getByText('Chỉ cán bộ phụ trách hồ sơ được sửa.')).toBeVisible();
    await expect(colleague.getByRole('textbox')).toHaveCount(0);
    await expect(colleague.getByRole('button', { name: 'Lưu phần này' })).toHaveCount(0);

    const api = await apiOf('canbo2');
    const version = await api.versionOf(code);
    const answer = await api.ask('PATCH', `projects/${code}`, { version, title: 'Của tôi' });
    expect(answer.status()).toBe(403);
  });
});

test('the one who drafted a dossier cannot send it to the Department', async ({
  apiOf,
  pageOf,
}) => {
  const officer = await newAccount('CENTER_OFFICER');
  const title = uniqueTitle('Hồ sơ cần bốn mắt');
  const code = await taskAt('CENTER_REVIEW', title, officer, apiOf);
  const page = await pageOf(officer);
  await page.goto(`/lam-viec/de-an/${code}/tham-dinh`);
  await expect(page.getByRole('link', { name: 'Gửi Sở thẩm định' })).toHaveCount(0);
  await page.goto(`/lam-viec/de-an/${code}/tham-dinh/gui-so`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Chưa làm được bước này');
  const answer = await (
    await apiOf(officer)
  ).ask('POST', `projects/${code}/transitions`, { action: 'submit', version: 2 });
  expect(answer.status()).toBe(403);
});
