import { expect, test } from '#tests/support/e2e.ts';

/** Amounts that no document states: shares, sums and guesses that must not be read anywhere. */
const NEVER_TOLD = [
  /(?<![\d.])62\.000\.000/,
  /(?<![\d.])250\.000\.000/,
  /(?<![\d.])1\.436(?![\d.])/,
];
const NEVER_IN_MILLIONS = /(?<![\d.,])(62|250|1\.436) triệu/;

/** What anybody reads; forms that take personal data are pages of their own kind. */
const isPublicPage = (path: string) =>
  !/^\/(dang-ky-nhu-cau|dang-nhap|lam-viec|api|_next)/.test(path);

/** The numbers of the printed notes, each where it is met first. */
function numbersOfNotes(html: string): number[] {
  const marks = html.matchAll(/class="source-note-mark">\[(\d+)\]</g);
  return [...new Set([...marks].map(([, number]) => Number(number)))];
}

test('every public page that a link leads to is a document without scripts, with no amount made up', async ({
  request,
}) => {
  const waiting = ['/'];
  const read = new Map<string, string>();
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (read.has(path)) continue;
    const answer = await request.get(path);
    expect(answer.status(), path).toBe(200);
    const html = await answer.text();
    read.set(path, html);
    expect(answer.headers()['content-security-policy'], path).toContain("script-src 'none'");
    expect(html, path).not.toContain('<script');
    expect(numbersOfNotes(html), `${path}: notes as they are read`).toEqual(
      numbersOfNotes(html).map((_, index) => index + 1),
    );
    for (const amount of NEVER_TOLD) expect(html, path).not.toMatch(amount);
    expect(html, path).not.toMatch(NEVER_IN_MILLIONS);
    for (const [, href = ''] of html.matchAll(/<a[^>]* href="(\/[^"#?]*)/g)) {
      if (isPublicPage(href)) waiting.push(href);
    }
  }
  const pages = [...read.keys()];
  expect(numbersOfNotes(read.get('/') ?? '').length).toBeGreaterThan(3);
  expect(pages).toContain('/doi-soat');
  expect(pages).toContain('/de-an/KCQG-2022-001');
  expect(pages.some((path) => path.startsWith('/don-vi-thu-huong/'))).toBe(true);
});

test('nobody is shown how far a project of 2022 has come before somebody has said so', async ({
  page,
}) => {
  await page.goto('/tien-do/2022');
  for (const code of ['KCQG-2022-001', 'KCQG-2022-002', 'KCDP-2022-001', 'KCDP-2022-008']) {
    const row = page.getByRole('row').filter({ hasText: code });
    await expect(row.getByRole('cell').last()).toHaveText('Chưa có báo cáo');
  }
});

test('the years before 2022 are told as one period and never split', async ({ page }) => {
  await page.goto('/lich-su');
  await expect(page.getByRole('main')).toContainText(
    // Another test may be putting a year down meanwhile; what is left is told as one sum all the same.
    /Không tách theo năm, theo đề án|Phần chưa phân tách theo năm/,
  );
  const table = page.getByRole('table', { name: 'Đề án và kinh phí giai đoạn 2015–2021' });
  await expect(table.getByRole('row')).toHaveCount(4);
  await expect(table.getByRole('row', { name: /Tổng nguồn nêu/ })).toContainText('7.690,5');
  await expect(table).not.toContainText(/20(16|17|18|19|20)/);
});

test('every chart has its figures as a table one action away', async ({ page }) => {
  for (const address of ['/', '/ke-hoach/2022', '/lich-su']) {
    await page.goto(address);
    const charts = page.getByRole('figure');
    expect(await charts.count(), address).toBeGreaterThan(0);
    for (const chart of await charts.all()) {
      await expect(chart.getByRole('table')).toBeHidden();
      await chart.getByText('Xem bảng số liệu').click();
      await expect(chart.getByRole('table')).toBeVisible();
    }
  }
});
