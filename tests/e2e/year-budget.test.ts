import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from '#tests/support/accessibility.ts';
import { taskAt, uniqueTitle } from '#tests/support/dossiers.ts';
import { expect, test } from '#tests/support/e2e.ts';
import { expectRefused, press } from '#tests/support/forms.ts';
import * as budgeting from '#tests/support/journey/budgeting.ts';
import { confirmPayment, enterPayment } from '#tests/support/journey/settling.ts';
import { newAccount } from '#tests/support/people.ts';

/** Years that no other test has projects in. */
const HELD = { year: 2041, source: 'KCDP' };
const CLOSED = { year: 2043, source: 'KCDP' };
const NEXT = { ...CLOSED, year: CLOSED.year + 1 };

async function expectUsable(page: Page, where: string): Promise<void> {
  for (const width of [1280, 360]) {
    await page.setViewportSize({ width, height: 900 });
    await expectAccessible(page, `${where} at ${width}`);
    await expectNoSidewaysScroll(page);
  }
  await page.setViewportSize({ width: 1280, height: 900 });
}

test('a year’s budget is assigned, reduced and put right, and approvals stay within it', async ({
  pageOf,
  apiOf,
}) => {
  test.setTimeout(180_000);
  const officer = await newAccount('CENTER_OFFICER');
  const titles = ['In tờ gấp', 'Mở chuyên mục', 'Tập huấn cán bộ'].map(uniqueTitle);
  const codes: string[] = [];
  for (const title of titles) {
    codes.push(await taskAt('FORWARDED', title, officer, apiOf, { planYear: HELD.year }));
  }
  const [first = '', second = '', third = ''] = codes;
  const accountant = await pageOf('ketoan');
  const head = await pageOf('lanhdaoso');
  const main = head.getByRole('main');

  await test.step('the accountant puts down what was assigned, with the keyboard', async () => {
    await accountant.goto(budgeting.budgetAddress(HELD));
    await expect(accountant.getByRole('main')).toContainText('Chưa ghi dự toán được giao');
    await budgeting.recordEntry(accountant, {
      kind: 'Giao dự toán',
      amount: '600 triệu',
      number: '10/QĐ-UBND',
      on: '05/01/2024',
      batch: 'Đợt 1',
    });
    await budgeting.expectBalances(accountant, ['600.000.000 đồng']);
  });

  await test.step('what was typed and not sent is there again', async () => {
    const amount = accountant.getByLabel('Số tiền, đồng');
    await amount.fill('700 triệu');
    await expect(accountant.getByText(/^Đã lưu nháp \d\d:\d\d$/)).toBeVisible();
    await accountant.reload();
    await expect(accountant.getByText(/Đã khôi phục phần nhập lúc/)).toBeVisible();
    await expect(amount).toHaveValue('700 triệu');
  });

  await test.step('no more is reduced than is left, and a wrong entry is taken back', async () => {
    const paper = { kind: 'Cắt giảm dự toán' as const, number: '90/QĐ-UBND', on: '01/06/2024' };
    await budgeting.typeEntry(accountant, { ...paper, amount: '700 triệu' });
    await expectRefused(accountant, 'vượt số còn lại 600.000.000 đồng');
    await budgeting.recordEntry(accountant, { ...paper, amount: '100 triệu' });
    await budgeting.recordEntry(accountant, {
      kind: 'Giao dự toán',
      amount: '60 triệu',
      number: '95/QĐ-UBND',
      on: '02/06/2024',
    });
    await budgeting.reverseEntry(accountant, '95/QĐ-UBND', 'Quyết định này giao cho nguồn khác.');
    await budgeting.expectBalances(accountant, [
      '600.000.000 đồng',
      '500.000.000 đồng',
      '560.000.000 đồng',
      '500.000.000 đồng',
    ]);
    await expectUsable(accountant, 'the budget of a year');
  });

  await test.step('the Department sees what is left before it approves two by one decision', async () => {
    await head.goto('/lam-viec/quyet-dinh/moi?nguon=dia-phuong');
    await expect(main).toContainText('Nguồn KCDP năm 2041: còn 500.000.000 đồng');
    await head.getByRole('textbox', { name: 'Số quyết định' }).fill('201/QĐ-UBND');
    await head.getByRole('textbox', { name: 'Ngày quyết định' }).fill('12/06/2024');
    await head.getByLabel('Đợt giao kế hoạch').fill('Đợt 1');
    const amount = (code: string) => head.getByLabel(`Số được duyệt cho ${code}, đồng`);
    await amount(first).fill('300 triệu');
    await amount(second).fill('300 triệu');
    await head.getByRole('button', { name: 'Kiểm tra trước khi ghi' }).click();
    await expect(main).toContainText(
      'còn 500.000.000 đồng; phê duyệt 600.000.000 đồng thì vượt 100.000.000 đồng',
    );
    await head.getByRole('button', { name: 'Ghi quyết định', exact: true }).click();
    await expectRefused(
      head,
      'Nguồn KCDP năm 2041 còn 500.000.000 đồng, phê duyệt 600.000.000 đồng thì vượt 100.000.000 đồng',
    );
    await head.goBack();
    await amount(second).fill('150 triệu');
    await head.getByRole('button', { name: 'Kiểm tra trước khi ghi' }).click();
    await expect(main).toContainText('sau khi phê duyệt 450.000.000 đồng còn 50.000.000 đồng');
    await expectUsable(head, 'a decision beside what is left');
    await head.getByRole('button', { name: 'Ghi quyết định', exact: true }).click();
    await expect(main.getByRole('heading', { level: 1 })).toHaveText('Quyết định 201/QĐ-UBND');
  });

  await test.step('one more than is left is refused with the amounts, less is approved', async () => {
    await head.goto(`/lam-viec/de-an/${third}/tham-dinh`);
    await main.getByRole('link', { name: 'Ghi quyết định phê duyệt' }).first().click();
    await expect(main).toContainText('Nguồn KCDP năm 2041: còn 50.000.000 đồng');
    await head.getByLabel('Số quyết định').fill('202/QĐ-UBND');
    await head.getByLabel('Ngày quyết định').fill('20/06/2024');
    await head.getByLabel('Kinh phí được duyệt, đồng').fill('51 triệu');
    await head.getByLabel('Đợt giao kế hoạch').fill('Đợt 2');
    await head.getByRole('button', { name: 'Ghi quyết định phê duyệt' }).click();
    await expectRefused(
      head,
      'Nguồn KCDP năm 2041 còn 50.000.000 đồng, phê duyệt 51.000.000 đồng thì vượt 1.000.000 đồng',
    );
    await head.getByLabel('Kinh phí được duyệt, đồng').fill('50 triệu');
    await press(head, 'Ghi quyết định phê duyệt', 'Đã ghi quyết định phê duyệt.');
  });

  await test.step('an adjustment that asks for more is decided beside what is left', async () => {
    const [own, department] = [await apiOf(officer), await apiOf('lanhdaoso')];
    const request = await own.call<{ id: string }>('POST', `projects/${third}/change-requests`, {
      type: 'ADJUST',
      changes: { support: { state: 'STATED', dong: '80000000' } },
      reason: 'Giá in tăng so với dự toán ban đầu đã được duyệt.',
      version: await own.versionOf(third),
    });
    await department.call('POST', `projects/${third}/change-requests/${request.id}/appraise`, {
      reason: 'Sở đã kiểm tra báo giá, đề nghị phù hợp.',
      version: 1,
    });
    await head.goto(`/lam-viec/de-an/${third}/dieu-chinh/${request.id}`);
    const words = 'còn 0 đồng; phê duyệt 30.000.000 đồng thì vượt 30.000.000 đồng';
    await expect(main).toContainText(words);
    await head.getByRole('link', { name: 'Ghi quyết định' }).click();
    await expect(main).toContainText(words);
    await head.getByLabel('Số quyết định').fill('203/QĐ-UBND');
    await head.getByLabel('Ngày quyết định').fill('25/06/2024');
    await head.getByLabel('Cơ quan ban hành').fill('UBND tỉnh Bắc Kạn');
    await head.getByRole('button', { name: 'Ghi quyết định' }).click();
    await expectRefused(head, 'phê duyệt 30.000.000 đồng thì vượt 30.000.000 đồng');
    await expectUsable(head, 'a change beside what is left');
  });

  await test.step('the budget says what became of it', async () => {
    await head.goto(budgeting.budgetAddress(HELD));
    const row = main.getByRole('table').first().getByRole('row').nth(1);
    await expect(row.getByRole('cell').last()).toHaveText('0');
    for (const [code, approved] of [
      [first, '300.000.000'],
      [second, '150.000.000'],
      [third, '50.000.000'],
    ] as const) {
      await expect(budgeting.heldRow(head, code)).toContainText(approved);
    }
  });
});

