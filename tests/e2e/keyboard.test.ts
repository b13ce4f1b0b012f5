import type { Page } from '@playwright/test';
import { expect, test } from '#tests/support/e2e.ts';

/** What the focus shows around the element that has it: an outline or a shadow that is drawn. */
function focusMark(page: Page): Promise<string> {
  return page.evaluate(() => {
    const focused = document.activeElement;
    if (!focused || focused === document.body) return 'nothing has the focus';
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(focused);
    const isMarked =
      (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) || boxShadow !== 'none';
    return isMarked ? 'marked' : `no mark on ${focused.outerHTML.slice(0, 120)}`;
  });
}

for (const [username, address] of [
  [null, '/'],
  [null, '/de-an'],
  [null, '/dang-nhap'],
  ['canbo', '/lam-viec'],
  ['canbo', '/lam-viec/de-an/moi'],
] as const) {
  test(`${address} can be walked with the Tab key, seeing where one is`, async ({ pageOf }) => {
    const page = await pageOf(username);
    await page.goto(address);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Đến nội dung chính' });
    await expect(skip).toBeFocused();
    await expect(skip).toBeInViewport();
    for (let stop = 0; stop < 9; stop += 1) {
      expect(await focusMark(page), `stop ${stop}`).toBe('marked');
      await page.keyboard.press('Tab');
    }

    await page.goto(address);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await page.keyboard.press('Tab');
    const isInside = await page.evaluate(
      () => document.querySelector('main')?.contains(document.activeElement) ?? false,
    );
    expect(isInside, 'the next stop is in the content').toBe(true);
  });
}

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 } });

  test('the list of pages opens and closes with the keyboard', async ({ page }) => {
    await page.goto('/');
    const nav = page.getByRole('navigation', { name: 'Danh mục chính' });
    await expect(nav).toBeHidden();
    await page.getByRole('button', { name: 'Danh mục' }).focus();
    await page.keyboard.press('Enter');
    await expect(nav).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(nav).toBeHidden();
    await page.keyboard.press('Enter');
    await nav.getByRole('link', { name: 'Đối soát' }).click();
    await expect(page).toHaveURL('/doi-soat');
  });
});
