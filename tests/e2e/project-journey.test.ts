import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { uniqueTitle } from '#tests/support/dossiers.ts';
import { expect, test } from '#tests/support/e2e.ts';
import { newAccount } from '#tests/support/people.ts';
import { press } from '#tests/support/forms.ts';
import * as officer from '#tests/support/journey/officer.ts';
import * as reviewers from '#tests/support/journey/reviewers.ts';

const INTERNAL = 'Trong Sở: hỏi lại phòng tài chính về đơn giá.';
const ASKED = 'Đơn giá máy cao hơn báo giá kèm theo, đề nghị rà lại.';
const REASON = 'Đề nghị điều chỉnh kinh phí theo báo giá và giải trình đơn giá.';
const ANSWER = 'Đã rà lại theo báo giá, giảm còn 280 triệu đồng.';

/** What is published is read within a second, also where the page was kept before. */
async function expectSoon(page: Page, address: string, words: string): Promise<void> {
  await expect(async () => {
    await page.goto(address);
    await expect(page.getByRole('main')).toContainText(words, { timeout: 100 });
  }).toPass({ timeout: 2_000, intervals: [50] });
}

test('a project goes from the first word of its draft to a percentage that the public reads', async ({
  pageOf,
  apiOf,
}) => {
  test.setTimeout(180_000);
  const title = uniqueTitle('Hỗ trợ dây chuyền sản xuất miến dong');
  const name = `HTX Miến dong ${randomUUID().slice(0, 8)}`;
  const username = await newAccount('CENTER_OFFICER', 'Hoàng Thị Cán Bộ');
  const own = await pageOf(username);
  const leader = await pageOf('lanhdao');
  const reviewer = await pageOf('thamdinh');
  const head = await pageOf('lanhdaoso');
  const visitor = await pageOf(null);
  let code = '';

  await test.step('the officer prepares the dossier, part by part', async () => {
    code = await officer.draftProject(own, title);
    await officer.writeGeneral(own);
    await officer.writeBeneficiary(own, name);
    await officer.writeContent(own);
    await officer.writeEquipment(own);
    await officer.writeFunding(own, '300 triệu', '300.000.000 đồng (Ba trăm triệu đồng)');
    await officer.writePlan(own);
    await officer.writeConditions(own);
    await officer.checkAndSend(own);
  });

  await test.step('the leader sends it to the Department', () =>
    reviewers.submitToDepartment(leader, title));

  await test.step('the reviewer comments and gives it back with a reason', async () => {
    await reviewers.openFromQueue(reviewer, title, 'Hồ sơ chờ lập phiếu thẩm định');
    const about = { part: 'Kinh phí theo nguồn', field: 'Kinh phí đề nghị hỗ trợ' };
    await reviewers.comment(reviewer, { ...about, words: INTERNAL, for: 'Nội bộ Sở' });
    await reviewers.comment(reviewer, { ...about, words: ASKED, for: 'Gửi Trung tâm' });
    await reviewers.returnToCentre(reviewer, REASON);
  });

  await test.step('the officer reads the reason first, answers and corrects', async () => {
    await reviewers.openFromQueue(own, title, 'Hồ sơ bị trả lại, cần bổ sung');
    const main = own.getByRole('main');
    await expect(main).toContainText(`Hồ sơ được trả lại để bổ sung“${REASON}”`);
    await expect(main).not.toContainText(INTERNAL);
    await own.getByText('Trả lời ý kiến này').click();
    await own.getByLabel('Trả lời', { exact: true }).fill(ANSWER);
    await press(own, 'Gửi trả lời', 'Đã gửi trả lời.');
    await officer.writeFunding(own, '280 triệu', '280.000.000 đồng');
    await officer.checkAndSend(own);
    await own.goto(`/lam-viec/de-an/${code}/tham-dinh`);
    await expect(main).not.toContainText(INTERNAL);
  });

  await test.step('the reviewer sees what changed and fills the sheet', async () => {
    await reviewers.submitToDepartment(leader, title);
    await reviewers.openFromQueue(reviewer, title, 'Hồ sơ chờ lập phiếu thẩm định');
    const changes = reviewer.getByRole('table', { name: /mục thay đổi trong hồ sơ/ });
    const amount = changes.getByRole('row', { name: /Kinh phí đề nghị hỗ trợ/ });
    await expect(amount).toContainText('300.000.000 đồng');
    await expect(amount).toContainText('280.000.000 đồng');
    await expect(amount).toContainText('Chênh lệch: −20.000.000 đồng');
    await expect(reviewer.getByRole('article').filter({ hasText: ASKED })).toContainText(ANSWER);
    await expect(reviewer.getByText(INTERNAL)).toBeVisible();
    await reviewers.fillSheet(reviewer, '280 triệu', '280.000.000 đồng');
  });

  await test.step('it is appraised, sent up and approved', async () => {
    await reviewers.appraise(head, title);
    await reviewers.forward(reviewer, title);
    await reviewers.recordDecision(head, title);
  });

  await test.step('the public sees it within a second of its publication', async () => {
    await visitor.goto('/ke-hoach/2022');
    await expect(visitor.getByRole('main')).not.toContainText(title);
    await press(head, 'Công bố', 'Đã công bố.');
    await expectSoon(visitor, '/ke-hoach/2022', title);
    await visitor.goto(`/de-an/${code}`);
    await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(title);
    const main = visitor.getByRole('main');
    await expect(main).toContainText('280 triệu đồng');
    await expect(main).toContainText('151/QĐ-UBND');
    await expect(main).toContainText(name);
    await expect(main).toContainText('xã Côn Minh, Na Rì');
    await expect(main).toContainText('Củ dong trồng tại xã');
    for (const inside of [
      INTERNAL,
      ASKED,
      ANSWER,
      REASON,
      'Hoàng Thị Cán Bộ',
      'Công ty Cơ khí Thái Nguyên',
    ]) {
      await expect(main).not.toContainText(inside);
    }
  });

  await test.step('work starts once the contract is signed, and progress is reported', async () => {
    const centre = await apiOf('lanhdao');
    const { beneficiaries } = await centre.call<{ beneficiaries: { slug: string }[] }>(
      'GET',
      `projects/${code}`,
    );
    await centre.step(code, 'signContracts', {
      contracts: beneficiaries.map(({ slug }) => ({
        number: '12/2022/HĐ-KC',
        on: '2022-02-01',
        party: slug,
        value: { state: 'STATED', dong: '280000000' },
      })),
    });
    await own.goto(`/lam-viec/de-an/${code}/tien-do`);
    await press(own, 'Bắt đầu triển khai', 'Đã ghi việc bắt đầu triển khai.');
    await own.getByRole('link', { name: 'Viết báo cáo' }).click();
    await own.getByLabel('Số liệu tính đến ngày').fill('30/06/2022');
    await own.getByLabel('Tỷ lệ hoàn thành, phần trăm').fill('35');
    await own.getByLabel('Việc đã làm').fill('Đã ký hợp đồng và đặt cọc mua máy.');
    await press(own, 'Gửi lãnh đạo Trung tâm', 'Đã gửi báo cáo đến lãnh đạo Trung tâm.');
  });

  await test.step('what the leader confirms is what the public reads', async () => {
    const row = visitor.getByRole('row').filter({ hasText: title });
    await visitor.goto('/tien-do/2022');
    await expect(row.getByRole('cell').last()).toHaveText('Chưa có báo cáo');
    await reviewers.openFromQueue(leader, title, 'Báo cáo tiến độ chờ xác nhận');
    await press(leader, 'Xác nhận báo cáo', 'Đã xác nhận báo cáo.');
    await expectSoon(visitor, '/tien-do/2022', '35%');
    await expect(row.getByRole('cell').last()).toContainText('35% đến ngày 30/06/2022');
  });
});
