import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/e2e.ts';
import { errorSummary, press } from '#tests/support/forms.ts';
import { newAccount } from '#tests/support/people.ts';
import { forgetTries } from '#tests/support/public-tries.ts';

const PHONE = { width: 360, height: 740 };

async function next(page: Page, heading: string): Promise<void> {
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(page.getByRole('heading', { level: 2, name: heading })).toBeVisible();
}

/** Fills the form page by page up to the last one, with a slip on the way that is told and put right. */
async function fillIn(page: Page, name: string): Promise<void> {
  await page.goto('/dang-ky-nhu-cau');
  await page.getByLabel('Tên cơ sở').fill(name);
  await page.getByLabel('Họ tên người đại diện').fill('Hoàng Thị Mẫu');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(errorSummary(page)).toContainText('Hãy nhập số điện thoại.');
  await expect(page.getByLabel('Tên cơ sở')).toHaveValue(name);
  await page.getByLabel('Số điện thoại').fill('+84 912.345.678');
  await page.getByLabel('Xã, phường, thị trấn').selectOption('ba-be-yen-duong');
  await next(page, 'Sản phẩm, nghề');
  await page.getByLabel('Cơ sở làm nghề gì').fill('Làm miến dong.');
  await next(page, 'Nhu cầu hỗ trợ');
  await page.getByRole('radio', { name: 'Mua máy móc' }).check();
  await page.getByLabel('Cơ sở cần hỗ trợ việc gì').fill('Mua máy tráng miến.');
  await page.getByLabel('Máy móc, thiết bị định mua').fill('Máy tráng miến');
  await next(page, 'Vốn, lao động');
  await page.getByRole('textbox', { name: 'Tất cả hết khoảng' }).fill('600 triệu');
  await page.getByRole('textbox', { name: 'Cơ sở tự có' }).fill('300 triệu');
  await next(page, 'Tệp đính kèm');
  await next(page, 'Kiểm tra và gửi');
  await expect(page.getByRole('main')).toContainText('600.000.000 đồng (Sáu trăm triệu đồng)');
}

async function send(page: Page): Promise<string> {
  await page.getByRole('checkbox', { name: /Tôi đã đọc và đồng ý/ }).check();
  await page.getByRole('button', { name: 'Gửi đăng ký' }).click();
  await expect(page).toHaveURL('/dang-ky-nhu-cau/da-gui');
  return page.getByText(/^NC-\d{4}-\w{6}$/).innerText();
}

async function follow(page: Page, code: string, phone: string): Promise<void> {
  await page.goto(`/dang-ky-nhu-cau/${code}`);
  await page.getByLabel('Số điện thoại').fill(phone);
  await page.getByRole('button', { name: 'Xem kết quả' }).click();
}

test.beforeEach(forgetTries);

test.describe('on a cheap phone without scripts', () => {
  test.use({ viewport: PHONE, javaScriptEnabled: false });

  test('a need is registered page by page, and followed', async ({ page }) => {
    const name = `HTX Miến dong ${randomUUID().slice(0, 8)}`;
    await fillIn(page, name);
    await page.getByRole('button', { name: 'Sửa phần Nhu cầu hỗ trợ' }).click();
    await expect(page.getByLabel('Cơ sở cần hỗ trợ việc gì')).toHaveValue('Mua máy tráng miến.');
    await next(page, 'Vốn, lao động');
    await expect(page.getByRole('textbox', { name: 'Cơ sở tự có' })).toHaveValue('300 triệu');
    await next(page, 'Tệp đính kèm');
    await expect(page.getByRole('main')).toContainText('mang tệp đến hoặc gửi cho Trung tâm sau');
    await next(page, 'Kiểm tra và gửi');
    const code = await send(page);
    await follow(page, code, '0987654321');
    await expect(errorSummary(page)).toContainText('Không có đăng ký nào khớp');
    await follow(page, code, '0912 345 678');
    await expect(page.getByRole('main')).toContainText('Trung tâm đã nhận đăng ký');
    await expect(page.getByRole('main')).toContainText(name);
  });
});

test('what was typed waits on the phone, and the need becomes a draft', async ({
  page,
  pageOf,
}) => {
  test.setTimeout(120_000);
  const name = `HTX Miến dong ${randomUUID().slice(0, 8)}`;
  await page.setViewportSize(PHONE);

  await test.step('a closed page is gone on with, and every page can be used by everybody', async () => {
    await fillIn(page, name);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page, 'the last page of the public form');
    await page.goto('/dang-ky-nhu-cau');
    await expect(page.getByRole('main')).not.toContainText(name);
    await page.getByRole('button', { name: 'Khai tiếp phần đó' }).click();
    await expect(page.getByRole('textbox', { name: 'Tất cả hết khoảng' })).toHaveValue('600 triệu');
    await expectAccessible(page, 'a page of the public form');
    await next(page, 'Tệp đính kèm');
    await expectAccessible(page, 'the page of files');
    await next(page, 'Kiểm tra và gửi');
  });

  const code = await send(page);
  await expectAccessible(page, 'the page after sending');

  await test.step('nothing stays on the phone once it is sent', async () => {
    await page.goto('/dang-ky-nhu-cau');
    await expect(page.getByText('Phần đã nhập được giữ trên máy này')).toBeVisible();
  });

  const officer = await pageOf(await newAccount('CENTER_OFFICER', 'Nông Văn Cán Bộ'));
  await test.step('the officer takes it over and makes a draft of it', async () => {
    await officer.goto(`/lam-viec/nhu-cau?q=${encodeURIComponent(name)}`);
    await officer.getByRole('link', { name }).click();
    await expect(officer.getByRole('main')).toContainText('0912345678');
    await press(officer, 'Nhận xử lý', 'Bạn đã nhận xử lý đăng ký này.');
    await expectAccessible(officer, 'the page of a need');
    await officer.getByRole('link', { name: 'Lập đề án từ đăng ký' }).click();
    await officer.getByRole('radio', { name: 'Khuyến công địa phương' }).check();
    await officer.getByRole('radio', { name: 'Ghi đơn vị mới vào danh bạ' }).check();
    const isOther = officer.getByRole('checkbox', { name: /Đơn vị mới là đơn vị khác/ });
    if (await isOther.isVisible()) await isOther.check();
    await expectAccessible(officer, 'the page that makes a draft');
    await officer.getByRole('button', { name: 'Lập đề án', exact: true }).click();
    await expect(officer).toHaveURL(/\/lam-viec\/de-an\/KCDP-/);
    await expect(officer.getByRole('main')).toContainText(code);
    await officer.getByRole('link', { name: 'Đơn vị thụ hưởng' }).last().click();
    await expect(officer.getByRole('main')).toContainText(name);
  });

  await test.step('the applicant reads that there is a draft', async () => {
    await follow(page, code, '0912345678');
    await expect(page.getByRole('main')).toContainText('đã được đưa vào một dự thảo đề án');
  });
});
