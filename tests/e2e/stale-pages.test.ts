import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expectAccessible } from '#tests/support/accessibility.ts';
import { taskAt, uniqueTitle } from '#tests/support/dossiers.ts';
import { expect, test } from '#tests/support/e2e.ts';
import { expectRefused, press } from '#tests/support/forms.ts';
import { fillContract } from '#tests/support/journey/settling.ts';
import { newAccount } from '#tests/support/people.ts';
import type { PortalApi } from '#tests/support/portal-api.ts';

/** Pages that were opened before somebody else went on with the same dossier. */

const OPINION = 'Sở đã kiểm tra, đề nghị phù hợp với thực tế.';

/** The answer says where the dossier is now, and leads there without taking the form away. */
async function expectOvertaken(page: Page, words: string | RegExp): Promise<void> {
  await expectRefused(page, words);
  const now = page.getByRole('link', { name: 'Xem tình trạng hiện nay' });
  await expect(now).toHaveAttribute('href', new URL(page.url()).pathname);
}

async function enterPayment(accountant: PortalApi, code: string, dong: number): Promise<string> {
  const { id } = await accountant.call<{ id: string }>('POST', `projects/${code}/payments`, {
    kind: 'PAYMENT',
    amount: { state: 'STATED', dong: String(dong) },
    paidOn: '2024-03-01',
    document: `UNC-${dong}`,
  });
  return id;
}

const drawUp = (accountant: PortalApi, code: string) =>
  accountant.call('POST', `projects/${code}/settlement`, {
    number: '03/QT-TTKC',
    on: '2024-12-15',
  });

test('an opinion on a change request that was judged meanwhile stays on the page', async ({
  pageOf,
  apiOf,
}) => {
  const officer = await newAccount('CENTER_OFFICER');
  const code = await taskAt('IN_PROGRESS', uniqueTitle('Thẩm định hai thẻ'), officer, apiOf);
  const own = await apiOf(officer);
  const { id } = await own.call<{ id: string }>('POST', `projects/${code}/change-requests`, {
    type: 'ADJUST',
    reason: 'Cơ sở xin lùi thời gian vì máy về chậm.',
    version: await own.versionOf(code),
    changes: { endsOn: '2025-03-31' },
  });
  const first = await pageOf('thamdinh');
  const second = await pageOf('thamdinh');
  const address = `/lam-viec/de-an/${code}/dieu-chinh/${id}`;
  await first.goto(address);
  await second.goto(address);
  await first.getByLabel('Ý kiến thẩm định').fill(OPINION);
  await press(first, 'Xác nhận đạt thẩm định', 'Đã ghi kết quả thẩm định.');

  const typed = 'Ý kiến thứ hai, dài hơn hai mươi ký tự.';
  await second.getByLabel('Ý kiến thẩm định').fill(typed);
  await second.getByRole('button', { name: 'Xác nhận đạt thẩm định' }).click();
  await expectOvertaken(second, /đề nghị đã ở trạng thái “.+” \(.+, \d\d:\d\d \d\d\/\d\d\/\d{4}\)/);
  await expect(second.getByLabel('Ý kiến thẩm định')).toHaveValue(typed);
  await expectAccessible(second, 'an opinion that came too late');
});

test('contracts that somebody else recorded meanwhile do not take away what was typed', async ({
  pageOf,
  apiOf,
}) => {
  const name = `HTX Chè ${randomUUID().slice(0, 8)}`;
  const title = uniqueTitle('Hợp đồng hai thẻ');
  const code = await taskAt('APPROVED', title, 'canbo', apiOf, {
    kind: 'PROJECT',
    beneficiaries: [{ new: { name, type: 'COOPERATIVE' } }],
    outputs: [{ unit: 'máy', target: 2 }],
  });
  const pages = [await pageOf('lanhdao'), await pageOf('lanhdao')] as const;
  for (const [index, page] of pages.entries()) {
    await page.goto(`/lam-viec/de-an/${code}/hop-dong/ky`);
    await fillContract(page, name, { number: `0${index + 1}/${code}`, on: '01/02/2024' });
  }
  const [first, second] = pages;
  await press(first, 'Ghi hợp đồng đã ký', 'Đã ghi hợp đồng.');
  await second.getByRole('button', { name: 'Ghi hợp đồng đã ký' }).click();
  await expectOvertaken(second, 'hồ sơ đã ở trạng thái “');
  await expect(second.getByLabel('Số hợp đồng')).toHaveValue(`02/${code}`);
});

