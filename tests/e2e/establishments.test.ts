import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { expectAccessible, expectNoSidewaysScroll } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/e2e.ts';
import { expectRefused } from '#tests/support/forms.ts';
import { newAccount } from '#tests/support/people.ts';
import type { PortalApi } from '#tests/support/portal-api.ts';

const unique = (words: string) => `${words} ${randomUUID().slice(0, 8)}`;

interface Entry {
  slug: string;
  name: string;
}

/** A project of these establishments, decided and published as if it had gone all its way. */
async function publishedProject(api: PortalApi, slugs: readonly string[]): Promise<string> {
  const { code } = await api.call<{ code: string }>('POST', 'projects', {
    title: unique('Hỗ trợ máy sấy'),
    planYear: 2023,
    programme: 'LOCAL',
    kind: 'PROJECT',
    activityContent: 'ND3',
    beneficiaries: slugs.map((slug) => ({ slug })),
  });
  const database = new pg.Client(process.env.E2E_DATABASE_URL);
  await database.connect();
  await database.query(
    `UPDATE "Project" SET "status" = 'APPROVED', "isPublished" = true WHERE "code" = $1`,
    [code],
  );
  await database.end();
  return code;
}

test('an entry is written part by part; its duplicate is merged with the keyboard and leads on', async ({
  apiOf,
  pageOf,
  page: visitor,
}) => {
  const officer = await newAccount('CENTER_OFFICER');
  const api = await apiOf(officer);
  const kept = await api.call<Entry>('POST', 'beneficiaries', { name: unique('HTX Khe Lùng') });
  const twin = await api.call<Entry>('POST', 'beneficiaries', {
    name: unique('Tổ hợp tác Khe Lùng'),
    taxCode: '4798000001',
  });
  const code = await publishedProject(api, [twin.slug]);

  const page = await pageOf(officer);
  await page.goto(`/lam-viec/don-vi/${kept.slug}`);
  await page.getByRole('link', { name: 'Thay đổi phần Sản phẩm và chứng nhận' }).click();
  await page.getByLabel('Tên sản phẩm').fill('Miến dong');
  await page.getByLabel('Năm công nhận OCOP').fill('2021');
  await page.getByRole('button', { name: 'Lưu phần này' }).click();
  await expectRefused(page, 'Đã ghi năm thì hãy ghi số sao OCOP.');
  await expect(page.getByLabel('Tên sản phẩm')).toHaveValue('Miến dong');
  await page.getByLabel('Hạng OCOP').selectOption('4 sao');
  await page.getByRole('button', { name: 'Thêm sản phẩm' }).click();
  await page.getByRole('group', { name: 'Sản phẩm 2' }).getByLabel('Tên sản phẩm').fill('Tinh bột');
  await page.getByRole('button', { name: 'Lưu phần này' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Đã lưu phần' })).toBeVisible();
  await expect(page.getByText('4 sao (2021)')).toBeVisible();
  await expect(page.getByRole('rowheader', { name: 'Tinh bột' })).toBeVisible();

  const leader = await pageOf(await newAccount('CENTER_LEADER'));
  await leader.goto(`/lam-viec/don-vi/${twin.slug}`);
  await leader.getByRole('link', { name: 'Gộp vào đơn vị khác' }).focus();
  await leader.keyboard.press('Enter');
  await leader.getByLabel('Tìm đơn vị được giữ lại').fill(kept.name);
  await leader.keyboard.press('Enter');
  await leader.getByRole('link', { name: `So sánh để gộp ${twin.name} và ${kept.name}` }).focus();
  await leader.keyboard.press('Enter');
  await expect(leader.getByRole('heading', { level: 1 })).toHaveText(
    `Gộp “${twin.name}” vào “${kept.name}”`,
  );
  await expect(leader.getByText(`${code}: `)).toBeVisible();
  await leader.getByRole('button', { name: 'Gộp hai đơn vị' }).focus();
  await leader.keyboard.press('Enter');
  await expect(leader.getByRole('status').filter({ hasText: 'Đã gộp.' })).toBeVisible();
  await expect(leader.getByRole('heading', { level: 1 })).toHaveText(kept.name);
  await expect(leader.getByRole('rowheader', { name: twin.name })).toBeVisible();
  await expect(leader.getByText('4798000001')).toBeVisible();

  await leader.goto(`/lam-viec/don-vi/${twin.slug}`);
  await expect(leader).toHaveURL(new RegExp(`/lam-viec/don-vi/${kept.slug}$`));
  await visitor.goto(`/don-vi-thu-huong/${twin.slug}`);
  await expect(visitor).toHaveURL(new RegExp(`/don-vi-thu-huong/${kept.slug}$`));
  await expect(visitor.getByRole('link', { name: 'Hỗ trợ máy sấy' })).toBeVisible();
  const moved = await visitor.request.get(`/don-vi-thu-huong/${twin.slug}`, { maxRedirects: 0 });
  expect(moved.status()).toBe(308);
  const movedInApi = await visitor.request.get(`/api/v1/beneficiaries/${twin.slug}`, {
    maxRedirects: 0,
  });
  expect(movedInApi.headers().location).toBe(`/api/v1/beneficiaries/${kept.slug}`);
});

test('two who benefit from one project cannot be merged, and the page says why', async ({
  apiOf,
  pageOf,
}) => {
  const api = await apiOf(await newAccount('CENTER_OFFICER'));
  const one = await api.call<Entry>('POST', 'beneficiaries', { name: unique('HTX Pắc Ngòi') });
  const other = await api.call<Entry>('POST', 'beneficiaries', { name: unique('HTX Bó Lù') });
  const code = await publishedProject(api, [one.slug, other.slug]);
  const page = await pageOf(await newAccount('CENTER_LEADER'));
  await page.goto(`/lam-viec/don-vi/${one.slug}/gop?vao=${other.slug}`);
  await expect(page.getByText('Chưa gộp được')).toBeVisible();
  await expect(page.getByRole('link', { name: code })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Gộp hai đơn vị' })).toHaveCount(0);
});

test('the register’s pages can be used by everybody, on a phone and at a desk', async ({
  apiOf,
  pageOf,
}) => {
  const officer = await newAccount('CENTER_OFFICER');
  const api = await apiOf(officer);
  const entry = await api.call<Entry>('POST', 'beneficiaries', { name: unique('HTX Nà Còi') });
  const other = await api.call<Entry>('POST', 'beneficiaries', { name: unique('HTX Nà Còi hai') });
  await api.call('PATCH', `beneficiaries/${entry.slug}`, {
    version: 1,
    aliases: [{ name: 'Nà Còi' }],
    addresses: [{ address: 'Thôn Nà Còi', unit: 'bach-thong-tan-tu' }],
    products: [{ name: 'Phụ tùng', ocopStars: 3 }],
    profiles: [{ asOf: '2021-12-31', workers: 7 }],
    otherSupport: [{ year: 2019, programmeName: 'OCOP', content: 'Máy', evidence: 'Kê khai' }],
  });
  const page = await pageOf(officer);
  const leader = await pageOf(await newAccount('CENTER_LEADER'));
  const parts = [
    '',
    '/sua',
    ...['ten-goi', 'dia-chi', 'san-pham', 'nang-luc', 'ho-tro-khac'].map((part) => `/sua/${part}`),
  ];
  const visits = [
    ...parts.map((part) => ({ reader: page, address: `/lam-viec/don-vi/${entry.slug}${part}` })),
    { reader: leader, address: `/lam-viec/don-vi/${entry.slug}/gop` },
    { reader: leader, address: `/lam-viec/don-vi/${entry.slug}/gop?vao=${other.slug}` },
  ];
  for (const { reader, address } of visits) {
    await reader.emulateMedia({ reducedMotion: 'reduce' });
    await reader.goto(address);
    for (const width of [320, 360, 1280]) {
      await reader.setViewportSize({ width, height: 900 });
      await expectNoSidewaysScroll(reader);
    }
    for (const colorScheme of ['light', 'dark'] as const) {
      await reader.emulateMedia({ colorScheme });
      await expectAccessible(reader, `${address} in ${colorScheme}`);
    }
  }
});
