import type { Page } from '@playwright/test';
import { expectAccessible, expectNoSidewaysScroll } from '#tests/support/accessibility.ts';
import { emptyProject, taskAt, uniqueTitle } from '#tests/support/dossiers.ts';
import { expect, test } from '#tests/support/e2e.ts';
import { newAccount } from '#tests/support/people.ts';

const WIDTHS = [360, 1280];
const COLOUR_SCHEMES = ['light', 'dark'] as const;

/** On a phone and on a desk, in both looks, and narrower than any phone without sideways scrolling. */
async function expectUsableByEverybody(page: Page, address: string): Promise<void> {
  // A colour on its way to another one is nobody's colour.
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await expectNoSidewaysScroll(page);
    for (const colorScheme of COLOUR_SCHEMES) {
      await page.emulateMedia({ colorScheme });
      await expectAccessible(page, `${address} at ${width} px, ${colorScheme}`);
    }
  }
  await page.setViewportSize({ width: 320, height: 900 });
  await expectNoSidewaysScroll(page);
}

for (const address of [
  '/',
  '/ke-hoach/2022',
  '/ke-hoach/2022?tai-ngay=30/06/2022',
  '/ke-hoach/2022?tai-ngay=hom-qua',
  '/tien-do/2022',
  '/lich-su',
  '/de-an',
  '/de-an?q=khong-co-de-an-nay&nguon=quoc-gia',
  '/de-an?q=vu+loan&nguon=quoc-gia',
  '/de-an?nam=1492&nguon=la&trang=0',
  '/de-an/KCQG-2022-001',
  '/de-an/KCDP-2022-001',
  '/de-an/KCDP-2022-002',
  '/don-vi-thu-huong',
  '/don-vi-thu-huong/htx-phi-doan',
  '/don-vi-thu-huong/htx-van-quyet',
  '/don-vi-thu-huong/htx-phi-doan?don-vi-tinh=trieu',
  '/doi-soat',
  '/doi-soat?don-vi-tinh=trieu',
  '/dang-ky-nhu-cau',
  '/dang-ky-nhu-cau/tra-cuu',
  '/dang-ky-nhu-cau/NC-2026-AB2CD3',
  '/dang-nhap',
  '/dang-nhap?loi=sai',
]) {
  test(`everybody can use ${address}`, async ({ page }) => {
    await expectUsableByEverybody(page, address);
  });
}

test.describe('a page that refuses', () => {
  test.use({ allowedConsoleErrors: [/status of 40[34]/] });

  test('can be used by everybody', async ({ page, signIn }) => {
    await expectUsableByEverybody(page, '/khong-co-trang-nay');
    await signIn('canbo');
    await expectUsableByEverybody(page, '/lam-viec/khong-co-trang-nay');
    await expectUsableByEverybody(page, '/lam-viec/tai-khoan');
  });
});

for (const [username, addresses] of Object.entries({
  canbo: [
    '/lam-viec/de-an/KCDP-2022-002/dieu-chinh',
    '/lam-viec/de-an/KCDP-2022-002/dieu-chinh/de-nghi/dieu-chinh',
    '/lam-viec/de-an?q=may&trang-thai=da-phe-duyet',
    '/lam-viec/don-vi',
    '/doi-mat-khau',
  ],
  canbo2: [
    '/lam-viec/thong-bao',
    '/lam-viec/thong-bao/tuy-chon',
    '/lam-viec/de-an/moi',
    '/lam-viec/de-an/thung-rac',
    '/lam-viec/don-vi/them-moi',
  ],
  lanhdao: [
    '/lam-viec',
    '/lam-viec/de-an/ghi-nhan',
    '/lam-viec/nhu-cau',
    '/lam-viec/don-vi/htx-van-quyet',
    '/lam-viec/de-an/KCQG-2022-001',
    '/lam-viec/ke-hoach',
    '/lam-viec/kinh-phi',
    '/lam-viec/kinh-phi/2022/KCDP?don-vi-tinh=trieu',
    '/lam-viec/kinh-phi/2022/KCQG?ky=quy',
    '/lam-viec/kinh-phi/lich-chi?nam=2022',
    '/lam-viec/kinh-phi/lich-chi?nam=2010&nguon=KCQG',
    '/lam-viec/don-vi/htx-van-quyet/kinh-phi?don-vi-tinh=trieu',
    '/lam-viec/doi-soat/plan-2022-support-local',
    '/lam-viec/kinh-phi/du-toan',
    '/lam-viec/dinh-muc?ngay=2017-05-01',
    '/lam-viec/dinh-muc/ra-soat',
    '/lam-viec/de-an/KCQG-2022-001/muc-ho-tro',
    '/lam-viec/doi-soat',
    '/lam-viec/doi-soat/ghi',
    '/lam-viec/ke-hoach/2022',
  ],
  thamdinh: [
    '/lam-viec',
    '/lam-viec/thay-doi',
    '/lam-viec/tham-dinh',
    '/lam-viec/de-an/KCQG-2022-001/tham-dinh',
  ],
  lanhdaoso: [
    '/lam-viec/quyet-dinh',
    '/lam-viec/quyet-dinh/moi',
    '/lam-viec/tham-dinh/trinh',
    '/lam-viec/de-an',
    '/lam-viec/de-an/KCQG-2022-001/lich-su',
  ],
  thanhtra: ['/lam-viec/nhat-ky', '/lam-viec/de-an/KCQG-2022-001/tien-do'],
  quantri: [
    '/lam-viec',
    '/lam-viec/hop-thu-di',
    '/lam-viec/lich-lam-viec?nam=2026',
    '/lam-viec/lich-lam-viec/2026-04-30',
    '/lam-viec/tai-khoan',
    '/lam-viec/tai-khoan/moi',
    '/lam-viec/dinh-muc/moi',
  ],
  ketoan: ['/lam-viec', '/lam-viec/de-an/KCDP-2022-002/kinh-phi'],
})) {
  for (const address of addresses) {
    test(`${username} can use ${address} whichever way`, async ({ page, signIn }) => {
      await signIn(username);
      await expectUsableByEverybody(page, address);
    });
  }
}