test('a form that met another change of the dossier goes on from the latest version', async ({
  pageOf,
  apiOf,
}) => {
  const officer = await newAccount('CENTER_OFFICER');
  const name = `HTX Miến ${randomUUID().slice(0, 8)}`;
  const code = await taskAt('APPROVED', uniqueTitle('Hợp đồng gặp phân công'), 'canbo', apiOf, {
    kind: 'PROJECT',
    beneficiaries: [{ new: { name, type: 'COOPERATIVE' } }],
    outputs: [{ unit: 'máy', target: 2 }],
  });
  const page = await pageOf('lanhdao');
  await page.goto(`/lam-viec/de-an/${code}/hop-dong/ky`);
  await fillContract(page, name, { number: `01/${code}`, on: '01/02/2024' });
  const leader = await apiOf('lanhdao');
  const version = await leader.versionOf(code);
  await leader.call('PUT', `projects/${code}/assignment`, { username: officer, version });
  await page.getByRole('button', { name: 'Ghi hợp đồng đã ký' }).click();
  await expectRefused(page, 'vừa được người khác thay đổi');
  await expect(page.getByLabel('Số hợp đồng')).toHaveValue(`01/${code}`);
  await press(page, 'Ghi hợp đồng đã ký', 'Đã ghi hợp đồng.');
});

test('two sheets of one appraisal stand side by side before the second is saved', async ({
  pageOf,
  apiOf,
}) => {
  const officer = await newAccount('CENTER_OFFICER');
  const code = await taskAt('SUBMITTED', uniqueTitle('Phiếu hai thẻ'), officer, apiOf);
  const first = await pageOf('thamdinh');
  const second = await pageOf('thamdinh');
  const address = `/lam-viec/de-an/${code}/tham-dinh/phieu`;
  await first.goto(address);
  await second.goto(address);
  const verdictOf = (page: Page) => page.getByRole('group', { name: /^1\. / });
  const amountOf = (page: Page) =>
    page.getByRole('textbox', { name: 'Kinh phí đề xuất hỗ trợ, đồng' });

  await verdictOf(first).getByRole('radio', { name: 'Không đạt' }).check();
  await first
    .getByLabel(/^Ghi chú/)
    .first()
    .fill('Thiếu báo giá.');
  await amountOf(first).fill('120.000.000');
  await press(first, 'Lưu phiếu thẩm định', 'Đã lưu phiếu thẩm định.');

  await verdictOf(second).getByRole('radio', { name: 'Đạt', exact: true }).check();
  await amountOf(second).fill('280.000.000');
  await second.getByRole('button', { name: 'Lưu phiếu thẩm định' }).click();
  await expectRefused(second, /Phiếu trên máy chủ do .+ lưu lúc/);
  const differences = second.getByRole('table', { name: 'Hai bản khác nhau ở' });
  const row = (words: RegExp) => differences.getByRole('row', { name: words });
  await expect(row(/^1\. .*Không đạt/)).toContainText('Đạt');
  await expect(row(/Thiếu báo giá/)).toContainText('Để trống');
  await expect(row(/^Kinh phí đề xuất hỗ trợ/)).toContainText('280.000.000120.000.000');
  await expect(amountOf(second)).toHaveValue('280.000.000');
  await press(second, 'Lưu phiếu thẩm định', 'Đã lưu phiếu thẩm định.');
});