test('a year is closed: what lapses is gone, what is carried over is paid the year after', async ({
  pageOf,
  apiOf,
}) => {
  test.setTimeout(180_000);
  const officer = await newAccount('CENTER_OFFICER');
  const bookkeeping = await apiOf('ketoan');
  await bookkeeping.call('POST', `budget-years/${CLOSED.year}/${CLOSED.source}/entries`, {
    kind: 'ASSIGN',
    amount: { state: 'STATED', dong: '400000000' },
    document: { number: '11/QĐ-UBND', on: '2024-01-05' },
  });
  const title = uniqueTitle('Chuyên mục hai năm');
  const code = await taskAt('APPROVED', title, officer, apiOf, {
    planYear: CLOSED.year,
    startsOn: `${CLOSED.year}-01-15`,
    endsOn: `${NEXT.year}-06-30`,
  });
  const accountant = await pageOf('ketoan');
  const leader = await pageOf('lanhdao');
  const head = await pageOf('lanhdaoso');
  const main = head.getByRole('main');
  const voucher = { kind: 'Thanh toán' as const, on: '01/03/2024' };

  await test.step('a voucher of the first year is paid', async () => {
    await accountant.goto(`/lam-viec/de-an/${code}/thanh-toan`);
    await enterPayment(accountant, { ...voucher, amount: '100 triệu', document: 'UNC 01' });
    await expect(accountant.getByRole('status').filter({ hasText: 'Đã ghi' })).toBeVisible();
    await confirmPayment(leader, code, 'Thanh toán UNC 01');
  });

  await test.step('the Department divides every rest; a wrong division is told and kept', async () => {
    await head.goto(budgeting.budgetAddress(CLOSED));
    await expect(budgeting.heldRow(head, code)).toContainText('200.000.000');
    const own = head.getByRole('group', { name: `${code}: ${title}` });
    const free = head.getByRole('group', { name: 'Dự toán chưa phê duyệt' });
    const carry = `Chuyển nguồn sang năm ${NEXT.year}, đồng`;
    await own.getByLabel('Hủy dự toán, đồng').fill('50 triệu');
    await own.getByLabel(carry).fill('100 triệu');
    await free.getByLabel('Hủy dự toán, đồng').fill('100 triệu');
    await head.getByLabel('Số văn bản khóa sổ').fill('900/QĐ-SCT');
    const on = head.getByRole('region', { name: 'Khóa sổ năm' }).getByLabel('Ngày văn bản');
    const kept = head.waitForResponse((answer) =>
      (answer.request().postData() ?? '').includes('31/01/2025'),
    );
    await on.fill('31/01/2025');
    await kept;
    await head.reload();
    await expect(own.getByLabel('Hủy dự toán, đồng')).toHaveValue('50 triệu');
    await expect(on).toHaveValue('31/01/2025');
    await head.getByRole('button', { name: `Khóa sổ năm ${CLOSED.year}` }).click();
    await expectRefused(head, `${code} còn 200.000.000 đồng nhưng đã chia 150.000.000 đồng`);
    await own.getByLabel(carry).fill('150 triệu');
    await expectUsable(head, 'a year before it is closed');
    await press(head, `Khóa sổ năm ${CLOSED.year}`, 'Đã khóa sổ năm ngân sách');
    await expect(main).toContainText('Đã khóa sổ');
  });

  await test.step('the closed year takes nothing more', async () => {
    await expect(head.getByRole('heading', { name: 'Ghi bút toán' })).toHaveCount(0);
    const entries = `budget-years/${CLOSED.year}/${CLOSED.source}/entries`;
    const answer = await bookkeeping.ask('POST', entries, {
      kind: 'ASSIGN',
      amount: { state: 'STATED', dong: '1' },
      document: { number: '12/QĐ-UBND', on: '2024-01-05' },
    });
    expect([answer.status(), ((await answer.json()) as { code: string }).code]).toEqual([
      422,
      'BUDGET_CLOSED',
    ]);
    await accountant.goto(`/lam-viec/de-an/${code}/thanh-toan`);
    await enterPayment(accountant, { ...voucher, amount: '10 triệu', document: 'UNC 02' });
    await expectRefused(accountant, `Năm ngân sách ${CLOSED.year}, nguồn KCDP đã khóa sổ`);
  });

  await test.step('what was carried over is paid in the year it went to, what lapsed is not', async () => {
    await accountant.getByLabel('Năm ngân sách').selectOption(String(NEXT.year));
    await accountant.getByLabel('Số tiền, đồng').fill('151 triệu');
    await accountant.getByRole('button', { name: 'Ghi chứng từ' }).click();
    await expectRefused(accountant, 'Vượt số đề án còn giữ của các năm ngân sách 1.000.000 đồng');
    await accountant.getByLabel('Số tiền, đồng').fill('120 triệu');
    await press(accountant, 'Ghi chứng từ', 'Đã ghi chứng từ.');
    await confirmPayment(leader, code, 'Thanh toán UNC 02');
  });

  await test.step('both years keep the project', async () => {
    const cells = async (key: budgeting.BudgetOf) => {
      await head.goto(budgeting.budgetAddress(key));
      return budgeting.heldRow(head, code).getByRole('cell').allTextContents();
    };
    expect(await cells(CLOSED)).toEqual([
      '300.000.000',
      '0',
      '100.000.000',
      'Chưa quyết toán',
      '200.000.000',
      '0',
    ]);
    expect(await cells(NEXT)).toEqual([
      '0',
      '150.000.000',
      '120.000.000',
      'Chưa quyết toán',
      '0',
      '30.000.000',
    ]);
    const { paid, projects } = await bookkeeping.call<{
      paid: string;
      projects: { code: string }[];
    }>('GET', `budget-years/${NEXT.year}/${NEXT.source}`);
    expect([paid, projects.map((one) => one.code)]).toEqual(['120000000', [code]]);
  });
});
