import { expect, type Locator, type Page } from '@playwright/test';
import { press } from '../forms.ts';
import { openFromQueue } from './reviewers.ts';

/** From the approved dossier to its settlement, as each person does it on the screens. */

/** From what a page says comes next to the form where it is done. */
async function takeNext(page: Page, step: string): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: step, exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(step);
}

export async function openContracts(page: Page, title: string): Promise<void> {
  await openFromQueue(page, title, 'Đề án đã duyệt, chờ ghi hợp đồng');
  await takeNext(page, 'Ghi hợp đồng đã ký');
}

/** The contract with one party; without `value` the proposed one stays. */
export async function fillContract(
  page: Page,
  party: string,
  contract: { number: string; on: string; value?: string },
): Promise<Locator> {
  const group = page.getByRole('group', { name: party });
  await group.getByLabel('Số hợp đồng').fill(contract.number);
  await group.getByLabel('Ngày ký').fill(contract.on);
  if (contract.value) await group.getByLabel('Giá trị, đồng').fill(contract.value);
  return group;
}

export const signContracts = (page: Page) => press(page, 'Ghi hợp đồng đã ký', 'Đã ghi hợp đồng.');

/** The plan as it was issued, and the work begins. */
export async function issuePlanAndStart(page: Page, code: string, on: string): Promise<void> {
  await page.goto(`/lam-viec/de-an/${code}/tien-do`);
  await page.getByRole('link', { name: 'Ghi kế hoạch đã ban hành' }).click();
  await page.getByLabel('Số kế hoạch').fill('15/KH-TTKC');
  await page.getByLabel('Ngày ban hành').fill(on);
  await press(page, 'Ghi kế hoạch', 'Đã ghi kế hoạch triển khai.');
  await press(page, 'Bắt đầu triển khai', 'Đã ghi việc bắt đầu triển khai.');
}

interface Voucher {
  kind: 'Tạm ứng' | 'Thanh toán';
  amount: string;
  document: string;
  on: string;
  /** Asked where there are several. */
  contract?: string;
}

export async function enterPayment(page: Page, entry: Voucher): Promise<void> {
  await page.getByRole('link', { name: 'Ghi chứng từ' }).click();
  await page.getByRole('radio', { name: entry.kind }).check();
  if (entry.contract) {
    const contract = page.getByLabel('Theo hợp đồng');
    const option = contract.getByRole('option').filter({ hasText: entry.contract });
    await contract.selectOption({ label: (await option.textContent()) ?? '' });
  }
  await page.getByLabel('Số tiền, đồng').fill(entry.amount);
  await page.getByLabel('Số chứng từ').fill(entry.document);
  await page.getByLabel('Ngày chứng từ').fill(entry.on);
  await page.getByRole('button', { name: 'Ghi chứng từ' }).click();
}

/** `entry` as the button calls it: what it is and the number of its paper. */
export async function confirmPayment(page: Page, code: string, entry: string): Promise<void> {
  await page.goto(`/lam-viec/de-an/${code}/thanh-toan`);
  await press(page, `Xác nhận ${entry}`, 'Đã xác nhận khoản chi.');
}

/** The milestones of the plan, each finished on that day. */
export async function finishMilestones(page: Page, code: string, days: string[]): Promise<void> {
  await page.goto(`/lam-viec/de-an/${code}/tien-do`);
  await page.getByRole('link', { name: 'Cập nhật kế hoạch' }).click();
  for (const [index, day] of days.entries()) {
    const milestone = page.getByRole('group', { name: `Mốc ${index + 1}`, exact: true });
    await milestone.getByRole('radio', { name: 'Đã xong vào ngày' }).check();
    await milestone.getByLabel('Ngày xong').fill(day);
  }
  await press(page, 'Lưu kế hoạch', 'Đã lưu kế hoạch.');
}

export async function openResults(page: Page, code: string): Promise<void> {
  await page.goto(`/lam-viec/de-an/${code}/tien-do`);
  await page.getByRole('link', { name: 'Nhập kết quả' }).click();
}

/** A row that stands empty at the end of the form. */
export async function addResult(
  page: Page,
  place: number,
  result: { indicator: string; unit: string; actual: string },
): Promise<void> {
  const row = page.getByRole('group', { name: `Chỉ tiêu ${place} (thêm mới)` });
  await row.getByLabel('Tên chỉ tiêu').fill(result.indicator);
  await row.getByLabel('Đơn vị tính').fill(result.unit);
  await row.getByLabel('Thực hiện').fill(result.actual);
}

export const saveResults = (page: Page) => press(page, 'Lưu kết quả', 'Đã lưu kết quả thực hiện.');

export async function openAcceptance(page: Page, title: string): Promise<void> {
  await openFromQueue(page, title, 'Việc đã xong, chờ nghiệm thu');
  await takeNext(page, 'Ghi kết quả nghiệm thu');
}

export async function accept(page: Page, on: string): Promise<void> {
  await page.getByLabel('Số biên bản nghiệm thu').fill('21/BB-SCT');
  await page.getByLabel('Ngày biên bản').fill(on);
  const seat = page.getByRole('group', { name: 'Thành viên 1' });
  await seat.getByLabel('Họ tên').fill('Hoàng Thị Lan');
  await seat.getByLabel('Nhiệm vụ').fill('Chủ trì');
  await page.getByLabel('Kết luận').fill('Đạt yêu cầu.');
  await press(page, 'Ghi kết quả nghiệm thu', 'Đã ghi kết quả nghiệm thu.');
  await expect(page.getByRole('main')).toContainText('Hoàng Thị Lan (Chủ trì)');
}

export async function openLiquidation(page: Page, title: string): Promise<void> {
  await openFromQueue(page, title, 'Đã nghiệm thu, chờ thanh lý hợp đồng');
  await takeNext(page, 'Ghi thanh lý hợp đồng');
}

export async function liquidate(page: Page, contracts: string[], on: string): Promise<void> {
  for (const number of contracts) {
    const one = page.getByRole('group', { name: number });
    await one.getByLabel('Số biên bản thanh lý').fill('30/BB-TTKC');
    await one.getByLabel('Ngày biên bản').fill(on);
  }
  await press(page, 'Ghi thanh lý hợp đồng', 'Đã ghi thanh lý hợp đồng.');
}

export const openLedgerToSettle = (page: Page, title: string) =>
  openFromQueue(page, title, 'Chờ lập bảng quyết toán');

export async function drawUpSettlement(page: Page, on: string): Promise<void> {
  await page.getByLabel('Số bảng quyết toán').fill('12/QT-TTKC');
  await page.getByLabel('Ngày lập').fill(on);
  await press(page, 'Lập bảng quyết toán', 'Đã lập bảng quyết toán');
}

export async function openSettlement(page: Page, title: string): Promise<void> {
  await openFromQueue(page, title, 'Có bảng quyết toán, chờ Sở quyết toán');
  await takeNext(page, 'Quyết toán');
}

/** `sum` as the summary of the ledger tells it afterwards. */
export async function settle(page: Page, sum: string): Promise<void> {
  await press(page, 'Quyết toán', 'Đã quyết toán.');
  const sums = page.getByRole('region', { name: 'Tổng hợp' });
  await expect(sums).toContainText(`Đã quyết toán${sum}`);
}
