import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import { errorSummary } from '../forms.ts';

/** What a cooperative does on a phone: registers a need, and follows what becomes of it. */

export const PHONE = { width: 360, height: 740 };

export interface Applicant {
  name: string;
  phone: string;
}

/** A cooperative that nobody knows yet, with a telephone of its own. */
export function newApplicant(trade: string): Applicant {
  const mark = randomUUID().slice(0, 8);
  const digits = String(Number.parseInt(mark, 16)).padStart(8, '0').slice(-8);
  return { name: `HTX ${trade} ${mark}`, phone: `09${digits}` };
}

export async function nextPage(page: Page, heading: string): Promise<void> {
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(page.getByRole('heading', { level: 2, name: heading })).toBeVisible();
}

/** Fills the form page by page up to the last one, with a slip on the way that is told and put right. */
export async function fillIn(page: Page, { name, phone }: Applicant): Promise<void> {
  await page.goto('/dang-ky-nhu-cau');
  await page.getByLabel('Tên cơ sở').fill(name);
  await page.getByLabel('Họ tên người đại diện').fill('Hoàng Thị Mẫu');
  await page.getByRole('button', { name: 'Tiếp tục' }).click();
  await expect(errorSummary(page)).toContainText('Hãy nhập số điện thoại.');
  await expect(page.getByLabel('Tên cơ sở')).toHaveValue(name);
  await page.getByLabel('Số điện thoại').fill(phone);
  await page.getByLabel('Xã, phường, thị trấn').selectOption('ba-be-yen-duong');
  await nextPage(page, 'Sản phẩm, nghề');
  await page.getByLabel('Cơ sở làm nghề gì').fill('Làm miến dong.');
  await nextPage(page, 'Nhu cầu hỗ trợ');
  await page.getByRole('radio', { name: 'Mua máy móc' }).check();
  await page.getByLabel('Cơ sở cần hỗ trợ việc gì').fill('Mua máy tráng miến.');
  await page.getByLabel('Máy móc, thiết bị định mua').fill('Máy tráng miến');
  await nextPage(page, 'Vốn, lao động');
  await page.getByRole('textbox', { name: 'Tất cả hết khoảng' }).fill('600 triệu');
  await page.getByRole('textbox', { name: 'Cơ sở tự có' }).fill('300 triệu');
  await nextPage(page, 'Tệp đính kèm');
  await nextPage(page, 'Kiểm tra và gửi');
  await expect(page.getByRole('main')).toContainText('600.000.000 đồng (Sáu trăm triệu đồng)');
}

/** Gives the code that the portal answers with. */
export async function sendNeed(page: Page): Promise<string> {
  await page.getByRole('checkbox', { name: /Tôi đã đọc và đồng ý/ }).check();
  const sent = page.getByRole('heading', { level: 1, name: 'Trung tâm đã nhận đăng ký của bạn' });
  // Six pages in three seconds are taken for a robot's, who is asked to look again and send once more.
  await expect(async () => {
    if (!(await sent.isVisible())) {
      await page.getByRole('button', { name: 'Gửi đăng ký' }).click({ timeout: 1_000 });
    }
    await expect(sent).toBeVisible({ timeout: 1_500 });
  }).toPass({ timeout: 15_000 });
  return page.getByText(/^NC-\d{4}-\w{6}$/).innerText();
}

export async function followNeed(page: Page, code: string, phone: string): Promise<void> {
  await page.goto(`/dang-ky-nhu-cau/${code}`);
  await page.getByLabel('Số điện thoại').fill(phone);
  await page.getByRole('button', { name: 'Xem kết quả' }).click();
}
