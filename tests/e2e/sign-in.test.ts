import { randomUUID } from 'node:crypto';
import { expect, test } from '#tests/support/e2e.ts';
import { errorSummary } from '#tests/support/forms.ts';
import { signInByForm } from '#tests/support/people.ts';
import { TEST_PASSWORD } from '#tests/support/portal-under-test.ts';

const REFUSED =
  'Tên đăng nhập hoặc mật khẩu không đúng, hoặc tài khoản đang bị khóa. Hãy kiểm tra rồi thử lại.';

test('whoever is not signed in is asked to, and comes back to the page they wanted', async ({
  page,
}) => {
  await page.goto('/lam-viec/de-an?trang-thai=nhap');
  await expect(page).toHaveURL(/\/dang-nhap\?tiep=/);
  await signInByForm(page, 'ketoan', TEST_PASSWORD);
  await expect(page).toHaveURL(/\/lam-viec\/de-an/);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Đề án, nhiệm vụ');
});

test('signing in needs no script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto('/dang-nhap');
  await signInByForm(page, 'ketoan', TEST_PASSWORD);
  await expect(page).toHaveURL('/lam-viec');
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(page.getByRole('status')).toHaveText('Bạn đã đăng xuất.');
  await context.close();
});

for (const password of ['không phải mật khẩu này', 'x']) {
  for (const username of [`thanhtra`, `nguoi-la-${randomUUID().slice(0, 8)}`]) {
    const who = username === 'thanhtra' ? 'a person the portal knows' : 'a stranger';
    test(`${who} with “${password}” reads the same refusal`, async ({ page }) => {
      await page.goto('/dang-nhap');
      await signInByForm(page, username, password);
      const summary = errorSummary(page);
      await expect(summary).toContainText(REFUSED);
      await expect(page).toHaveTitle(/^Lỗi: Đăng nhập/);
      await expect(page.getByRole('textbox', { name: 'Tên đăng nhập' })).toHaveValue(username);
      await expect(page.getByLabel('Mật khẩu', { exact: true })).toHaveValue('');
    });
  }
}

test('the sixth try in a row has to wait', async ({ page }) => {
  const username = `nguoi-la-${randomUUID().slice(0, 8)}`;
  await page.goto('/dang-nhap');
  for (const attempt of ['một', 'hai', 'ba', 'bốn', 'năm']) {
    await signInByForm(page, username, `mật khẩu đoán lần ${attempt}`);
    await expect(errorSummary(page)).toContainText(REFUSED);
  }
  await signInByForm(page, username, 'mật khẩu đoán lần sáu');
  await expect(errorSummary(page)).toContainText(
    /Đã có nhiều lần đăng nhập không đúng. Hãy thử lại sau 1[45] phút/,
  );
});

test('a copy of the cookie is worth nothing after signing out', async ({ page, context }) => {
  await page.goto('/dang-nhap');
  await signInByForm(page, 'ketoan', TEST_PASSWORD);
  await expect(page).toHaveURL('/lam-viec');
  const copied = await context.cookies();
  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await expect(page.getByRole('status')).toHaveText('Bạn đã đăng xuất.');
  await context.addCookies(copied);
  await page.goto('/lam-viec');
  await expect(page).toHaveURL(/\/dang-nhap\?tiep=%2Flam-viec/);
});
