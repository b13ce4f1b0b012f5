import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { dayInVietnam } from '#lib/domain/day.ts';
import { formatDay } from '#lib/format/days.ts';
import { expectAccessible } from '#tests/support/accessibility.ts';
import { taskAt, uniqueTitle } from '#tests/support/dossiers.ts';
import { expect, test } from '#tests/support/e2e.ts';
import { expectRefused, press } from '#tests/support/forms.ts';
import * as settling from '#tests/support/journey/settling.ts';

/** Of the ledger's last line: committed, advanced, paid, settled, and what may still be paid. */
type Balances = readonly [string, string, string, string, string];

async function expectBalance(page: Page, code: string, lines: number, balances: Balances) {
  await page.goto(`/lam-viec/de-an/${code}/so-chi`);
  const rows = page.getByRole('table', { name: /^Số dư sau từng dòng/ }).getByRole('row');
  await expect(rows).toHaveCount(lines + 1);
  const cells = rows.last().getByRole('cell');
  for (const [index, balance] of balances.entries()) {
    await expect(cells.nth(index + 1)).toHaveText(balance);
  }
}

const saidDone = (page: Page) =>
  expect(page.getByRole('status').filter({ hasText: 'Đã ghi chứng từ.' })).toBeVisible();

test('from the advance to the settlement the ledger says after each step what it comes to', async ({
  pageOf,
  apiOf,
}) => {
  test.setTimeout(180_000);
  const title = uniqueTitle('Hỗ trợ máy đóng gói miến dong');
  const name = `HTX Miến ${randomUUID().slice(0, 8)}`;
  const code = await taskAt('APPROVED', title, 'canbo', apiOf, {
    kind: 'PROJECT',
    beneficiaries: [{ new: { name, type: 'COOPERATIVE' } }],
    outputs: [{ unit: 'máy', target: 1 }],
  });
  const number = `01/${code}`;
  const accountant = await pageOf('ketoan');
  const leader = await pageOf('lanhdao');
  const head = await pageOf('lanhdaoso');
  const address = `/lam-viec/de-an/${code}/thanh-toan`;

  const enter = async (kind: string, amount: string, document: string, on: string) => {
    await accountant.goto(address);
    await accountant.getByRole('link', { name: 'Ghi chứng từ' }).click();
    await accountant.getByRole('radio', { name: kind, exact: true }).check();
    await accountant.getByLabel('Số tiền, đồng').fill(amount);
    await accountant.getByLabel('Số chứng từ').fill(document);
    await accountant.getByLabel('Ngày chứng từ').fill(on);
    await accountant.getByLabel('Diễn giải').focus();
    await accountant.keyboard.press('Enter');
  };

  await test.step('a contract commits and pays nothing', async () => {
    await settling.openContracts(leader, title);
    await settling.fillContract(leader, name, { number, on: '01/02/2024', value: '300 triệu' });
    await settling.signContracts(leader);
    await expectBalance(head, code, 1, ['300.000.000', '0', '0', '0', '300.000.000']);
  });

  await test.step('a voucher that was typed half is there again, and sent once', async () => {
    await accountant.goto(address);
    await accountant.getByRole('link', { name: 'Ghi chứng từ' }).click();
    await accountant.getByLabel('Số tiền, đồng').fill('100 triệu');
    await expect(accountant.getByText(/^Đã lưu nháp \d\d:\d\d$/)).toBeVisible();
    await accountant.reload();
    await expect(accountant.getByLabel('Số tiền, đồng')).toHaveValue('100 triệu');
    await enter('Tạm ứng', '100 triệu', 'UNC 01', '01/03/2024');
    await saidDone(accountant);
    await accountant.getByRole('link', { name: 'Ghi chứng từ' }).click();
    await expect(accountant.getByLabel('Số tiền, đồng')).toHaveValue('');
  });

  await test.step('the advance counts once the leader has confirmed it', async () => {
    await expectBalance(head, code, 2, ['300.000.000', '0', '0', '0', '300.000.000']);
    await settling.confirmPayment(leader, code, 'Tạm ứng UNC 01');
    await expectBalance(head, code, 2, [
      '300.000.000',
      '100.000.000',
      '100.000.000',
      '0',
      '200.000.000',
    ]);
  });

  await test.step('a payment within what is left', async () => {
    await enter('Thanh toán', '201 triệu', 'UNC 02', '01/04/2024');
    await expectRefused(accountant, `Vượt giá trị hợp đồng ${number} 1.000.000 đồng`);
    await accountant.getByLabel('Số tiền, đồng').fill('150 triệu');
    await press(accountant, 'Ghi chứng từ', 'Đã ghi chứng từ.');
    await settling.confirmPayment(leader, code, 'Thanh toán UNC 02');
    await expectBalance(head, code, 3, [
      '300.000.000',
      '100.000.000',
      '250.000.000',
      '0',
      '50.000.000',
    ]);
  });

  await test.step('its reversal restores what was there', async () => {
    await accountant.goto(address);
    await accountant.getByRole('link', { name: 'Đảo khoản này Thanh toán UNC 02' }).click();
    await accountant.getByLabel('Lý do').fill('Ghi nhầm chứng từ của đề án khác.');
    await press(accountant, 'Ghi bút toán đảo', 'Đã ghi lại');
    await settling.confirmPayment(leader, code, 'Đảo khoản thanh toán UNC 02');
    await expectBalance(head, code, 4, [
      '300.000.000',
      '100.000.000',
      '100.000.000',
      '0',
      '200.000.000',
    ]);
  });

  await test.step('a recovery clears the advance, never more than was paid', async () => {
    const today = formatDay(dayInVietnam(new Date()));
    await enter('Thu hồi', '101 triệu', 'PT 01', today);
    await expectRefused(accountant, 'Chỉ thu hồi được số đã chi và đã xác nhận.');
    await accountant.getByLabel('Số tiền, đồng').fill('40 triệu');
    await press(accountant, 'Ghi chứng từ', 'Đã ghi chứng từ.');
    await settling.confirmPayment(leader, code, 'Thu hồi PT 01');
    await expectBalance(head, code, 5, [
      '300.000.000',
      '60.000.000',
      '60.000.000',
      '0',
      '240.000.000',
    ]);
  });

  await test.step('the settlement closes at what was paid', async () => {
    const [own, ofLeader, ofHead] = [
      await apiOf('canbo'),
      await apiOf('lanhdao'),
      await apiOf('lanhdaoso'),
    ];
    await own.step(code, 'start');
    const { progress } = await own.call<{
      progress: {
        milestones: { id: string; title: string; dueOn: string; responsible: string }[];
      };
    }>('GET', `projects/${code}`);
    await own.call('PUT', `projects/${code}/plan`, {
      version: await own.versionOf(code),
      milestones: progress.milestones.map(({ id, title: what, dueOn, responsible }) => ({
        id,
        title: what,
        dueOn,
        responsible,
        isDone: true,
        doneOn: '2024-06-30',
      })),
    });
    const report = await own.call<{ id: string }>('POST', `projects/${code}/progress-reports`, {
      asOf: '2024-07-01',
      percent: 100,
      done: 'Đã lắp máy và chạy thử.',
    });
    await ofLeader.call('POST', `projects/${code}/progress-reports/${report.id}/confirm`);
    await ofHead.step(code, 'accept', { minutes: { number: '21/BB-SCT', on: '2024-07-10' } });
    await ofLeader.step(code, 'liquidate', {
      minutes: [{ contract: number, number: '30/BB-TTKC', on: '2024-07-20' }],
    });
    await settling.openLedgerToSettle(accountant, title);
    await settling.drawUpSettlement(accountant, '20/12/2024');
    await settling.openSettlement(head, title);
    await settling.settle(head, '60.000.000 đồng');
    await expectBalance(head, code, 6, [
      '300.000.000',
      '0',
      '60.000.000',
      '60.000.000',
      '240.000.000',
    ]);
    await accountant.goto(address);
    await expect(accountant.getByRole('link', { name: 'Ghi chứng từ' })).toHaveCount(0);
  });
});

