import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from '#tests/support/accessibility.ts';
import { taskAt, uniqueTitle } from '#tests/support/dossiers.ts';
import { expect, test } from '#tests/support/e2e.ts';
import { expectRefused, press } from '#tests/support/forms.ts';
import { openFromQueue } from '#tests/support/journey/reviewers.ts';
import * as settling from '#tests/support/journey/settling.ts';

/** The page as it stands, at a desk and on the narrowest phone. */
async function expectUsable(page: Page, where: string): Promise<void> {
  await expectAccessible(page, where);
  await page.setViewportSize({ width: 320, height: 900 });
  await expectAccessible(page, `${where}, on a phone`);
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });
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
    await settling.openContracts(leader, title);
    await expectUsable(leader, 'the contracts to be put down');
    const on = '01/02/2024';
    const agency = { number: `01/${code}`, on };
    const cuc = await settling.fillContract(leader, 'Cục Công Thương địa phương', agency);
    const own = await settling.fillContract(leader, name, { number: contract, on });
    for (const party of [cuc, own]) {
      await expect(party.getByLabel('Giá trị, đồng')).toHaveValue('300.000.000');
    }
    await own.getByLabel('Giá trị, đồng').fill('301 triệu');
    await leader.getByRole('button', { name: 'Ghi hợp đồng đã ký' }).click();
    await expectRefused(leader, 'Tổng giá trị hợp đồng với đơn vị thụ hưởng vượt số đã phê duyệt');
    await expect(own.getByLabel('Số hợp đồng')).toHaveValue(contract);
    await own.getByLabel('Giá trị, đồng').fill('300 triệu');
    await settling.signContracts(leader);
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

  await test.step('the plan is issued and the work begins', () =>
    settling.issuePlanAndStart(officer, code, '05/02/2024'));

  await test.step('the accountant enters an advance, the leader confirms it', async () => {
    await accountant.goto(`${base}/thanh-toan`);
    const advance = { kind: 'Tạm ứng' as const, document: 'UNC 01', on: '01/03/2024' };
    await settling.enterPayment(accountant, { ...advance, amount: '301 triệu' });
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
    await settling.finishMilestones(officer, code, ['20/09/2024']);
    await settling.openResults(officer, code);
    const first = officer.getByRole('group', { name: 'Chỉ tiêu 1', exact: true });
    await expect(first.getByLabel('Tên chỉ tiêu')).toHaveValue('Số máy');
    await first.getByLabel('Thực hiện').fill('2 máy');
    await officer.getByRole('button', { name: 'Lưu kết quả' }).click();
    await expectRefused(officer, 'Hãy nhập một số');
    await first.getByLabel('Thực hiện').fill('2');
    const capacity = { indicator: 'Công suất', unit: 'tấn/năm', actual: '1.200,5' };
    await settling.addResult(officer, 2, capacity);
    await settling.saveResults(officer);
    const results = officer.getByRole('table', { name: 'Kết quả theo chỉ tiêu' });
    await expect(results).toContainText('1.200,5');
    await expectUsable(officer, 'the work with its results');
  });

  await test.step('the Department accepts', async () => {
    await settling.openAcceptance(head, title);
    await expectUsable(head, 'the acceptance');
    await expect(head.getByRole('main')).toContainText('Xong 20/09/2024');
    await settling.accept(head, '10/10/2024');
  });

  await test.step('the contracts are liquidated', async () => {
    await settling.openLiquidation(leader, title);
    await expectUsable(leader, 'the liquidation');
    await settling.liquidate(leader, [`01/${code}`, contract], '01/11/2024');
  });

  await test.step('a wrong entry is taken back by another, and the right one is made', async () => {
    await accountant.goto(`${base}/thanh-toan`);
    const payment = { kind: 'Thanh toán' as const, on: '05/11/2024' };
    await settling.enterPayment(accountant, { ...payment, amount: '20 triệu', document: 'UNC 02' });
    await saidDone(accountant, 'Đã ghi chứng từ.');
    await settling.confirmPayment(leader, code, 'Thanh toán UNC 02');
    await accountant.goto(`${base}/thanh-toan`);
    await accountant.getByRole('link', { name: 'Đảo khoản này Thanh toán UNC 02' }).click();
    await accountant.getByLabel('Lý do').fill('Nhầm');
    await accountant.getByRole('button', { name: 'Ghi bút toán đảo' }).click();
    await expectRefused(accountant, 'Lý do cần ít nhất 20 ký tự');
    await accountant.getByLabel('Lý do').fill('Ghi nhầm 20 triệu thay vì 200 triệu đồng.');
    await press(accountant, 'Ghi bút toán đảo', 'Đã ghi lại');
    await settling.confirmPayment(leader, code, 'Đảo khoản thanh toán UNC 02');
    await settling.enterPayment(accountant, {
      ...payment,
      amount: '200 triệu',
      document: 'UNC 03',
    });
    await saidDone(accountant, 'Đã ghi chứng từ.');
    await settling.confirmPayment(leader, code, 'Thanh toán UNC 03');
  });

  await test.step('the accountant draws up the settlement, the Department closes the books', async () => {
    await settling.openLedgerToSettle(accountant, title);
    await expectUsable(accountant, 'the ledger with a reversal');
    await expect(accountant.getByRole('main')).toContainText('300.000.000 đồng');
    await settling.drawUpSettlement(accountant, '20/12/2024');
    await settling.openSettlement(head, title);
    await expectUsable(head, 'the settlement');
    await settling.settle(head, '300.000.000 đồng');
  });
});
