import { randomUUID } from 'node:crypto';
import { expectAccessible, expectNoSidewaysScroll } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/e2e.ts';

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
