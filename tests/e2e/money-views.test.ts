import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import pg from 'pg';
import { expectAccessible, expectNoSidewaysScroll } from '#tests/support/accessibility.ts';
import { taskAt, uniqueTitle } from '#tests/support/dossiers.ts';
import { expect, test } from '#tests/support/e2e.ts';
import type { PortalApi } from '#tests/support/portal-api.ts';

/** On a desk in the dark and on a phone in the light; the lists of pages do the rest of both. */
async function expectUsable(page: Page, where: string): Promise<void> {
  await page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'dark' });
  await expectAccessible(page, `${where}, dark`);
  await page.setViewportSize({ width: 360, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  await expectAccessible(page, `${where}, on a phone`);
  await page.setViewportSize({ width: 320, height: 900 });
  await expectNoSidewaysScroll(page);
  await page.setViewportSize({ width: 1280, height: 900 });
}

const million = (amount: number) => ({ state: 'STATED', dong: `${amount}000000` });

/** A project of 2025 with one contract of 250 triệu, of which 120 are paid and 30 wait. */
async function paidProject(
  apiOf: (username: string) => Promise<PortalApi>,
  facts: Record<string, unknown> = {},
) {
  const name = `HTX Chè ${randomUUID().slice(0, 8)}`;
  const code = await taskAt('APPROVED', uniqueTitle('Hỗ trợ máy sao chè'), 'canbo', apiOf, {
    kind: 'PROJECT',
    planYear: 2025,
    startsOn: '2025-01-15',
    endsOn: '2025-12-15',
    beneficiaries: [{ new: { name, type: 'COOPERATIVE' } }],
    outputs: [{ unit: 'máy', target: 2 }],
    ...facts,
  });
  const leader = await apiOf('lanhdao');
  const accountant = await apiOf('ketoan');
  const project = await leader.call<{ beneficiaries: { slug: string }[] }>(
    'GET',
    `projects/${code}`,
  );
  const slug = project.beneficiaries[0]?.slug ?? '';
  const contract = `01/${code}`;
  await leader.step(code, 'signContracts', {
    contracts: [{ number: contract, on: '2025-02-01', party: slug, value: million(250) }],
  });
  const enter = (kind: string, amount: number, paidOn: string, document: string) =>
    accountant.call<{ id: string }>('POST', `projects/${code}/payments`, {
      kind,
      contract,
      amount: million(amount),
      paidOn,
      document,
    });
  for (const entry of [
    await enter('ADVANCE', 100, '2025-03-05', 'UNC 01'),
    await enter('PAYMENT', 20, '2025-07-09', 'UNC 02'),
  ]) {
    await leader.call('POST', `projects/${code}/payments/${entry.id}/confirm`);
  }
  await enter('PAYMENT', 30, '2025-09-01', 'UNC 03');
  return { code, slug, name, contract };
}

test('a payment stands under the source that it names, in both views', async ({
  apiOf,
  pageOf,
}) => {
  const { code, slug, contract } = await paidProject(apiOf, {
    fundingLines: [{ source: 'LONG_GHEP', amount: million(40) }],
  });
  const payment = await (
    await apiOf('ketoan')
  ).call<{ id: string }>('POST', `projects/${code}/payments`, {
    kind: 'PAYMENT',
    contract,
    source: 'LONG_GHEP',
    amount: million(11),
    paidOn: '2025-08-01',
    document: 'UNC 04',
  });
  await (await apiOf('lanhdao')).call('POST', `projects/${code}/payments/${payment.id}/confirm`);
  const page = await pageOf('ketoan');
  const row = page.getByRole('row').filter({ hasText: code });
  await page.goto('/lam-viec/kinh-phi/2025/LONG_GHEP');
  await expect(row).toContainText('Kế hoạch năm khác hoặc nguồn khác');
  await expect(row.getByRole('cell', { name: '11.000.000', exact: true })).toBeVisible();
  await page.goto('/lam-viec/kinh-phi/2025/KCDP');
  await expect(row.getByRole('cell', { name: '120.000.000', exact: true })).toBeVisible();
  await page.goto(`/lam-viec/don-vi/${slug}/kinh-phi`);
  await expect(row.filter({ hasText: 'lồng ghép' })).toContainText('11.000.000');
});

test('money is followed to the establishment, through the year and against the plan', async ({
  pageOf,
  apiOf,
}) => {
  test.setTimeout(180_000);
  const { code, slug, name } = await paidProject(apiOf);
  const page = await pageOf('ketoan');

  await test.step('what the establishment received, from its own page', async () => {
    await page.goto(`/lam-viec/don-vi/${slug}`);
    await page.getByRole('link', { name: 'Kinh phí đã duyệt, đã chi, đã quyết toán' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Kinh phí của ${name}`);
    const row = page.getByRole('row').filter({ hasText: code });
    await expect(row).toContainText('250.000.000');
    await expect(row).toContainText('120.000.000');
    await page.getByRole('link', { name: 'triệu đồng', exact: true }).click();
    await expect(row.getByRole('cell', { name: '120', exact: true })).toBeVisible();
    await expectUsable(page, 'the money of an establishment');
    await page.getByRole('link', { name: code }).click();
    await expect(page).toHaveURL(new RegExp(`/de-an/${code}/so-chi\\?don-vi-tinh=trieu$`));
  });

  await test.step('what is paid and due in each month, with the filters in the address', async () => {
    await page.goto('/lam-viec/kinh-phi?don-vi-tinh=trieu');
    await page.getByRole('link', { name: 'Lịch chi' }).click();
    await page.getByLabel('Năm', { exact: true }).selectOption('2025');
    await page.getByLabel('Nguồn vốn').selectOption('KCDP');
    await page.getByRole('button', { name: 'Xem' }).click();
    await expect(page).toHaveURL(/nam=2025&nguon=KCDP/);
    const lines = page.getByRole('row').filter({ hasText: code });
    await expect(lines).toHaveCount(4);
    await expect(lines.filter({ hasText: '05/03/2025' })).toContainText('100.000.000');
    await expect(lines.filter({ hasText: '01/09/2025' })).toContainText('Chờ xác nhận');
    await expect(lines.filter({ hasText: '15/12/2025' })).toContainText('Đã qua ngày');
    await page.getByRole('link', { name: 'triệu đồng', exact: true }).click();
    await expect(page).toHaveURL(/nam=2025&nguon=KCDP&don-vi-tinh=trieu/);
    await expect(lines.filter({ hasText: '05/03/2025' })).toContainText('100');
    await expectUsable(page, 'the payment calendar');
    const asSent = await (await page.request.get(page.url())).text();
    expect(asSent).toContain('05/03/2025');
  });

  await test.step('contracts that no document tells of are counted and not taken for nothing', async () => {
    await page.goto('/lam-viec/kinh-phi/2022/KCDP');
    const column = page.getByRole('columnheader').filter({ hasText: /^Hợp đồng$/ });
    const at = await column.evaluate((cell) => (cell as HTMLTableCellElement).cellIndex);
    const sum = page.getByRole('row').last().locator('td, th').nth(at);
    await expect(sum).toHaveText('4 khoản chưa nêu số');
  });

  await test.step('how far the year was paid out, by month and by quarter', async () => {
    await page.goto('/lam-viec/kinh-phi/2025/KCDP');
    const figure = page.getByRole('figure');
    await expect(figure.getByRole('heading')).toHaveText(
      /Đến ngày .* đã chi \d+,\d% kinh phí được phê duyệt năm 2025, nguồn KCDP/,
    );
    await expect(figure.getByRole('img')).toBeVisible();
    await figure.getByText('Xem bảng số liệu').click();
    await expect(figure.getByRole('row')).toHaveCount(13);
    await page.getByRole('link', { name: 'theo quý' }).click();
    await page.getByRole('figure').getByText('Xem bảng số liệu').click();
    await expect(page.getByRole('figure').getByRole('row')).toHaveCount(5);
    await expectUsable(page, 'a year and its payments');
  });

  await test.step('the ledger of the project reads in triệu đồng as well', async () => {
    await page.goto(`/lam-viec/de-an/${code}/so-chi?don-vi-tinh=trieu`);
    await expect(page.getByRole('table')).toContainText('đơn vị: triệu đồng');
    await expectUsable(page, 'the ledger in triệu đồng');
    await page.goto(`/lam-viec/de-an/${code}/thanh-toan?don-vi-tinh=trieu`);
    await expect(page.getByRole('table').first()).toContainText('100 triệu đồng');
  });
});

/** How the portal noted a figure on earlier days. */
async function observed(key: string, days: readonly (readonly [string, number])[]): Promise<void> {
  const database = new pg.Client(process.env.E2E_DATABASE_URL);
  await database.connect();
  for (const [on, computed] of days) {
    await database.query(
      `INSERT INTO "ReconciliationObservation" ("id", "figureKey", "stated", "computed", "observedAt")
       VALUES ($1, $2, 900000000, $3, $4)`,
      [randomUUID(), key, computed, `${on}T05:00:00Z`],
    );
  }
  await database.end();
}

test('the years of a period are drawn as far as documents state them', async ({
  apiOf,
  pageOf,
}) => {
  const api = await apiOf('lanhdao');
  const title = `Báo cáo ${randomUUID().slice(0, 8)}`;
  const record = (yearFrom: number, yearTo: number, value: string) =>
    api.call<{ key: string }>('POST', 'stated-figures', {
      measure: 'SETTLED',
      value,
      yearFrom,
      yearTo,
      programme: 'LOCAL',
      quote: `Quyết toán ${yearFrom}–${yearTo}: ${value} đồng.`,
      document: { title },
    });
  const period = await record(2001, 2004, '900000000');
  const recorded = [
    period,
    await record(2001, 2001, '200000000'),
    await record(2003, 2003, '310000000'),
  ];
  const page = await pageOf('lanhdao');
  await page.goto('/lam-viec/doi-soat');
  const figure = page.getByRole('figure').filter({ hasText: 'giai đoạn 2001–2004' });
  await expect(figure.getByRole('heading')).toHaveText(
    'Tài liệu nêu 2 trong 4 năm, còn 390.000.000 đồng chưa phân tách',
  );
  await expect(figure.getByRole('img')).toBeVisible();
  await expectUsable(page, 'the board with years');
  await figure.getByRole('link', { name: 'số của cả giai đoạn' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('giai đoạn 2001–2004');
  await expectUsable(page, 'a figure with its years');
  await observed(period.key, [
    ['2026-11-02', 200_000_000],
    ['2026-11-09', 510_000_000],
  ]);
  await page.reload();
  const history = page.getByRole('region', { name: 'Lịch sử chênh lệch' });
  await expect(history.getByRole('heading', { level: 3 })).toContainText('Từ 02/11/2026 đến');
  await expect(history.getByRole('img')).toBeVisible();
  await history.getByText('Xem bảng số liệu').click();
  await expect(history.getByRole('row').filter({ hasText: '09/11/2026' })).toContainText(
    '510.000.000 đồng',
  );
  await expectUsable(page, 'a figure with its history');
  for (const { key } of recorded) {
    const reason = { reason: 'Báo cáo này đã được đính chính.' };
    await api.call('POST', `stated-figures/${key}/withdraw`, reason);
  }
});
