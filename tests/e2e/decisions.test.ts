import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from '#tests/support/accessibility.ts';
import { taskAt, uniqueTitle } from '#tests/support/dossiers.ts';
import { expect, test } from '#tests/support/e2e.ts';
import { newAccount } from '#tests/support/people.ts';

/** Held against axe as it stands, at a desk and on a phone. */
async function expectReadable(page: Page, where: string): Promise<void> {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 800 });
    await expectAccessible(page, `${where} at ${width}`);
    await expectNoSidewaysScroll(page);
  }
}

test('two projects go up under one letter and are approved by one decision', async ({
  pageOf,
  apiOf,
}) => {
  test.setTimeout(120_000);
  const officer = await newAccount('CENTER_OFFICER');
  const titles = [uniqueTitle('Tuyên truyền qua báo'), uniqueTitle('Bình chọn sản phẩm')] as const;
  const codes = [
    await taskAt('APPRAISED', titles[0], officer, apiOf),
    await taskAt('APPRAISED', titles[1], officer, apiOf),
  ] as const;
  const number = `${Date.now() % 1_000_000}/QĐ-UBND`;
  const reviewer = await pageOf('thamdinh');
  const head = await pageOf('lanhdaoso');
  const main = head.getByRole('main');

  await test.step('the reviewer forwards both', async () => {
    await reviewer.goto('/lam-viec/tham-dinh?trang-thai=dat-tham-dinh');
    await reviewer.getByRole('link', { name: 'Trình nhiều hồ sơ bằng một tờ trình' }).click();
    await reviewer.getByRole('textbox', { name: 'Số tờ trình' }).fill('1776/TTr-SCT');
    await reviewer.getByRole('textbox', { name: 'Ngày tờ trình' }).fill('08/01/2024');
    for (const code of codes) await reviewer.getByLabel(`Trình ${code}`).check();
    await expectReadable(reviewer, 'a letter over many');
    await reviewer.getByRole('button', { name: 'Trình các đề án đã chọn' }).click();
    await expect(reviewer.getByRole('status').first()).toContainText('Đã ghi tờ trình.');
  });

  await test.step('the head types the decision; what is against the rules is told at its row', async () => {
    await head.goto('/lam-viec/tham-dinh?trang-thai=da-trinh');
    await head.getByRole('link', { name: 'Ghi quyết định cho nhiều hồ sơ' }).click();
    await head.getByRole('textbox', { name: 'Số quyết định' }).fill(number);
    await head.getByRole('textbox', { name: 'Ngày quyết định' }).fill('12/01/2024');
    await head.getByLabel('Người ký').fill('Nguyễn Văn A');
    await head.getByLabel('Đợt giao kế hoạch').fill('Đợt 1 năm 2024');
    const amount = (code: string) => head.getByLabel(`Số được duyệt cho ${code}, đồng`);
    await amount(codes[0]).fill('250 triệu');
    await amount(codes[1]).fill('1 tỷ');
    await head.getByRole('button', { name: 'Kiểm tra trước khi ghi' }).click();
    await expect(head.getByRole('alert').first()).toContainText(codes[1]);
    await expect(amount(codes[0])).toHaveValue('250 triệu');
    await expectReadable(head, 'a decision with an error');
    await amount(codes[1]).fill('200.000.000');
    await expect(main).toContainText('Đang ghi 2 đề án, cộng 450.000.000 đồng.');
    await head.getByRole('button', { name: 'Kiểm tra trước khi ghi' }).click();
  });

  await test.step('looks at it once more, and records it', async () => {
    await expect(main.getByRole('heading', { level: 1 })).toHaveText(
      'Kiểm tra quyết định trước khi ghi',
    );
    await expect(main).toContainText('UBND tỉnh Bắc Kạn');
    await expect(main).toContainText('450.000.000 đồng');
    await expectReadable(head, 'a decision before it is recorded');
    await head.getByRole('button', { name: 'Ghi quyết định', exact: true }).click();
    await expect(main.getByRole('heading', { level: 1 })).toHaveText(`Quyết định ${number}`);
    for (const title of titles) await expect(main).toContainText(title);
    await expect(main).toContainText('450.000.000 đồng');
    await expectReadable(head, 'a decision');
  });

  await test.step('the story of each names the letter and the decision', async () => {
    for (const code of codes) {
      await head.goto(`/lam-viec/de-an/${code}/lich-su`);
      await expect(main).toContainText('Tờ trình 1776/TTr-SCT ngày 08/01/2024');
      await expect(main).toContainText(
        `Quyết định ${number} ngày 12/01/2024 của UBND tỉnh Bắc Kạn`,
      );
    }
  });
});
