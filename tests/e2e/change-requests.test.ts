import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from '#tests/support/accessibility.ts';
import { taskAt, uniqueTitle } from '#tests/support/dossiers.ts';
import { expect, test } from '#tests/support/e2e.ts';
import { errorSummary, press } from '#tests/support/forms.ts';
import { newAccount } from '#tests/support/people.ts';

const REASON = 'Cơ sở đề nghị vì giá máy giảm so với dự toán ban đầu.';
const OPINION = 'Sở đã kiểm tra, đề nghị phù hợp với thực tế.';
const SENT = 'Đã gửi đề nghị đến Sở thẩm định.';

/** A number that no other decision has. */
const decisionNumber = () => `${randomUUID().replace(/\D/g, '').slice(0, 5)}/QĐ-UBND`;

async function openProposal(page: Page, code: string, type: string): Promise<void> {
  await page.goto(`/lam-viec/de-an/${code}/dieu-chinh`);
  await page.getByRole('link', { name: `Đề nghị ${type}` }).click();
}

async function appraise(page: Page, title: string): Promise<void> {
  await page.goto('/lam-viec/thay-doi');
  await page.getByRole('link', { name: title }).click();
  await page.getByLabel('Ý kiến thẩm định').fill(OPINION);
  await press(page, 'Xác nhận đạt thẩm định', 'Đã ghi kết quả thẩm định.');
}

/** Opens the form of a decision with this request ticked. */
async function openDecision(page: Page, title: string, number: string): Promise<void> {
  await page.goto('/lam-viec/thay-doi?trang-thai=cho-quyet-dinh');
  await page.getByRole('link', { name: title }).click();
  await page.getByRole('link', { name: 'Ghi quyết định' }).click();
  await page.getByLabel('Số quyết định').fill(number);
  await page.getByLabel('Ngày quyết định').fill('15/06/2024');
  await page.getByLabel('Cơ quan ban hành').fill('UBND tỉnh Bắc Kạn');
}

