import { expect, test } from '#tests/support/e2e.ts';

test.use({ javaScriptEnabled: false });

// Other tests publish projects meanwhile: what is counted here is asked for by words of its own.
const MACHINES = 'may moc thiet bi';

test('filters chosen in the form give an address to share, without the fields left empty', async ({
  page,
}) => {
  await page.goto('/de-an');
  await page.getByRole('searchbox').fill(MACHINES);
  await page.getByLabel('Chương trình', { exact: true }).selectOption('Khuyến công địa phương');
  await page.getByLabel('Nội dung', { exact: true }).selectOption('ND3');
  await page.getByRole('button', { name: 'Áp dụng' }).click();
  await expect(page).toHaveURL('/de-an?q=may+moc+thiet+bi&nguon=dia-phuong&noi-dung=ND3');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('2 đề án, nhiệm vụ');
  await expect(page.getByRole('main')).toContainText(
    'Nguồn không nêu kinh phí riêng của 2 đề án, nhiệm vụ này.',
  );
  await expect(page.getByLabel('Nội dung', { exact: true })).toHaveValue('ND3');
});

test('the files beside a list carry exactly its rows', async ({ page, request }) => {
  await page.goto('/de-an?nguon=quoc-gia&sap-xep=kinh-phi-giam');
  const href = (name: string) => page.getByRole('link', { name }).getAttribute('href');
  const csv = await (await request.get((await href('CSV')) ?? '')).text();
  const rows = csv.trim().split('\r\n').slice(1);
  expect(rows.map((row) => row.slice(0, 13))).toEqual(['KCQG-2022-001', 'KCQG-2022-002']);
  const json = (await (await request.get((await href('JSON')) ?? '')).json()) as {
    data: { code: string }[];
  };
  expect(json.data.map((row) => row.code)).toEqual(['KCQG-2022-001', 'KCQG-2022-002']);
  expect((await request.get((await href('Excel (XLSX)')) ?? '')).status()).toBe(200);
});

test('an amount that nobody states can be asked who leaves it out', async ({ page }) => {
  await page.goto('/de-an/KCDP-2022-003');
  await page.getByRole('button', { name: 'Nguồn: kinh phí của KCDP-2022-003' }).click();
  const card = page.getByRole('dialog', { name: 'Nguồn: kinh phí của KCDP-2022-003' });
  await expect(card).toContainText('Nguồn không nêu số liệu này');
  await expect(card).toContainText('không nêu kinh phí riêng');
});

test('a beneficiary that is concluded from a caption is labelled so, wherever it stands', async ({
  page,
}) => {
  const addresses = ['/de-an/KCDP-2022-002', '/don-vi-thu-huong', '/don-vi-thu-huong/htx-phi-doan'];
  for (const address of addresses) {
    await page.goto(address);
    await expect(page.getByText('Suy ra', { exact: true }), address).toBeVisible();
    await expect(page.getByRole('main'), address).toContainText('lấy từ chú thích ảnh trong bài');
  }
});

test('nothing found says what to try, and a page too far leads back', async ({ page }) => {
  await page.goto('/de-an?q=khong+co+gi+nhu+the');
  await expect(page.getByRole('main')).toContainText('Thử ít từ hơn');
  await page.getByRole('link', { name: 'Xem tất cả đề án, nhiệm vụ' }).click();
  await expect(page).toHaveURL('/de-an');
  await page.goto(`/de-an?q=${encodeURIComponent(MACHINES)}&trang=99`);
  await page.getByRole('link', { name: 'Đến trang cuối' }).click();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('4 đề án, nhiệm vụ');
  await expect(page.getByRole('row')).toHaveCount(5);
});

for (const code of ['KCQG-2022-001', 'KCDP-2022-004']) {
  test(`${code} is printed on one sheet of A4`, async ({ page }) => {
    await page.goto(`/de-an/${code}`);
    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  });
}
