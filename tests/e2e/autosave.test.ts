import type { Page } from '@playwright/test';
import { taskAt, uniqueTitle } from '#tests/support/dossiers.ts';
import { expect, test } from '#tests/support/e2e.ts';
import { press } from '#tests/support/forms.ts';
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
