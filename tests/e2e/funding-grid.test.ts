import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from '#tests/support/accessibility.ts';
import { taskAt, uniqueTitle } from '#tests/support/dossiers.ts';
import { expect, test } from '#tests/support/e2e.ts';
import { press } from '#tests/support/forms.ts';
import { newAccount } from '#tests/support/people.ts';

const cell = (page: Page, column: string, row: number) =>
  page.getByLabel(`${column}, dòng ${row}`, { exact: true });

/** What the totals say of a source. */
const sourceRow = (page: Page, name: RegExp) =>
  page
    .getByRole('table', { name: /^Theo nguồn vốn/ })
    .first()
    .getByRole('row', { name });

/** As a spreadsheet leaves it on the clipboard. */
function paste(page: Page, text: string): Promise<void> {
  return page.evaluate((block) => {
    const data = new DataTransfer();
    data.setData('text/plain', block);
    const event = new ClipboardEvent('paste', {
      clipboardData: data,
      bubbles: true,
      cancelable: true,
    });
    document.activeElement?.dispatchEvent(event);
  }, text);
}

interface Version {
  number: number;
  rows: { costItem: string; cells: Record<string, { state: string; dong: string | null }> }[];
  total: { dong: string | null; unstatedItems: number };
}

test('a breakdown is typed, pasted, undone and saved with the keyboard, and the API tells the same', async ({
  apiOf,
  pageOf,
}) => {
  const username = await newAccount('CENTER_OFFICER');
  const title = uniqueTitle('Phân khai từng hạng mục');
  const code = await taskAt('DRAFT', title, username, apiOf);
  const page = await pageOf(username);
  await page.goto(`/lam-viec/de-an/${code}`);
  await page.getByRole('link', { name: 'Phân khai', exact: true }).click();
  const promo = page.getByRole('table', { name: /^Phân khai theo hạng mục/ });
  await expect(page.getByRole('toolbar')).toBeVisible();
  const sources = sourceRow(page, /khuyến công địa phương/i);
  await expect(sources).toContainText('Còn chưa phân khai 300.000.000 đồng');

  // Typing, with Enter leading down and Tab to the right.
  const label = await promo.getByRole('columnheader').nth(3).innerText();
  await cell(page, 'Hạng mục', 1).focus();
  await page.keyboard.type('In tờ rơi');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(cell(page, label, 1)).toBeFocused();
  await page.keyboard.type('120 triệu');
  await expect(page.getByText('Cổng đọc là: 120.000.000 đồng')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(cell(page, label, 2)).toBeFocused();
  await expect(cell(page, label, 1)).toHaveValue('120.000.000');

  // A block from a spreadsheet: what is ambiguous is named, the rest is taken.
  await cell(page, 'Hạng mục', 2).focus();
  await paste(page, 'Chuyên mục báo\t\t100.000.000\r\nBiển quảng cáo\t\t500\r\n');
  await expect(page.getByText('Đã dán 5 ô, bỏ qua 1 ô')).toBeVisible();
  await expect(page.getByText(new RegExp(`Dòng 3, ${label}: “500”`))).toBeVisible();
  await expect(cell(page, 'Hạng mục', 3)).toHaveValue('Biển quảng cáo');
  await expect(cell(page, label, 3)).toHaveValue('');
  await expect(sources).toContainText('Còn chưa phân khai 80.000.000 đồng');

  // Undo takes the whole block back, redo lays it down again.
  await page.keyboard.press('Control+z');
  await expect(cell(page, 'Hạng mục', 2)).toHaveValue('');
  await page.keyboard.press('Control+y');
  await expect(cell(page, 'Hạng mục', 2)).toHaveValue('Chuyên mục báo');

  // Without a figure, by the key and by the button.
  await cell(page, label, 2).focus();
  await page.keyboard.press('Delete');
  await expect(cell(page, label, 2)).toHaveAttribute('placeholder', 'Chưa có số liệu');
  await expect(sources).toContainText('Còn chưa phân khai 180.000.000 đồng');
  await page.keyboard.press('Control+z');
  await cell(page, label, 1).focus();
  await page.getByRole('button', { name: 'Chưa có số liệu' }).click();
  await expect(cell(page, label, 1)).toHaveValue('');
  await page.getByRole('button', { name: 'Hoàn tác' }).click();
  await expect(cell(page, label, 1)).toHaveValue('120.000.000');

  await expectAccessible(page, 'the grid');
  await page.setViewportSize({ width: 360, height: 740 });
  await expectAccessible(page, 'the grid on a phone');
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });

  // The unit is for showing only.
  await page.getByLabel('triệu đồng', { exact: true }).first().check();
  await expect(sources).toContainText('Còn chưa phân khai 80 triệu đồng');

  await press(page, 'Lưu phân khai', 'Đã lưu phân khai.');
  await page.goto(`/lam-viec/de-an/${code}/phan-khai`);
  await expect(page.getByRole('toolbar')).toBeVisible();
  await expect(cell(page, label, 2)).toHaveValue('100.000.000');
  const api = await apiOf(username);
  const { data } = await api.call<{ data: Version[] }>('GET', `projects/${code}/funding-versions`);
  expect(data).toMatchObject([
    {
      number: 1,
      rows: [
        { costItem: 'In tờ rơi', cells: { KCDP: { dong: '120000000' } } },
        { costItem: 'Chuyên mục báo', cells: { KCDP: { dong: '100000000' } } },
        { costItem: 'Biển quảng cáo', cells: { KCDP: { state: 'NOT_STATED', dong: null } } },
      ],
      total: { dong: '220000000', unstatedItems: 1 },
    },
  ]);

  // Beyond the total: refused at the cell, and nothing of what was typed is lost.
  await cell(page, label, 2).fill('200 triệu');
  await page.getByRole('button', { name: 'Lưu phân khai' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'Có 1 lỗi cần sửa' })).toBeVisible();
  await expect(cell(page, label, 2)).toHaveAttribute('aria-invalid', 'true');
  await expect(cell(page, label, 2)).toHaveValue('200.000.000');
});

test('500 triệu for two cooperatives, of which no split is known, is told as not broken down', async ({
  pageOf,
}) => {
  const page = await pageOf('thanhtra');
  await page.goto('/lam-viec/de-an/KCQG-2022-001/phan-khai');
  await expect(sourceRow(page, /khuyến công quốc gia/i)).toContainText(
    'Còn chưa phân khai 500.000.000 đồng',
  );
  await expect(page.getByRole('button', { name: 'Lưu phân khai' })).toHaveCount(0);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the grid is a plain form with spare rows', async ({ apiOf, signIn, page }) => {
    const username = await newAccount('CENTER_OFFICER');
    const code = await taskAt('DRAFT', uniqueTitle('Phân khai bằng tay'), username, apiOf);
    await signIn(username);
    await page.goto(`/lam-viec/de-an/${code}/phan-khai`);
    await page.getByLabel('Hạng mục, dòng 2', { exact: true }).fill('In tờ rơi');
    const amount = page.locator('[name="rows.1.cells.KCDP"]');
    await amount.fill('300 triệu');
    await page.getByRole('button', { name: 'Lưu phân khai' }).click();
    await expect(page.getByText('Đã lưu phân khai.')).toBeVisible();
    await expect(page.locator('[name="rows.0.cells.KCDP"]')).toHaveValue('300.000.000');
  });
});
