import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from '#tests/support/accessibility.ts';
import { taskAt, uniqueTitle } from '#tests/support/dossiers.ts';
import { expect, test } from '#tests/support/e2e.ts';
import { expectRefused, press } from '#tests/support/forms.ts';

/** From what waits for this person to the page of the project where it is done. */
async function openFromQueue(page: Page, title: string, work: string): Promise<void> {
  await page.goto('/lam-viec');
  const row = page.getByRole('row').filter({ hasText: title }).filter({ hasText: work });
  await row.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}

/** From what a page says comes next to the form where it is done. */
async function takeNext(page: Page, step: string): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: step, exact: true }).first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(step);
}

/** The page as it stands, at a desk and on the narrowest phone. */
async function expectUsable(page: Page, where: string): Promise<void> {
  await expectAccessible(page, where);
  await page.setViewportSize({ width: 320, height: 900 });
  await expectAccessible(page, `${where}, on a phone`);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });
}

async function enterPayment(
  page: Page,
  entry: { kind: string; amount: string; document: string; on: string },
): Promise<void> {
  await page.getByRole('link', { name: 'Ghi chứng từ' }).click();
  await page.getByRole('radio', { name: entry.kind }).check();
  await page.getByLabel('Số tiền, đồng').fill(entry.amount);
  await page.getByLabel('Số chứng từ').fill(entry.document);
  await page.getByLabel('Ngày chứng từ').fill(entry.on);
  await page.getByRole('button', { name: 'Ghi chứng từ' }).click();
}

const saidDone = (page: Page, words: string) =>
  expect(page.getByRole('status').filter({ hasText: words })).toBeVisible();