/** On a phone and on a desk, and for everybody. */
async function expectUsable(page: Page, address: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(address);
  for (const width of [360, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScroll(page);
    await expectAccessible(page, `${address} at ${width} px`);
  }
}

const decide = (page: Page) => press(page, 'Ghi quyết định', 'Đã ghi quyết định.');

test('an adjustment: what was typed survives an error, and the decision changes the project', async ({
  pageOf,
  apiOf,
}) => {
  const officer = await newAccount('CENTER_OFFICER');
  const title = uniqueTitle('In ấn phẩm khuyến công');
  const code = await taskAt('IN_PROGRESS', title, officer, apiOf);
  const own = await pageOf(officer);
  const number = decisionNumber();

  await openProposal(own, code, 'điều chỉnh');
  await expect(own.getByRole('main')).toContainText('300.000.000 đồng');
  await own.getByLabel('Kinh phí hỗ trợ được duyệt').fill('250 triệu');
  await own.getByLabel('Ngày kết thúc').fill('31/03/2025');
  await own.getByRole('button', { name: 'Gửi Sở thẩm định' }).click();
  await expect(errorSummary(own)).toContainText('Cần ít nhất 20 ký tự');
  await expect(own.getByLabel('Kinh phí hỗ trợ được duyệt')).toHaveValue('250 triệu');
  await own.getByLabel('Lý do').fill(REASON);
  await press(own, 'Gửi Sở thẩm định', SENT);
  await expect(own.getByRole('row', { name: /Kinh phí hỗ trợ được duyệt/ })).toContainText(
    'Chênh lệch: −50.000.000 đồng',
  );

  await appraise(await pageOf('thamdinh'), title);
  const head = await pageOf('lanhdaoso');
  await openDecision(head, title, 'không số');
  await head.getByRole('button', { name: 'Ghi quyết định' }).click();
  await expect(errorSummary(head)).toContainText('Số ký hiệu chưa đúng mẫu');
  await head.getByLabel('Số quyết định').fill(number);
  await decide(head);
  await expect(head.getByRole('heading', { level: 1 })).toContainText(number);
  await expect(head.getByRole('row', { name: /Ngày kết thúc/ })).toContainText('31/03/2025');

  await own.goto(`/lam-viec/de-an/${code}/dieu-chinh`);
  await expect(own.getByRole('article')).toContainText(`Quyết định số ${number}`);
  const api = await apiOf(officer);
  const project = await api.call<{ approved: { dong: string }; endsOn: string }>(
    'GET',
    `projects/${code}`,
  );
  expect([project.approved.dong, project.endsOn]).toEqual(['250000000', '2025-03-31']);
});

test('a supplement: one decision approves the project and adds it to the plan', async ({
  pageOf,
  apiOf,
}) => {
  const officer = await newAccount('CENTER_OFFICER');
  const title = uniqueTitle('Tập huấn sản xuất sạch hơn');
  const code = await taskAt('FORWARDED', title, officer, apiOf);
  const own = await pageOf(officer);

  await openProposal(own, code, 'bổ sung kế hoạch');
  await own.getByLabel('Lý do').fill(REASON);
  await press(own, 'Gửi Sở thẩm định', SENT);
  await appraise(await pageOf('thamdinh'), title);
  const head = await pageOf('lanhdaoso');
  await openDecision(head, title, decisionNumber());
  await head.getByLabel('Đợt').fill('Bổ sung đợt 2 năm 2024');
  const approved = head.getByLabel(`Kinh phí được duyệt cho ${code}`);
  await expect(approved).toHaveValue('300.000.000');
  const limits = head.getByRole('region', { name: `Mức hỗ trợ tối đa của ${code}` });
  await expect(limits).toContainText('Xét theo quy định có hiệu lực ngày');
  await decide(head);
  await expect(head.getByRole('main')).toContainText(/phiên bản \d+ của kế hoạch năm 2024/);
  const api = await apiOf(officer);
  expect(await api.call('GET', `projects/${code}`)).toMatchObject({
    status: 'APPROVED',
    isSupplementary: true,
  });
});

test('a stop: given back once, proposed again, and then decided', async ({ pageOf, apiOf }) => {
  const officer = await newAccount('CENTER_OFFICER');
  const title = uniqueTitle('Khảo sát cụm công nghiệp');
  const code = await taskAt('IN_PROGRESS', title, officer, apiOf);
  const own = await pageOf(officer);
  const reviewer = await pageOf('thamdinh');

  await openProposal(own, code, 'ngừng thực hiện');
  await own.getByLabel('Lý do').fill(REASON);
  await press(own, 'Gửi Sở thẩm định', SENT);

  await reviewer.goto('/lam-viec/thay-doi');
  await reviewer.getByRole('link', { name: title }).click();
  await reviewer.getByText('Trả lại Trung tâm để bổ sung').first().click();
  await reviewer
    .getByLabel('Cần bổ sung gì')
    .fill('Ghi rõ phần việc đã làm đến ngày đề nghị ngừng.');
  await press(reviewer, 'Trả lại Trung tâm để bổ sung', 'Đã trả lại đề nghị');

  await own.reload();
  await own.getByRole('link', { name: 'Sửa và gửi lại' }).click();
  await expect(own.getByRole('main')).toContainText('Ghi rõ phần việc đã làm');
  await expect(own.getByLabel('Lý do')).toHaveValue(REASON);
  await own.getByLabel('Lý do').fill(`${REASON} Đã khảo sát ba xã.`);
  await press(own, 'Gửi Sở thẩm định', SENT);

  await appraise(reviewer, title);
  const head = await pageOf('lanhdaoso');
  await openDecision(head, title, decisionNumber());
  await decide(head);
  await own.goto(`/lam-viec/de-an/${code}/dieu-chinh`);
  await expect(own.getByRole('main')).toContainText('Ngừng thực hiện');
  const api = await apiOf(officer);
  expect(await api.call('GET', `projects/${code}`)).toMatchObject({ status: 'STOPPED' });
});

test('the limit of support is measured while an adjustment is typed, and told to whoever decides', async ({
  pageOf,
  apiOf,
}) => {
  const officer = await newAccount('CENTER_OFFICER');
  const title = uniqueTitle('Hỗ trợ máy sấy dược liệu');
  const code = await taskAt('APPROVED', title, officer, apiOf, {
    kind: 'PROJECT',
    activityContent: 'ND3',
    ceiling: { code: 'K04A_MACHINE' },
    beneficiaries: [{ new: { name: uniqueTitle('HTX Dược liệu'), type: 'COOPERATIVE' } }],
    fundingLines: [{ source: 'DOI_UNG', amount: { state: 'STATED', dong: '2000000000' } }],
  });
  const own = await pageOf(officer);
  await openProposal(own, code, 'điều chỉnh');
  const limits = own.getByRole('region', { name: 'Mức hỗ trợ tối đa sau điều chỉnh' });
  await expect(limits).toContainText('Sau điều chỉnh 300.000.000 đồng · tối đa 300.000.000 đồng');
  await own.getByLabel('Kinh phí hỗ trợ được duyệt').fill('312 triệu');
  await expect(limits).toContainText('vượt 12.000.000 đồng');
  await expectUsable(own, own.url());
  await own.getByLabel('Kinh phí hỗ trợ được duyệt').fill('312 triệu');
  await own.getByLabel('Lý do').fill(REASON);
  await press(own, 'Gửi Sở thẩm định', SENT);
  await expect(limits).toContainText('vượt 12.000.000 đồng');

  await appraise(await pageOf('thamdinh'), title);
  const head = await pageOf('lanhdaoso');
  await openDecision(head, title, decisionNumber());
  await expect(head.getByRole('region', { name: `Mức hỗ trợ tối đa của ${code}` })).toContainText(
    'vượt 12.000.000 đồng',
  );
  await decide(head);
});

test('the pages of a request and of its decision can be used by everybody', async ({
  pageOf,
  apiOf,
}) => {
  const officer = await newAccount('CENTER_OFFICER');
  const code = await taskAt('IN_PROGRESS', uniqueTitle('Hội chợ công thương'), officer, apiOf);
  const [own, department] = [await apiOf(officer), await apiOf('lanhdaoso')];
  const { id } = await own.call<{ id: string }>('POST', `projects/${code}/change-requests`, {
    type: 'ADJUST',
    changes: { location: 'Thành phố Bắc Kạn', support: { state: 'STATED', dong: '280000000' } },
    reason: REASON,
    version: await own.versionOf(code),
  });
  const request = `/lam-viec/de-an/${code}/dieu-chinh/${id}`;
  await expectUsable(await pageOf('thamdinh'), request);
  await department.call('POST', `projects/${code}/change-requests/${id}/appraise`, {
    reason: OPINION,
    version: 1,
  });
  const head = await pageOf('lanhdaoso');
  await expectUsable(head, `/lam-viec/thay-doi/quyet-dinh?chon=${id}`);
  const decision = await department.call<{ id: string }>('POST', 'change-decisions', {
    decision: { number: decisionNumber(), on: '2024-06-15', issuer: 'UBND tỉnh Bắc Kạn' },
    requests: [{ id, version: 2 }],
  });
  await expectUsable(head, `/lam-viec/thay-doi/quyet-dinh/${decision.id}`);
  await expectUsable(await pageOf(officer), `/lam-viec/de-an/${code}/dieu-chinh`);
});