test('a settlement drawn up anew is shown before it is settled', async ({ pageOf, apiOf }) => {
  const officer = await newAccount('CENTER_OFFICER');
  const code = await taskAt('IN_PROGRESS', uniqueTitle('Quyết toán lập lại'), officer, apiOf);
  const own = await apiOf(officer);
  const accountant = await apiOf('ketoan');
  const leader = await apiOf('lanhdao');
  const pay = async (dong: number) => {
    const id = await enterPayment(accountant, code, dong);
    await leader.call('POST', `projects/${code}/payments/${id}/confirm`, {});
  };
  const { progress } = await own.call<{ progress: { milestones: { id: string }[] } }>(
    'GET',
    `projects/${code}`,
  );
  await own.call('PUT', `projects/${code}/plan`, {
    version: await own.versionOf(code),
    milestones: progress.milestones.map(({ id }) => ({
      id,
      title: 'In tờ rơi',
      dueOn: '2024-06-30',
      responsible: 'Nguyễn Văn A',
      isDone: true,
      doneOn: '2024-06-15',
    })),
  });
  await own.call('PUT', `projects/${code}/results`, {
    version: await own.versionOf(code),
    results: [{ indicator: 'Tờ rơi', unit: 'tờ', planned: '500', actual: '500' }],
  });
  await (
    await apiOf('lanhdaoso')
  ).step(code, 'accept', {
    minutes: { number: '21/BB-SCT', on: '2024-11-20' },
    council: [{ name: 'Trần Thị C', organisation: 'Sở Công Thương', duty: 'Chủ trì' }],
    conclusion: 'Đạt yêu cầu, đồng ý nghiệm thu.',
  });
  await pay(200_000_000);
  await drawUp(accountant, code);

  const head = await pageOf('lanhdaoso');
  const late = await pageOf('lanhdaoso');
  const address = `/lam-viec/de-an/${code}/thanh-toan/quyet-toan`;
  await head.goto(address);
  await expect(head.getByRole('main')).toContainText('200.000.000 đồng');
  await pay(50_000_000);
  await drawUp(accountant, code);
  await late.goto(address);

  await head.getByRole('button', { name: 'Quyết toán' }).click();
  await expectRefused(head, 'Kế toán Trung tâm đã lập lại bảng quyết toán');
  await expect(head.getByRole('main')).toContainText('Số đề nghị quyết toán250.000.000 đồng');
  await press(head, 'Quyết toán', 'Đã quyết toán.');

  await late.getByRole('button', { name: 'Quyết toán' }).click();
  await expectOvertaken(late, 'hồ sơ đã ở trạng thái “');
});

test('what was confirmed meanwhile is shown as it is now', async ({ pageOf, apiOf }) => {
  const officer = await newAccount('CENTER_OFFICER');
  const code = await taskAt('IN_PROGRESS', uniqueTitle('Xác nhận hai thẻ'), officer, apiOf);
  const report = { asOf: '2024-03-31', percent: 40, done: 'Đã in tờ rơi.' };
  await (await apiOf(officer)).call('POST', `projects/${code}/progress-reports`, report);
  await enterPayment(await apiOf('ketoan'), code, 20_000_000);
  const first = await pageOf('lanhdao');
  const second = await pageOf('lanhdao');
  for (const [address, button, done] of [
    ['thanh-toan', 'Xác nhận Thanh toán UNC-20000000', 'Đã xác nhận khoản chi.'],
    ['tien-do', 'Xác nhận báo cáo', 'Đã xác nhận báo cáo.'],
  ] as const) {
    await first.goto(`/lam-viec/de-an/${code}/${address}`);
    await second.goto(`/lam-viec/de-an/${code}/${address}`);
    await press(first, button, done);
    await press(second, button, 'Lần bấm này không ghi thêm gì');
    await expect(second.getByRole('button', { name: button })).toHaveCount(0);
  }
});
