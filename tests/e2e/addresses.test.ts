import { expect, test } from '#tests/support/e2e.ts';

test.describe('a wrong address', () => {
  test.use({ allowedConsoleErrors: [/status of 404/] });

  for (const address of [
    '/khong-co-trang-nay',
    '/ke-hoach/abc',
    '/ke-hoach/1999',
    '/tien-do/20x2',
    '/de-an/KHONG-CO',
    '/don-vi-thu-huong/khong-co',
  ]) {
    test(`${address} is told to be one, with ways on`, async ({ page }) => {
      const answer = await page.goto(address);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Không tìm thấy trang này');
      await page.getByRole('main').getByRole('link', { name: 'Tìm đề án' }).click();
      await expect(page).toHaveURL('/de-an');
    });
  }

  test('is told to be one inside the office too', async ({ page, signIn }) => {
    await signIn('canbo');
    const answer = await page.goto('/lam-viec/de-an/KCDP-2024-999999');
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Không tìm thấy nội dung này');
  });
});

for (const [query, words] of [
  ['trang=x', 'Số trang cần là một số từ 1 trở lên.'],
  ['nam=hai-nghin', 'Năm cần là một số từ 2000 đến 2100'],
  ['trang-thai=la', 'Trạng thái không có trong danh sách.'],
] as const) {
  test(`the project search says what is wrong with ${query}, and shows the rest`, async ({
    page,
  }) => {
    const answer = await page.goto(`/de-an?${query}`);
    expect(answer?.status()).toBeLessThan(500);
    await expect(page.getByRole('main')).toContainText(words);
    await expect(page.getByRole('link', { name: /trong sản xuất hạt chiếu/ })).toBeVisible();
  });
}

test('every page of the portal allows only its own scripts', async ({ pageOf }) => {
  const officer = await pageOf('canbo');
  const paths = ['/', '/de-an', '/dang-nhap', '/khong-co', '/lam-viec', '/lam-viec/tai-khoan'];
  for (const path of paths) {
    const answer = await officer.request.get(path);
    const policy = answer.headers()['content-security-policy'] ?? '';
    expect(policy, path).toMatch(/script-src ('none'|'self' 'nonce-[^']+')(;|$)/);
    expect(policy, path).toContain("default-src 'self'");
    expect(policy, path).toContain("frame-ancestors 'none'");
    const scripts = policy.split(';').find((part) => part.trim().startsWith('script-src')) ?? '';
    expect(scripts, path).not.toContain('unsafe');
    const [, nonce] = /'nonce-([^']+)'/.exec(scripts) ?? [];
    for (const [tag] of (await answer.text()).matchAll(/<script\b[^>]*>/g)) {
      expect(tag, path).toContain(`nonce="${nonce}"`);
    }
  }
});

test('a page behind sign-in is never kept by anybody', async ({ pageOf }) => {
  const officer = await pageOf('canbo');
  for (const path of ['/lam-viec', '/', '/ke-hoach/2022']) {
    const answer = await officer.request.get(path);
    expect(answer.headers()['x-portal-cache'], path).toBe('bypass');
    expect(answer.headers()['cache-control'], path).toMatch(/private|no-store/);
  }
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false, allowedConsoleErrors: [/status of 404/] });

  for (const path of ['/de-an/KHONG-CO', '/ke-hoach/1999', '/don-vi-thu-huong/khong-co']) {
    test(`what is not there at ${path} is said in words`, async ({ page }) => {
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Không tìm thấy');
      await expect(page.getByRole('link', { name: /trang chủ/i }).first()).toBeVisible();
    });
  }
});
