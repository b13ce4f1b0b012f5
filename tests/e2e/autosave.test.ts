import type { Page } from '@playwright/test';
import { taskAt, uniqueTitle } from '#tests/support/dossiers.ts';
import { expect, test } from '#tests/support/e2e.ts';
import { press } from '#tests/support/forms.ts';
import { work } from '#tests/support/journey/life-over-api.ts';
import { newAccount } from '#tests/support/people.ts';

const RESTORED = /Đã khôi phục phần nhập lúc .* chưa được lưu/;
const STORED = 'Nhiều cơ sở biết đến chính sách khuyến công.';
const TYPED = 'Mỗi xã có một cơ sở được tư vấn: đang gõ dở câu này';

const objectives = (page: Page) => page.getByLabel('Mục tiêu');

/** An officer's own draft, and the address of one of its parts. */
async function draftOf(apiOf: Parameters<typeof taskAt>[3]) {
  const username = await newAccount('CENTER_OFFICER');
  const code = await taskAt('DRAFT', uniqueTitle('Hồ sơ gõ dở'), username, apiOf);
  return { username, code, address: `/lam-viec/de-an/${code}/noi-dung` };
}

/** The tab ends without a chance to say anything more. */
async function kill(page: Page): Promise<void> {
  const browser = await page.context().newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  void browser.send('Page.crash').catch(() => undefined);
  await crashed;
  await page.close();
}

/** Kills the tab and opens what it showed in another one. */
async function killAndOpen(page: Page, address: string): Promise<Page> {
  await kill(page);
  const again = await page.context().newPage();
  await again.goto(address);
  return again;
}

for (const [how, end] of [
  ['closed', (page: Page) => page.close()],
  ['killed', kill],
] as const) {
  test(`what was typed comes back after the tab was ${how} in the middle of a word`, async ({
    apiOf,
    pageOf,
  }) => {
    const { username, code, address } = await draftOf(apiOf);
    const page = await pageOf(username);
    await page.goto(address);
    await expect(objectives(page)).toHaveValue(STORED);
    await objectives(page).fill(TYPED);
    await end(page);

    const again = await page.context().newPage();
    await again.goto(address);
    await expect(again.getByText(RESTORED)).toBeVisible();
    await expect(objectives(again)).toHaveValue(TYPED);
    await again.getByText('Xem 1 chỗ khác bản đã lưu').click();
    const row = again.getByRole('row', { name: /Mục tiêu/ });
    await expect(row).toContainText(TYPED);
    await expect(row).toContainText(STORED);

    await press(again, 'Lưu phần này', 'Đã lưu phần “Nội dung, mục tiêu”.');
    await again.goto(`/lam-viec/de-an/${code}/noi-dung`);
    await expect(objectives(again)).toHaveValue(TYPED);
    await expect(again.getByText(RESTORED)).toHaveCount(0);
  });
}

/** Types into a form, kills the tab, and finds in another one what was typed. */
async function expectKept(page: Page, address: string, texts: Record<string, string>) {
  await page.goto(address);
  for (const [label, text] of Object.entries(texts)) await page.getByLabel(label).fill(text);
  const again = await killAndOpen(page, address);
  await expect(again.getByText(RESTORED)).toBeVisible();
  for (const [label, text] of Object.entries(texts)) {
    await expect(again.getByLabel(label)).toHaveValue(text);
  }
  return again;
}

/** Once it is saved, nothing comes back. */
async function expectForgotten(page: Page, address: string) {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText(RESTORED)).toHaveCount(0);
}

