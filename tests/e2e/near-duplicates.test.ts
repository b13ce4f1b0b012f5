import { randomUUID } from 'node:crypto';
import { expect, test } from '#tests/support/e2e.ts';
import { expectRefused, press } from '#tests/support/forms.ts';
import { newAccount } from '#tests/support/people.ts';

const HINT = 'Danh bạ đã có đơn vị có thể là đơn vị này';

test('an establishment of the same name is entered only by who says that it is another one', async ({
  apiOf,
  pageOf,
}) => {
  const officer = await newAccount('CENTER_OFFICER');
  const name = `Hợp tác xã Cốm ${randomUUID().slice(0, 8)}`;
  await (await apiOf(officer)).call('POST', 'beneficiaries', { name });
  const page = await pageOf(officer);
  await page.goto('/lam-viec/don-vi/them-moi');
  await page.getByLabel('Tên đơn vị').fill(name.replace('Hợp tác xã Cốm', 'HTX CỐM'));
  await page.getByLabel('Địa chỉ').fill('Xã Quang Thuận');
  await expect(page.getByRole('status').filter({ hasText: HINT })).toContainText('(cùng tên)');
  await page.getByRole('button', { name: 'Ghi vào danh bạ' }).click();
  await expectRefused(page, name);
  await expect(page.getByLabel('Địa chỉ')).toHaveValue('Xã Quang Thuận');
  await page.getByRole('checkbox', { name: 'Đây là đơn vị khác' }).check();
  await press(page, 'Ghi vào danh bạ', 'Đã ghi đơn vị vào danh bạ.');
});

test('a late answer about an earlier name does not stand beside the name typed since', async ({
  pageOf,
}) => {
  const page = await pageOf(await newAccount('CENTER_OFFICER'));
  const { promise: isOvertaken, resolve: overtake } = Promise.withResolvers<void>();
  await page.route(/\/gan-giong\?name=HTX\+V/, async (route) => {
    await isOvertaken;
    await route.continue();
  });
  await page.goto('/lam-viec/don-vi/them-moi');
  await page.getByLabel('Tên đơn vị').fill('HTX Văn Quyết');
  await page.keyboard.press('Tab');
  const answered = (name: string) =>
    page.waitForResponse((answer) => new URL(answer.url()).searchParams.get('name') === name);
  const known = answered('HTX Văn Quyết');
  const other = answered('Cơ sở rèn Pắc Rằng');
  await page.getByLabel('Tên đơn vị').fill('Cơ sở rèn Pắc Rằng');
  await page.keyboard.press('Tab');
  await other;
  overtake();
  await (await known).finished();
  // By the time the portal has kept what is typed next, it has long shown what it was answered. The
  // focus stays in the tax code: leaving it would ask once more.
  const kept = page.waitForResponse(
    (answer) => answer.request().postData()?.includes('4700') ?? false,
  );
  await page.keyboard.type('4700');
  await kept;
  await expect(page.getByText(HINT)).toHaveCount(0);
});
