import { expect, test } from '#tests/support/e2e.ts';

// Public pages promise the same to a browser that runs scripts and to one that does not.
for (const javaScriptEnabled of [true, false]) {
  test.describe(`a visitor ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test('reads on the first page how many, how much, how far and what came before', async ({
      page,
    }) => {
      await page.goto('/');
      const main = page.getByRole('main');
      await expect(main).toContainText('Kế hoạch 2022');
      await expect(main).toContainText('Quốc gia 2 · Địa phương 8');
      await expect(main).toContainText('1.196');
      await expect(main).toContainText('Quốc gia 700 triệu đồng · Địa phương 496 triệu đồng');
      await expect(main).toContainText('Tổng do cổng tính, nguồn không nêu.');
      await expect(main).toContainText('Tiến độ đến ngày 30/06/2022');
      await expect(main).toContainText('Chưa có báo cáo tỷ lệ hoàn thành');
      await expect(main).toContainText('7.690,5 triệu đồng từ ngân sách nhà nước');
    });

    test('asks a figure with the keyboard where it is from', async ({ page }) => {
      await page.goto('/');
      const button = page.getByRole('button', { name: 'Nguồn: số đề án, nhiệm vụ năm 2022' });
      const card = page.getByRole('dialog', { name: 'Nguồn: số đề án, nhiệm vụ năm 2022' });
      await expect(card).toBeHidden();
      await button.focus();
      await page.keyboard.press('Enter');
      await expect(card).toBeVisible();
      await expect(card).toContainText('Nguồn nêu');
      await expect(card).toContainText('Khuyến công Bắc Kạn: Phấn đấu hoàn thành 100%');
      await expect(card).toContainText('10 đề án');
      await page.keyboard.press('Escape');
      await expect(card).toBeHidden();
      await expect(button).toBeFocused();
    });

    test('reads the plan of 2022 with what is stated beside what is added up', async ({ page }) => {
      await page.goto('/');
      await page.getByRole('link', { name: 'Xem kế hoạch 2022' }).click();
      await expect(page).toHaveURL('/ke-hoach/2022');
      const sums = page.getByRole('table', { name: 'Số nguồn nêu và số cổng tính' });
      const local = sums.getByRole('row', { name: /Khuyến công địa phương/ });
      await expect(local).toContainText('496');
      await expect(local).toContainText('Chưa cộng được: 8 đề án, nhiệm vụ');
      const items = page.getByRole('table', { name: 'Đề án, nhiệm vụ năm 2022', exact: true });
      await expect(items.getByRole('row')).toHaveCount(11);
      const unstated = items.getByRole('row', { name: /KCDP-2022-003/ });
      await expect(unstated).toContainText('Nguồn không nêu');
      await expect(page.getByRole('region', { name: 'Chương trình năng lượng' })).toContainText(
        'giao thu sự nghiệp 240 triệu đồng',
      );
    });

    test('finds a project without typing marks, and takes the filters off again', async ({
      page,
    }) => {
      await page.goto('/');
      await page.getByRole('searchbox', { name: 'Tìm đề án, nhiệm vụ' }).fill('vu loan');
      await page.getByRole('button', { name: 'Tìm' }).click();
      const found = page.getByRole('link', { name: /trong sản xuất hạt chiếu/ });
      await expect(found).toHaveCount(1);
      await expect(page.getByRole('link', { name: /trong chế biến nông sản/ })).toHaveCount(0);

      const pills = page.getByRole('list', { name: 'Bộ lọc đang dùng' });
      await pills.getByRole('link', { name: /vu loan/ }).click();
      await expect(page).not.toHaveURL(/q=/);
      await expect(page.getByRole('link', { name: /trong chế biến nông sản/ })).toHaveCount(1);

      await page.goto('/de-an?q=vu+loan&nguon=quoc-gia');
      await expect(pills.getByRole('listitem')).toHaveCount(2);
      await page.getByRole('link', { name: /trong sản xuất hạt chiếu/ }).click();
      await expect(page).toHaveURL('/de-an/KCQG-2022-001');
    });

    test('follows a project to its beneficiary and back', async ({ page }) => {
      await page.goto('/de-an/KCQG-2022-001');
      const main = page.getByRole('main');
      await expect(page.getByRole('heading', { level: 1 })).toContainText('sản xuất hạt chiếu');
      await expect(main).toContainText('500 triệu đồng');
      await page.getByRole('link', { name: 'HTX Văn Quyết' }).first().click();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('HTX Văn Quyết');
      await expect(main).toContainText('Nguồn không nêu');
      await page.getByRole('link', { name: /sản xuất hạt chiếu/ }).click();
      await expect(page).toHaveURL('/de-an/KCQG-2022-001');
    });

    test('sees every stated total held against its parts', async ({ page }) => {
      await page.goto('/doi-soat');
      const rows = page.getByRole('table', { name: /^Đối soát/ }).getByRole('row');
      const local = rows.filter({ hasText: '496.000.000 đồng' });
      await expect(local).toHaveCount(1);
      await expect(local).toContainText('Chưa đủ số liệu để đối chiếu');
      await expect(local).toContainText('8 đề án, nhiệm vụ nguồn không nêu kinh phí');
      await expect(local).toContainText('Không so được');
      const history = rows.filter({ hasText: '7.690.500.000 đồng' });
      await expect(history).toContainText('0 đồng');
      // Beside the heading and the one that cannot be compared yet, all of them fit.
      const fitting = rows.getByRole('cell', { name: 'Khớp', exact: true });
      await expect(fitting).not.toHaveCount(0);
      await expect(rows).toHaveCount((await fitting.count()) + 2);
    });

    test('chooses the dark look and keeps it', async ({ page }) => {
      await page.goto('/');
      await page.getByRole('button', { name: 'Giao diện' }).click();
      await page.getByRole('button', { name: 'Tối', exact: true }).click();
      await expect(page.locator('html')).toHaveAttribute('data-giao-dien', 'toi');
      await page.goto('/lich-su');
      await expect(page.locator('html')).toHaveAttribute('data-giao-dien', 'toi');
    });
  });
}