test('contracts that are being written down come back after the tab was killed', async ({
  apiOf,
  pageOf,
}) => {
  const code = await taskAt('APPROVED', uniqueTitle('Hỗ trợ máy sao chè'), 'canbo', apiOf, {
    kind: 'PROJECT',
    beneficiaries: [{ new: { name: uniqueTitle('HTX Chè'), type: 'COOPERATIVE' } }],
    outputs: [{ unit: 'máy', target: 2 }],
  });
  const base = `/lam-viec/de-an/${code}/hop-dong`;
  const signing = await expectKept(await pageOf('lanhdao'), `${base}/ky`, {
    'Số hợp đồng': `01/${code}`,
    'Ngày ký': '01/02/2024',
    'Giá trị, đồng': '290 triệu',
  });
  await press(signing, 'Ghi hợp đồng đã ký', 'Đã ghi hợp đồng.');

  await signing.getByRole('link', { name: `01/${code}` }).click();
  const contract = signing.url();
  await signing.getByText('Ghi phụ lục').first().click();
  await signing.getByLabel('Nội dung điều chỉnh').fill(TYPED);
  const again = await killAndOpen(signing, contract);
  await expect(again.getByText(RESTORED)).toBeVisible();
  await expect(again.getByLabel('Nội dung điều chỉnh')).toHaveValue(TYPED);
  await again.getByLabel('Số phụ lục').fill('PL01');
  await again.getByLabel('Ngày ký phụ lục').fill('15/02/2024');
  await press(again, 'Ghi phụ lục', 'Đã ghi phụ lục hợp đồng.');
  await expectForgotten(again, contract);
});

test('a reversal and a settlement that are being written come back after the tab was killed', async ({
  apiOf,
  pageOf,
}) => {
  test.setTimeout(120_000);
  const code = await taskAt('APPROVED', uniqueTitle('In tờ rơi'), 'canbo', apiOf);
  const [accountant, leader] = [await apiOf('ketoan'), await apiOf('lanhdao')];
  const enter = async (document: string) => {
    const { id } = await accountant.call<{ id: string }>('POST', `projects/${code}/payments`, {
      kind: 'PAYMENT',
      amount: { state: 'STATED', dong: '20000000' },
      paidOn: '2024-03-05',
      document,
    });
    await leader.call('POST', `projects/${code}/payments/${id}/confirm`);
    return id;
  };
  const wrong = await enter('UNC 01');
  await enter('UNC 02');
  const base = `/lam-viec/de-an/${code}/thanh-toan`;
  const reversing = await expectKept(await pageOf('ketoan'), `${base}/dao/${wrong}`, {
    'Lý do': 'Ghi nhầm số tiền, sẽ ghi lại theo đúng chứng từ.',
  });
  await press(reversing, 'Ghi bút toán đảo', 'Đã ghi lại');
  const { data } = await accountant.call<{ data: { id: string; reverses: string | null }[] }>(
    'GET',
    `projects/${code}/payments`,
  );
  const reversal = data.find(({ reverses }) => reverses === wrong);
  await leader.call('POST', `projects/${code}/payments/${reversal?.id}/confirm`);

  const reviewer = await apiOf('thamdinh');
  const [officer, head] = [await apiOf('canbo'), await apiOf('lanhdaoso')];
  await work({ officer, accountant, leader, reviewer, head }, code);
  const settling = await expectKept(reversing, base, {
    'Số bảng quyết toán': '12/QT-TTKC',
    'Thuyết minh': TYPED,
  });
  await settling.getByLabel('Ngày lập').fill('20/12/2024');
  await press(settling, 'Lập bảng quyết toán', 'Đã lập bảng quyết toán');
  await expectForgotten(settling, base);
});

test('what was typed after a slow save began is newer than that save', async ({
  apiOf,
  pageOf,
}) => {
  const { username, address } = await draftOf(apiOf);
  const page = await pageOf(username);
  await page.goto(address);
  const typed = Promise.withResolvers<void>();
  const saved = Promise.withResolvers<void>();
  // The first save reaches the server after more was typed, and its answer never comes back; none follows.
  let saves = 0;
  await page.route('**/lam-viec/ban-nhap', async (route) => {
    saves += 1;
    if (saves > 1) return;
    await typed.promise;
    await route.fetch();
    saved.resolve();
  });
  const content = page.getByLabel('Nội dung thực hiện');
  await objectives(page).fill(TYPED);
  const sending = page.waitForRequest('**/lam-viec/ban-nhap');
  await content.focus();
  await sending;
  await content.fill('Mở hai lớp tập huấn');
  typed.resolve();
  await saved.promise;
  const again = await killAndOpen(page, address);
  await expect(objectives(again)).toHaveValue(TYPED);
  await expect(again.getByLabel('Nội dung thực hiện')).toHaveValue('Mở hai lớp tập huấn');
});

