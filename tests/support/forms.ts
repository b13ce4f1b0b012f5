import { expect, type Locator, type Page } from '@playwright/test';

/** What a failed try puts first on the page; Next's own announcer is an alert as well. */
export function errorSummary(page: Page): Locator {
  return page
    .getByRole('alert')
    .filter({ has: page.getByRole('heading', { name: /lỗi cần sửa|Chưa thực hiện được/ }) });
}

/** The summary has the focus, and the window says what it says. */
export async function expectRefused(page: Page, words: string | RegExp): Promise<void> {
  const summary = errorSummary(page);
  await expect(summary).toContainText(words);
  await expect(summary).toBeFocused();
  await expect(page).toHaveTitle(/^Lỗi: /);
}

/** Presses the button and reads in the next page that it is done. */
export async function press(page: Page, name: string, done: string | RegExp): Promise<void> {
  await page.getByRole('button', { name, exact: true }).click();
  await expect(page.getByRole('status').filter({ hasText: done })).toBeVisible();
}
