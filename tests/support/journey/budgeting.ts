import { expect, type Locator, type Page } from '@playwright/test';
import { press } from '../forms.ts';

/** The budget of a year and source, as the accountant and the Department keep it on the screens. */

export interface BudgetOf {
  year: number;
  source: string;
}

export const budgetAddress = ({ year, source }: BudgetOf) =>
  `/lam-viec/kinh-phi/du-toan/${year}/${source}`;

interface BudgetPaper {
  kind: 'Giao dự toán' | 'Cắt giảm dự toán';
  amount: string;
  number: string;
  on: string;
  batch?: string;
}

/** By the keyboard alone, from the kind of the entry down; Enter in the last field sends it. */
export async function typeEntry(page: Page, paper: BudgetPaper): Promise<void> {
  const kind = page.getByLabel('Loại bút toán');
  await kind.focus();
  await kind.selectOption({ label: paper.kind });
  for (const text of [paper.amount, paper.batch ?? '', paper.number]) {
    await page.keyboard.press('Tab');
    await page.keyboard.press('ControlOrMeta+A');
    if (text === '') await page.keyboard.press('Delete');
    else await page.keyboard.insertText(text);
  }
  await expect(page.getByLabel('Số văn bản', { exact: true })).toHaveValue(paper.number);
  await page.getByLabel('Ngày văn bản').first().fill(paper.on);
  await page.getByLabel('Diễn giải').focus();
  await page.keyboard.press('Enter');
}

const entryRows = (page: Page): Locator =>
  page.getByRole('table', { name: /^Bút toán dự toán/ }).getByRole('row');

export async function recordEntry(page: Page, paper: BudgetPaper): Promise<void> {
  await typeEntry(page, paper);
  await expect(entryRows(page).filter({ hasText: paper.number })).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: 'Đã ghi bút toán' })).toBeVisible();
}

/** What every line of the budget leaves up to there. */
export async function expectBalances(page: Page, balances: readonly string[]): Promise<void> {
  const rows = entryRows(page);
  await expect(rows).toHaveCount(balances.length + 1);
  for (const [index, balance] of balances.entries()) {
    await expect(
      rows
        .nth(index + 1)
        .getByRole('cell')
        .last(),
    ).toHaveText(balance);
  }
}

export async function reverseEntry(page: Page, number: string, reason: string): Promise<void> {
  const row = entryRows(page).filter({ hasText: number });
  await row.getByText('Đảo bút toán').first().click();
  await row.getByLabel('Lý do').fill(reason);
  await press(page, 'Ghi bút toán đảo', 'Đã đảo');
}

/** The row of a project among those that hold money of the year. */
export const heldRow = (page: Page, code: string): Locator =>
  page
    .getByRole('table', { name: /giữ kinh phí của năm/ })
    .getByRole('row')
    .filter({ hasText: code });