test('what is saved while the page is being read anew is not lost between the two', async ({
  apiOf,
  pageOf,
}) => {
  const { username, address } = await draftOf(apiOf);
  const page = await pageOf(username);
  await page.goto(address);
  await expect(objectives(page)).toHaveValue(STORED);
  const saved = page.waitForResponse((answer) => answer.request().method() === 'PUT');
  // The answer was made before the save and arrives after it.
  await page.route(`**${address}`, async (route) => {
    const response = await route.fetch();
    await saved;
    await route.fulfill({ response });
  });
  await objectives(page).fill(TYPED);
  await page.reload();
  await expect(objectives(page)).toHaveValue(TYPED);
  await expect(page.getByText(RESTORED)).toBeVisible();
});

test('what was typed waits on another machine too', async ({ apiOf, pageOf }) => {
  const { username, code, address } = await draftOf(apiOf);
  const office = await pageOf(username);
  await office.goto(address);
  await objectives(office).fill(TYPED);
  await expect(office.getByText(/^Đã lưu nháp \d\d:\d\d$/)).toBeVisible();
  await office.context().close();

  const home = await pageOf(username);
  await home.goto(`/lam-viec/de-an/${code}`);
  await expect(home.getByText('Có phần đã nhập chưa lưu.')).toBeVisible();
  await home.getByRole('link', { name: 'Nội dung, mục tiêu' }).click();
  await expect(home.getByText(RESTORED)).toBeVisible();
  await expect(objectives(home)).toHaveValue(TYPED);
});

test('a colleague at the same machine does not see what another one typed', async ({
  apiOf,
  pageOf,
  signIn,
}) => {
  const { username, address } = await draftOf(apiOf);
  const page = await pageOf(username);
  await page.goto(address);
  await objectives(page).fill(TYPED);
  await page.goto('/lam-viec/de-an/moi');
  await page.getByLabel('Tên đề án, nhiệm vụ').fill(TYPED);

  const colleague = await newAccount('CENTER_OFFICER');
  await page.context().clearCookies();
  await signIn(colleague, page.context());
  await page.goto('/lam-viec/de-an/moi');
  await expect(page.getByLabel('Tên đề án, nhiệm vụ')).toHaveValue('');
  await page.goto(address);
  await expect(page.getByRole('main')).not.toContainText(TYPED);
});

test.describe('without a connection', () => {
  test.use({ allowedConsoleErrors: [/ERR_INTERNET_DISCONNECTED/] });

  test('typing goes on, is kept here, and is sent when the connection is back', async ({
    apiOf,
    pageOf,
  }) => {
    const { username, address } = await draftOf(apiOf);
    const page = await pageOf(username);
    await page.goto(address);
    await page.context().setOffline(true);
    await objectives(page).fill(TYPED);
    const lost = page.getByRole('alert').filter({ hasText: 'Mất kết nối' });
    await expect(lost).toHaveText('Mất kết nối, bản nháp giữ trên máy này. Cổng sẽ tự gửi lại.');
    await page.getByRole('button', { name: 'Lưu phần này' }).click();
    await expect(page.getByText(/^Chưa gửi được: mất kết nối/)).toBeVisible();
    await expect(objectives(page)).toHaveValue(TYPED);

    await page.context().setOffline(false);
    await expect(page.getByText(/^Đã lưu nháp \d\d:\d\d$/)).toBeVisible();
    const elsewhere = await pageOf(username);
    await elsewhere.goto(address);
    await expect(objectives(elsewhere)).toHaveValue(TYPED);

    await press(page, 'Lưu phần này', 'Đã lưu phần “Nội dung, mục tiêu”.');
  });
});

test('what came back can be thrown away for what is stored', async ({ apiOf, pageOf }) => {
  const { username, address } = await draftOf(apiOf);
  const page = await pageOf(username);
  await page.goto(address);
  await objectives(page).fill(TYPED);
  await expect(page.getByText(/^Đã lưu nháp/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(RESTORED)).toBeVisible();
  const discarded = page.waitForResponse((answer) => answer.request().method() === 'DELETE');
  await page.getByRole('button', { name: 'Bỏ phần này, lấy lại bản đã lưu' }).click();
  await expect(page.getByText(RESTORED)).toHaveCount(0);
  await expect(objectives(page)).toHaveValue(STORED);
  await discarded;
  await page.reload();
  await expect(objectives(page)).toHaveValue(STORED);
  await expect(page.getByText(RESTORED)).toHaveCount(0);
});