test('a recorded project is given its contracts once they are found, and is paid on them', async ({
  pageOf,
  apiOf,
}) => {
  const title = uniqueTitle('Hỗ trợ máy chế biến gỗ, hồ sơ lưu');
  const name = `HTX Gỗ ${randomUUID().slice(0, 8)}`;
  const api = await apiOf('lanhdao');
  const { code } = await api.call<{ code: string }>('POST', 'projects/recorded', {
    title,
    planYear: 2019,
    programme: 'LOCAL',
    kind: 'PROJECT',
    status: 'CONTRACTED',
    beneficiaries: [{ new: { name, type: 'COOPERATIVE' } }],
    approved: { state: 'STATED', dong: '200000000' },
    source: { title: 'Báo cáo lưu', quote: 'Đã ký hợp đồng hỗ trợ 200 triệu đồng.' },
  });
  const number = `07/${code}`;
  const leader = await pageOf('lanhdao');
  const accountant = await pageOf('ketoan');

  await leader.goto(`/lam-viec/de-an/${code}/hop-dong`);
  await expect(leader.getByRole('main')).toContainText('không nêu số, ngày và giá trị');
  await leader.getByRole('link', { name: 'Ghi bổ sung hợp đồng' }).click();
  const own = await settling.fillContract(leader, name, { number, on: '10/03/2019' });
  await expect(own.getByLabel('Giá trị, đồng')).toHaveValue('200.000.000');
  await own.getByLabel('Giá trị, đồng').fill('201 triệu');
  await leader.getByRole('button', { name: 'Ghi bổ sung hợp đồng' }).click();
  await expectRefused(leader, 'Tổng giá trị hợp đồng với đơn vị thụ hưởng vượt số đã phê duyệt');
  await own.getByLabel('Giá trị, đồng').fill('180 triệu');
  await expectAccessible(leader, 'contracts that are put down later');
  await press(leader, 'Ghi bổ sung hợp đồng', 'Đã ghi bổ sung hợp đồng.');
  await expect(leader.getByRole('row').filter({ hasText: number })).toContainText(name);
  await expect(leader.getByRole('link', { name: 'Ghi bổ sung hợp đồng' })).toHaveCount(0);
  await leader.goto(`/lam-viec/de-an/${code}/lich-su`);
  await expect(leader.getByRole('main')).toContainText(
    `ghi bổ sung hợp đồng đã ký: Hợp đồng ${number}`,
  );

  await accountant.goto(`/lam-viec/de-an/${code}/thanh-toan`);
  const voucher = { kind: 'Thanh toán' as const, document: 'UNC 19', on: '20/04/2019' };
  await settling.enterPayment(accountant, { ...voucher, amount: '180 triệu' });
  await saidDone(accountant);
  await settling.confirmPayment(leader, code, 'Thanh toán UNC 19');
});
