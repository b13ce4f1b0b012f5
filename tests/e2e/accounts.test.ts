import { randomUUID } from 'node:crypto';
import { expect, test } from '#tests/support/e2e.ts';
import { errorSummary, expectRefused, press } from '#tests/support/forms.ts';
import { newAccount, signInByForm } from '#tests/support/people.ts';
import { TEST_PASSWORD } from '#tests/support/portal-under-test.ts';

const OWN_PASSWORD = 'trâu trắng gặm cỏ bên suối';

test('a new colleague gets a password once, has to change it, and then works with their own', async ({
  pageOf,
}) => {
  const username = `moi-${randomUUID().slice(0, 8)}`;
  const administrator = await pageOf('quantri');
  await administrator.goto('/lam-viec/tai-khoan');
  await administrator.getByRole('link', { name: 'Tạo tài khoản' }).click();
  await administrator.getByLabel('Tên đăng nhập').fill(username);
  await administrator.getByLabel('Họ tên').fill('Lý Văn Mới');
  await administrator.getByLabel('Vai trò').selectOption({ label: 'Cán bộ Trung tâm' });
  await administrator.getByRole('button', { name: 'Tạo tài khoản' }).click();
  const told = administrator.getByRole('status', { name: 'Mật khẩu đầu tiên' });
  await expect(told).toHaveText(/\S{12,}/);
  const first = (await told.textContent()) ?? '';
  await administrator.reload();
  await expect(administrator.getByText(first)).toHaveCount(0);

  const page = await pageOf(null);
  await page.goto('/dang-nhap');
  await signInByForm(page, username, first);
  await expect(page).toHaveURL('/doi-mat-khau');
  await expect(page.getByText('Đây là mật khẩu được cấp lần đầu')).toBeVisible();
  await page.goto('/lam-viec/de-an');
  await expect(page).toHaveURL('/doi-mat-khau');

  await page.getByLabel('Mật khẩu đang dùng').fill(first);
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill('matkhau123456');
  await page.getByLabel('Nhập lại mật khẩu mới').fill('matkhau123456');
  await page.getByRole('button', { name: 'Đặt mật khẩu mới' }).click();
  await expectRefused(page, 'nằm trong số dễ đoán nhất');
  await page.getByLabel('Mật khẩu đang dùng').fill(first);
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(OWN_PASSWORD);
  await page.getByLabel('Nhập lại mật khẩu mới').fill(OWN_PASSWORD);
  await page.getByRole('button', { name: 'Đặt mật khẩu mới' }).click();
  await expect(page).toHaveURL('/lam-viec');

  await page.getByRole('button', { name: 'Đăng xuất' }).click();
  await page.goto('/dang-nhap');
  await signInByForm(page, username, first);
  await expect(errorSummary(page)).toContainText('mật khẩu không đúng');
  await signInByForm(page, username, OWN_PASSWORD);
  await expect(page).toHaveURL('/lam-viec');
});

test('who is locked is out at once, everywhere, and back in when unlocked', async ({ pageOf }) => {
  const username = await newAccount('CENTER_OFFICER', 'Triệu Thị Khóa');
  const office = await pageOf(null);
  await office.goto('/dang-nhap');
  await signInByForm(office, username, TEST_PASSWORD);
  const phone = await pageOf(username);
  await phone.goto('/lam-viec');
  await expect(phone.getByRole('heading', { level: 1 })).toHaveText('Việc của tôi');

  const administrator = await pageOf('quantri');
  await administrator.goto(`/lam-viec/tai-khoan/${username}`);
  await press(administrator, 'Khóa tài khoản', 'Đã khóa tài khoản và đăng xuất mọi nơi.');
  for (const page of [office, phone]) {
    await page.goto('/lam-viec/de-an');
    await expect(page).toHaveURL(/\/dang-nhap\?tiep=/);
  }
  await signInByForm(office, username, TEST_PASSWORD);
  await expect(errorSummary(office)).toContainText('hoặc tài khoản đang bị khóa');

  await press(administrator, 'Mở khóa tài khoản', 'Đã mở khóa tài khoản.');
  await signInByForm(office, username, TEST_PASSWORD);
  await expect(office).toHaveURL('/lam-viec/de-an');
});

test('a forgotten password is set anew over a link that works once', async ({ pageOf }) => {
  const username = await newAccount('DEPARTMENT_REVIEWER', 'Đặng Thị Quên');
  const administrator = await pageOf('quantri');
  await administrator.goto(`/lam-viec/tai-khoan/${username}`);
  await administrator.getByRole('button', { name: 'Cấp đường liên kết' }).click();
  const told = administrator.getByRole('status', { name: 'Đường liên kết đặt lại mật khẩu' });
  await expect(told).toHaveText(/\/dat-lai-mat-khau\//);
  const link = (await told.textContent()) ?? '';

  const page = await pageOf(null);
  await page.goto(link);
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(OWN_PASSWORD);
  await page.getByLabel('Nhập lại mật khẩu mới').fill('câu khác hẳn câu trên');
  await page.getByRole('button', { name: 'Đặt mật khẩu mới' }).click();
  await expectRefused(page, 'Hai lần nhập mật khẩu mới không giống nhau.');
  await page.getByLabel('Mật khẩu mới', { exact: true }).fill(OWN_PASSWORD);
  await page.getByLabel('Nhập lại mật khẩu mới').fill(OWN_PASSWORD);
  await page.getByRole('button', { name: 'Đặt mật khẩu mới' }).click();
  await expect(page.getByRole('status')).toContainText('Đã đặt mật khẩu mới.');
  await signInByForm(page, username, OWN_PASSWORD);
  await expect(page).toHaveURL('/lam-viec');

  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Đường liên kết này không còn dùng được',
  );
});

test('an administrator changes nobody into themselves and themselves into nobody', async ({
  pageOf,
}) => {
  const page = await pageOf('quantri');
  await page.goto('/lam-viec/tai-khoan/quantri');
  await expect(page.getByRole('button', { name: 'Lưu họ tên' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Đổi vai trò' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: /Khóa/ })).toHaveCount(0);
});
