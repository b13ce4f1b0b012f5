import { randomUUID } from 'node:crypto';
import { expectAccessible, expectNoSidewaysScroll } from '#tests/support/accessibility.ts';
import { taskAt, uniqueTitle } from '#tests/support/dossiers.ts';
import { expect, test } from '#tests/support/e2e.ts';
import { newAccount } from '#tests/support/people.ts';

interface Recorded {
  key: string;
  withdrawn: { reason: string } | null;
}

test('a year of the archive is put down from its report, seen by everybody, and taken back', async ({
  pageOf,
  apiOf,
}) => {
  const report = `Báo cáo tổng kết ${randomUUID().slice(0, 8)}`;
  const leader = await pageOf('lanhdao');
  const visitor = await pageOf(null);

  await test.step('the leader puts it down with the words of the report', async () => {
    await leader.goto('/lam-viec/doi-soat');
    await leader.getByRole('link', { name: 'Ghi số liệu từ tài liệu' }).click();
    await leader.getByLabel('Kinh phí hỗ trợ', { exact: true }).check();
    await leader.getByLabel('Số mà tài liệu nêu').fill('170 triệu');
    await leader.getByLabel('Năm, hoặc từ năm').fill('2017');
    await leader.getByLabel('Chương trình').selectOption('NATIONAL');
    await leader.getByLabel('Nguyên văn câu nêu số liệu').fill('Năm 2017 hỗ trợ 170 triệu đồng.');
    await leader.getByLabel('Tên tài liệu mới').fill(report);
    await leader.getByRole('button', { name: 'Ghi số liệu' }).click();
    await leader.waitForURL(/xong=ghi/);
    await expectAccessible(leader, 'one figure');
  });

  await test.step('everybody sees it beside what is still not broken down', async () => {
    await expect(async () => {
      await visitor.goto('/lich-su');
      await expect(visitor.getByRole('row').filter({ hasText: 'Năm 2017' })).toContainText('170');
    }).toPass();
    await expectAccessible(visitor, 'the history with a year');
    await visitor.setViewportSize({ width: 320, height: 900 });
    await expectNoSidewaysScroll(visitor);
    await visitor.setViewportSize({ width: 1280, height: 900 });
    await visitor.goto('/doi-soat');
    await expect(
      visitor
        .getByRole('row')
        .filter({ hasText: 'Kinh phí hỗ trợ, khuyến công quốc gia, năm 2017' }),
    ).toContainText('170.000.000 đồng');
  });

  await test.step('the leader takes it back, and it is gone for everybody', async () => {
    await leader.getByLabel('Lý do rút').fill('Báo cáo này đã được đính chính.');
    await leader.getByRole('button', { name: 'Rút số liệu này' }).click();
    await leader.waitForURL(/xong=rut/);
    await expect(leader.getByText('Số liệu này đã được rút')).toBeVisible();
    await expect(async () => {
      await visitor.goto('/lich-su');
      await expect(visitor.getByText('Năm 2017', { exact: true })).toHaveCount(0);
    }).toPass();
  });

  await test.step('the same over the API', async () => {
    const api = await apiOf('lanhdao');
    const { key } = await api.call<Recorded>('POST', 'stated-figures', {
      measure: 'SUPPORT',
      value: '170000000',
      yearFrom: 2017,
      yearTo: 2017,
      programme: 'NATIONAL',
      quote: 'Năm 2017 hỗ trợ 170 triệu đồng.',
      document: { title: report },
    });
    const taken = await api.call<Recorded>('POST', `stated-figures/${key}/withdraw`, {
      reason: 'Báo cáo này đã được đính chính.',
    });
    expect(taken).toMatchObject({ key, withdrawn: { reason: 'Báo cáo này đã được đính chính.' } });
  });
});

test('what no project accounts for yet is told, and two documents that differ stand side by side', async ({
  pageOf,
  apiOf,
}) => {
  const year = 2039;
  const officer = await newAccount('CENTER_OFFICER');
  const leader = await pageOf('lanhdao');
  const rows = leader.getByRole('table').getByRole('row');
  const board = `/lam-viec/doi-soat?nam=${year}`;
  const [first, second] = ['Báo cáo năm', 'Tờ trình bổ sung'].map(uniqueTitle) as [string, string];

  const record = async (value: string, document: string) => {
    await leader.goto('/lam-viec/doi-soat/ghi');
    await leader.getByLabel('Kinh phí hỗ trợ', { exact: true }).check();
    await leader.getByLabel('Số mà tài liệu nêu').fill(value);
    await leader.getByLabel('Năm, hoặc từ năm').fill(String(year));
    await leader.getByLabel('Chương trình').selectOption('LOCAL');
    await leader.getByLabel('Nguyên văn câu nêu số liệu').fill(`Kinh phí năm ${year}: ${value}.`);
    await leader.getByLabel('Tên tài liệu mới').fill(document);
    await leader.getByRole('button', { name: 'Ghi số liệu' }).click();
    await leader.waitForURL(/xong=ghi/);
  };

  await test.step('with nothing entered nothing is computed', async () => {
    await record('500 triệu', first);
    await leader.goto(board);
    await expect(rows.nth(1)).toContainText('500.000.000 đồng');
    await expect(rows.nth(1)).toContainText('Chưa có phần nào');
  });

  await test.step('one amount leaves the rest as not yet broken down', async () => {
    const title = uniqueTitle('Tư vấn sản xuất sạch hơn');
    const code = await taskAt('APPROVED', title, officer, apiOf, { planYear: year });
    const head = await apiOf('lanhdaoso');
    await head.call('PUT', `projects/${code}/publication`, {
      isPublished: true,
      version: await head.versionOf(code),
    });
    await leader.goto(board);
    const cells = rows.nth(1).getByRole('cell');
    await expect(cells.nth(1)).toContainText('300.000.000 đồng');
    await expect(cells.nth(2)).toHaveText('200.000.000 đồng');
    await leader.getByRole('rowheader').getByRole('link').first().click();
    const told = leader.getByRole('main');
    await expect(told).toContainText('Còn chưa phân khai');
    await expect(told).toContainText('200.000.000 đồng');
  });

  await test.step('another document that says otherwise wins nothing and is shown', async () => {
    await record('510 triệu', second);
    await expect(leader.getByRole('main')).toContainText('500.000.000 đồng');
    await leader.goto(board);
    await expect(rows).toHaveCount(3);
    for (const [mine, other] of [
      ['500.000.000 đồng', '510.000.000 đồng'],
      ['510.000.000 đồng', '500.000.000 đồng'],
    ] as const) {
      const row = rows.filter({ hasText: `Nguồn khác nêu ${other}` });
      await expect(row.getByRole('cell').first()).toContainText(mine);
    }
    await expectAccessible(leader, 'two documents that differ');
    await leader.setViewportSize({ width: 360, height: 800 });
    await expectNoSidewaysScroll(leader);
  });
});