test('an approved national project is contracted, worked, accepted, liquidated and settled', async ({
  pageOf,
  apiOf,
}) => {
  test.setTimeout(180_000);
  const title = uniqueTitle('Hỗ trợ dây chuyền chế biến chè');
  const name = `HTX Chè ${randomUUID().slice(0, 8)}`;
  const code = await taskAt('APPROVED', title, 'canbo', apiOf, {
    kind: 'PROJECT',
    programme: 'NATIONAL',
    beneficiaries: [{ new: { name, type: 'COOPERATIVE' } }],
    outputs: [{ unit: 'máy', target: 2 }],
  });
  const contract = `02/${code}`;
  const base = `/lam-viec/de-an/${code}`;
  const officer = await pageOf('canbo');
  const leader = await pageOf('lanhdao');
  const accountant = await pageOf('ketoan');
  const head = await pageOf('lanhdaoso');

  await test.step('the leader puts down the contracts, one for each party', async () => {
    await openFromQueue(leader, title, 'Đề án đã duyệt, chờ ghi hợp đồng');
    await takeNext(leader, 'Ghi hợp đồng đã ký');
    await expectUsable(leader, 'the contracts to be put down');
    const cuc = leader.getByRole('group', { name: 'Cục Công Thương địa phương' });
    const own = leader.getByRole('group', { name });
    for (const [party, number] of [
      [cuc, `01/${code}`],
      [own, contract],
    ] as const) {
      await party.getByLabel('Số hợp đồng').fill(number);
      await party.getByLabel('Ngày ký').fill('01/02/2024');
      await expect(party.getByLabel('Giá trị, đồng')).toHaveValue('300.000.000');
    }
    await own.getByLabel('Giá trị, đồng').fill('301 triệu');
    await leader.getByRole('button', { name: 'Ghi hợp đồng đã ký' }).click();
    await expectRefused(leader, 'Tổng giá trị hợp đồng với đơn vị thụ hưởng vượt số đã phê duyệt');
    await expect(own.getByLabel('Số hợp đồng')).toHaveValue(contract);
    await own.getByLabel('Giá trị, đồng').fill('300 triệu');
    await press(leader, 'Ghi hợp đồng đã ký', 'Đã ghi hợp đồng.');
    await expect(leader.getByRole('row').filter({ hasText: contract })).toContainText(name);
  });

  await test.step('an appendix gives it more time', async () => {
    await leader.getByRole('link', { name: contract }).click();
    await leader.getByText('Ghi phụ lục').first().click();
    await leader.getByLabel('Số phụ lục').fill('PL01');
    await leader.getByLabel('Ngày ký phụ lục').fill('15/02/2024');
    await leader.getByLabel('Nội dung điều chỉnh').fill('Gia hạn do giao máy chậm');
    await leader.getByLabel('Ngày kết thúc mới').fill('30/11/2024');
    await press(leader, 'Ghi phụ lục', 'Đã ghi phụ lục hợp đồng.');
    await expectUsable(leader, 'a contract with its appendix');
    await expect(leader.getByRole('main')).toContainText('30/11/2024');
  });

  await test.step('the plan is issued and the work begins', async () => {
    await officer.goto(`${base}/tien-do`);
    await officer.getByRole('link', { name: 'Ghi kế hoạch đã ban hành' }).click();
    await officer.getByLabel('Số kế hoạch').fill('15/KH-TTKC');
    await officer.getByLabel('Ngày ban hành').fill('05/02/2024');
    await press(officer, 'Ghi kế hoạch', 'Đã ghi kế hoạch triển khai.');
    await press(officer, 'Bắt đầu triển khai', 'Đã ghi đề án bắt đầu triển khai.');
  });

  await test.step('the accountant enters an advance, the leader confirms it', async () => {
    await accountant.goto(`${base}/thanh-toan`);
    const advance = { kind: 'Tạm ứng', document: 'UNC 01', on: '01/03/2024' };
    await enterPayment(accountant, { ...advance, amount: '301 triệu' });
    await expectRefused(accountant, `Vượt giá trị hợp đồng ${contract} 1.000.000 đồng`);
    await accountant.getByLabel('Số tiền, đồng').fill('100 triệu');
    await press(accountant, 'Ghi chứng từ', 'Đã ghi chứng từ.');
    await openFromQueue(leader, title, 'Chứng từ chi chờ xác nhận');
    await press(leader, 'Xác nhận Tạm ứng UNC 01', 'Đã xác nhận khoản chi.');
  });

  await test.step('the Department inspects', async () => {
    await head.goto(`${base}/tien-do`);
    await expect(head.getByRole('main')).toContainText('Còn mốc chưa xong và chưa có giải trình.');
    await head.getByRole('link', { name: 'Ghi biên bản kiểm tra' }).click();
    await head.getByLabel('Ngày kiểm tra').fill('15/06/2024');
    await head.getByLabel('Thành phần kiểm tra').fill('Nguyễn Văn A, Sở Công Thương');
    await head.getByLabel('Nội dung, hiện trạng thấy được').fill('Máy đã lắp.');
    await head.getByLabel('Kết luận, kiến nghị').fill('Đề nghị chạy thử.');
    await press(head, 'Ghi biên bản', 'Đã ghi biên bản kiểm tra.');
  });

  await test.step('the officer finishes the plan and enters what came of it', async () => {
    await officer.goto(`${base}/tien-do/ke-hoach`);
    const milestone = officer.getByRole('group', { name: 'Mốc 1', exact: true });
    await milestone.getByRole('radio', { name: 'Đã xong vào ngày' }).check();
    await milestone.getByLabel('Ngày xong').fill('20/09/2024');
    await press(officer, 'Lưu kế hoạch', 'Đã lưu kế hoạch.');
    await officer.goto(`${base}/tien-do`);
    await officer.getByRole('link', { name: 'Nhập kết quả' }).click();
    const first = officer.getByRole('group', { name: 'Chỉ tiêu 1', exact: true });
    await expect(first.getByLabel('Tên chỉ tiêu')).toHaveValue('Số máy');
    await first.getByLabel('Thực hiện').fill('2 máy');
    await officer.getByRole('button', { name: 'Lưu kết quả' }).click();
    await expectRefused(officer, 'Hãy nhập một số');
    await first.getByLabel('Thực hiện').fill('2');
    const second = officer.getByRole('group', { name: 'Chỉ tiêu 2 (thêm mới)' });
    await second.getByLabel('Tên chỉ tiêu').fill('Công suất');
    await second.getByLabel('Đơn vị tính').fill('tấn/năm');
    await second.getByLabel('Thực hiện').fill('1.200,5');
    await press(officer, 'Lưu kết quả', 'Đã lưu kết quả thực hiện.');
    const results = officer.getByRole('table', { name: 'Kết quả theo chỉ tiêu' });
    await expect(results).toContainText('1.200,5');
    await expectUsable(officer, 'the work with its results');
  });

  await test.step('the Department accepts', async () => {
    await openFromQueue(head, title, 'Việc đã xong, chờ nghiệm thu');
    await takeNext(head, 'Ghi kết quả nghiệm thu');
    await expectUsable(head, 'the acceptance');
    await expect(head.getByRole('main')).toContainText('Xong 20/09/2024');
    await head.getByLabel('Số biên bản nghiệm thu').fill('21/BB-SCT');
    await head.getByLabel('Ngày biên bản').fill('10/10/2024');
    const seat = head.getByRole('group', { name: 'Thành viên 1' });
    await seat.getByLabel('Họ tên').fill('Hoàng Thị Lan');
    await seat.getByLabel('Nhiệm vụ').fill('Chủ trì');
    await head.getByLabel('Kết luận').fill('Đạt yêu cầu.');
    await press(head, 'Ghi kết quả nghiệm thu', 'Đã ghi kết quả nghiệm thu.');
    await expect(head.getByRole('main')).toContainText('Hoàng Thị Lan (Chủ trì)');
  });

  await test.step('the contracts are liquidated', async () => {
    await openFromQueue(leader, title, 'Đã nghiệm thu, chờ thanh lý hợp đồng');
    await takeNext(leader, 'Ghi thanh lý hợp đồng');
    await expectUsable(leader, 'the liquidation');
    for (const number of [`01/${code}`, contract]) {
      const one = leader.getByRole('group', { name: number });
      await one.getByLabel('Số biên bản thanh lý').fill('30/BB-TTKC');
      await one.getByLabel('Ngày biên bản').fill('01/11/2024');
    }
    await press(leader, 'Ghi thanh lý hợp đồng', 'Đã ghi thanh lý hợp đồng.');
  });

  await test.step('a wrong entry is taken back by another, and the right one is made', async () => {
    await accountant.goto(`${base}/thanh-toan`);
    const payment = { kind: 'Thanh toán', on: '05/11/2024' };
    await enterPayment(accountant, { ...payment, amount: '20 triệu', document: 'UNC 02' });
    await saidDone(accountant, 'Đã ghi chứng từ.');
    await leader.goto(`${base}/thanh-toan`);
    await press(leader, 'Xác nhận Thanh toán UNC 02', 'Đã xác nhận khoản chi.');
    await accountant.goto(`${base}/thanh-toan`);
    await accountant.getByRole('link', { name: 'Đảo khoản này Thanh toán UNC 02' }).click();
    await accountant.getByLabel('Lý do').fill('Nhầm');
    await accountant.getByRole('button', { name: 'Ghi bút toán đảo' }).click();
    await expectRefused(accountant, 'Lý do cần ít nhất 20 ký tự');
    await accountant.getByLabel('Lý do').fill('Ghi nhầm 20 triệu thay vì 200 triệu đồng.');
    await press(accountant, 'Ghi bút toán đảo', 'Đã ghi lại');
    await leader.goto(`${base}/thanh-toan`);
    await press(leader, 'Xác nhận Đảo khoản thanh toán UNC 02', 'Đã xác nhận khoản chi.');
    await enterPayment(accountant, { ...payment, amount: '200 triệu', document: 'UNC 03' });
    await saidDone(accountant, 'Đã ghi chứng từ.');
    await leader.goto(`${base}/thanh-toan`);
    await press(leader, 'Xác nhận Thanh toán UNC 03', 'Đã xác nhận khoản chi.');
  });

  await test.step('the accountant draws up the settlement, the Department closes the books', async () => {
    await openFromQueue(accountant, title, 'Chờ lập bảng quyết toán');
    await expectUsable(accountant, 'the ledger with a reversal');
    await expect(accountant.getByRole('main')).toContainText('300.000.000 đồng');
    await accountant.getByLabel('Số bảng quyết toán').fill('12/QT-TTKC');
    await accountant.getByLabel('Ngày lập').fill('20/12/2024');
    await press(accountant, 'Lập bảng quyết toán', 'Đã lập bảng quyết toán');
    await openFromQueue(head, title, 'Có bảng quyết toán, chờ Sở quyết toán');
    await takeNext(head, 'Quyết toán');
    await expectUsable(head, 'the settlement');
    await press(head, 'Quyết toán', 'Đã quyết toán.');
    const sums = head.getByRole('region', { name: 'Tổng hợp' });
    await expect(sums).toContainText('Đã quyết toán300.000.000 đồng');
  });
});
