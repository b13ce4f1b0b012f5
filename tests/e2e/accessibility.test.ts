import { expectAccessible, expectNoSidewaysScroll } from '#tests/support/accessibility.ts';
import { test } from '#tests/support/e2e.ts';

const PAGES = ['/dang-nhap'];

const LOOKS = [
  { width: 360, colorScheme: 'light' },
  { width: 360, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const;

for (const { width, colorScheme } of LOOKS) {
  test.describe(`at ${width} px, ${colorScheme}`, () => {
    test.use({ viewport: { width, height: 900 }, colorScheme });

    for (const address of PAGES) {
      test(`${address} can be used by everybody`, async ({ page }) => {
        await page.goto(address);
        await expectAccessible(page);
        await expectNoSidewaysScroll(page);
      });
    }
  });
}