test('an administrator can use the page of an account whichever way', async ({ page, signIn }) => {
  await signIn('quantri');
  await expectUsableByEverybody(page, `/lam-viec/tai-khoan/${await newAccount('AUDITOR')}`);
});

for (const part of [
  '',
  '/thong-tin-chung',
  '/don-vi-thu-huong',
  '/noi-dung',
  '/may-moc',
  '/kinh-phi',
  '/ke-hoach',
  '/dieu-kien',
  '/kiem-tra',
]) {
  test(`an officer can use a draft’s page${part} whichever way`, async ({ apiOf, pageOf }) => {
    const officer = await newAccount('CENTER_OFFICER');
    const code = await emptyProject(await apiOf(officer), uniqueTitle('Bản nháp cho mọi người'));
    await expectUsableByEverybody(await pageOf(officer), `/lam-viec/de-an/${code}${part}`);
  });
}

for (const [status, username, page] of [
  ['CENTER_REVIEW', 'lanhdao', 'tham-dinh'],
  ['CENTER_REVIEW', 'lanhdao', 'tham-dinh/gui-so'],
  ['SUBMITTED', 'thamdinh', 'tham-dinh'],
  ['SUBMITTED', 'thamdinh', 'tham-dinh/phieu'],
  ['SUBMITTED', 'thamdinh', 'tham-dinh/tra-lai'],
  ['SUBMITTED', 'lanhdaoso', 'tham-dinh/dat-tham-dinh'],
  ['FORWARDED', 'lanhdaoso', 'tham-dinh/phe-duyet'],
  ['APPROVED', 'lanhdaoso', 'tham-dinh'],
  ['IN_PROGRESS', 'officer', 'tien-do'],
  ['IN_PROGRESS', 'officer', 'tien-do/bao-cao'],
  ['IN_PROGRESS', 'officer', 'tien-do/ke-hoach'],
  ['IN_PROGRESS', 'officer', 'lich-su'],
] as const) {
  test(`${username} can use ${page} of a dossier ${status} whichever way`, async ({
    apiOf,
    pageOf,
  }) => {
    const officer = await newAccount('CENTER_OFFICER');
    const code = await taskAt(status, uniqueTitle('Hồ sơ cho mọi người'), officer, apiOf);
    const reader = await pageOf(username === 'officer' ? officer : username);
    await expectUsableByEverybody(reader, `/lam-viec/de-an/${code}/${page}`);
  });
}

test('a reviewer can use what changed between two submissions whichever way', async ({
  apiOf,
  pageOf,
}) => {
  const officer = await newAccount('CENTER_OFFICER');
  const own = await apiOf(officer);
  const code = await taskAt('SUBMITTED', uniqueTitle('Hồ sơ gửi hai lần'), officer, apiOf);
  const reviewer = await apiOf('thamdinh');
  const comment = { path: 'support', body: 'Giải trình số tiền.', visibility: 'CENTER' };
  const { id } = await reviewer.call<{ id: string }>('POST', `projects/${code}/comments`, comment);
  await reviewer.step(code, 'return', { reason: 'Đề nghị bổ sung giải trình kinh phí.' });
  await own.call('PATCH', `projects/${code}`, {
    version: await own.versionOf(code),
    support: { state: 'STATED', dong: '280000000' },
    equipment: [{ name: 'Máy in', quantity: 1 }],
    priorities: [{ flag: 'OCOP', evidence: 'Giấy chứng nhận năm 2023', asOf: '2023-12-31' }],
  });
  await own.call('POST', `projects/${code}/comments/${id}/answer`, { answer: 'Đã giảm.' });
  await own.step(code, 'sendToLeader');
  await (await apiOf('lanhdao')).step(code, 'submit');
  await expectUsableByEverybody(await pageOf('thamdinh'), `/lam-viec/de-an/${code}/tham-dinh`);
});
