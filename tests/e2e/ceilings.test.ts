import { expectAccessible, expectNoSidewaysScroll } from '#tests/support/accessibility.ts';
import { uniqueTitle } from '#tests/support/dossiers.ts';
import { expect, test } from '#tests/support/e2e.ts';
import { expectRefused, press } from '#tests/support/forms.ts';
import { newAccount } from '#tests/support/people.ts';

const trieu = (amount: number) => ({ state: 'STATED', dong: `${amount}000000` });

test('an officer sees the limit while typing, the leader lets it go over, the Department sees both', async ({
  apiOf,
  pageOf,
}) => {
  const officer = await newAccount('CENTER_OFFICER');
  const own = await apiOf(officer);
  const cooperative = uniqueTitle('Hợp tác xã Máy Mới');
  const { code } = await own.call<{ code: string }>('POST', 'projects', {
    title: uniqueTitle('Hỗ trợ máy sấy tiên tiến'),
    planYear: 2024,
    programme: 'NATIONAL',
    kind: 'PROJECT',
    activityContent: 'ND3',
    objectives: 'Nâng công suất sấy.',
    content: 'Mua và lắp máy sấy.',
    startsOn: '2024-02-01',
    endsOn: '2024-11-30',
    implementingUnit: 'Trung tâm Khuyến công và Xúc tiến thương mại tỉnh Bắc Kạn',
    support: trieu(310),
    beneficiaries: [{ new: { name: cooperative, type: 'COOPERATIVE' }, support: trieu(310) }],
    milestones: [{ title: 'Lắp máy', dueOn: '2024-09-30', responsible: 'Nguyễn Văn A' }],
  });

  // The officer chooses the limit and types the money: the meter follows before anything is saved.
  const page = await pageOf(officer);
  await page.goto(`/lam-viec/de-an/${code}/kinh-phi`);
  const limits = page.getByRole('region', { name: 'Mức hỗ trợ tối đa' });
  await expect(limits).toContainText('Các mức có thể áp dụng cho nội dung này');
  await page.getByLabel('Mức áp dụng').selectOption('K04A_MACHINE');
  await expect(limits).toContainText('vượt 10.000.000 đồng');
  await expect(limits).toContainText('Điều 8 khoản 4, Thông tư 28/2018/TT-BTC');
  await expect(limits.getByRole('meter')).toHaveAccessibleName(/đã dùng 103% mức tối đa/);
  await page
    .getByLabel('Nguồn vốn', { exact: true })
    .selectOption({ label: 'Vốn đối ứng của cơ sở' });
  await page.getByRole('textbox', { name: 'Số tiền, đồng' }).fill('200 triệu');
  await expect(limits).toContainText('tối đa 255.000.000 đồng');
  await page.getByRole('textbox', { name: 'Số tiền, đồng' }).fill('700 triệu');
  await expect(limits).toContainText('tối đa 300.000.000 đồng');
  await press(page, 'Lưu phần này', /lưu/i);
  await page.goto(`/lam-viec/de-an/${code}/kiem-tra`);
  await expect(
    page.getByText(/310\.000\.000 đồng vượt mức tối đa 300\.000\.000 đồng/),
  ).toBeVisible();
  await press(page, 'Gửi lãnh đạo Trung tâm', /gửi/i);

  // The leader cannot send it on, and is told where to let it go over.
  const leader = await pageOf('lanhdao');
  await leader.goto(`/lam-viec/de-an/${code}/tham-dinh/gui-so`);
  await expect(leader.getByRole('heading', { name: 'Chưa làm được bước này' })).toBeVisible();
  await expect(leader.getByText(/vượt mức tối đa/)).toBeVisible();
  await leader.goto(`/lam-viec/de-an/${code}`);
  await leader.getByRole('link', { name: 'Mức hỗ trợ', exact: true }).click();
  const allow = leader.getByRole('button', { name: 'Chấp thuận vượt mức' });
  await allow.click();
  await expectRefused(leader, 'Lý do cần ít nhất 20 ký tự');
  await leader
    .getByLabel('Lý do chấp thuận vượt mức')
    .fill('Máy thuộc dây chuyền đồng bộ, đã có ý kiến của cấp trên.');
  await press(leader, 'Chấp thuận vượt mức', 'Đã chấp thuận vượt mức; lý do hiện cùng hồ sơ.');
  await expectAccessible(leader, 'an exception that was made');
  await leader.goto(`/lam-viec/de-an/${code}/tham-dinh/gui-so`);
  await press(leader, 'Gửi Sở thẩm định', /gửi/i);

  // The reviewer reads what was frozen; a smaller amount is measured while it is typed.
  const reviewer = await pageOf('thamdinh');
  await reviewer.goto(`/lam-viec/de-an/${code}/tham-dinh`);
  const frozen = reviewer.getByRole('region', { name: 'Mức hỗ trợ tối đa' });
  await expect(frozen).toContainText('vượt 10.000.000 đồng');
  await expect(frozen).toContainText('đã có ý kiến của cấp trên');
  await reviewer.goto(`/lam-viec/de-an/${code}/tham-dinh/phieu`);
  await reviewer.getByRole('textbox', { name: /^Kinh phí đề xuất hỗ trợ/ }).fill('280 triệu');
  await expect(reviewer.getByText(/còn 20\.000\.000 đồng/)).toBeVisible();
});

test('the breakdown is measured cell by cell', async ({ apiOf, pageOf }) => {
  const officer = await newAccount('CENTER_OFFICER');
  const own = await apiOf(officer);
  const { code } = await own.call<{ code: string }>('POST', 'projects', {
    title: uniqueTitle('Phân khai theo mức'),
    planYear: 2024,
    programme: 'NATIONAL',
    kind: 'PROJECT',
    activityContent: 'ND3',
    ceiling: { code: 'K04A_MACHINE' },
    beneficiaries: [{ new: { name: uniqueTitle('Hợp tác xã Một'), type: 'COOPERATIVE' } }],
    fundingLines: ['KCQG', 'DOI_UNG'].map((source) => ({
      source,
      amount: { state: 'NOT_STATED' },
    })),
  });
  const page = await pageOf(officer);
  await page.goto(`/lam-viec/de-an/${code}/phan-khai`);
  await expect(page.getByRole('toolbar')).toBeVisible();
  const limits = page.getByRole('region', { name: 'Mức hỗ trợ tối đa' });
  const cell = (name: RegExp) => page.getByRole('textbox', { name }).first();
  await cell(/^Hạng mục, dòng 1/).fill('Máy sấy');
  await cell(/Kinh phí khuyến công quốc gia, dòng 1/).fill('200 triệu');
  await cell(/Vốn đối ứng của cơ sở, dòng 1/).fill('150 triệu');
  await expect(limits).toContainText('tối đa 175.000.000 đồng');
  await expect(limits).toContainText('vượt 25.000.000 đồng');
});

test('an administrator ends a rule, puts down the next version and learns what would differ', async ({
  pageOf,
}) => {
  const page = await pageOf('quantri');
  const code = `THU_${Date.now().toString(36).toUpperCase()}`;
  await page.goto('/lam-viec/dinh-muc/moi');
  const add = page.getByRole('button', { name: 'Thêm mức hỗ trợ' });
  await add.click();
  await expectRefused(page, 'Hãy ghi mức này áp dụng cho việc gì.');
  await page.getByLabel('Mã', { exact: true }).fill(code.toLowerCase());
  await page.getByLabel('Nội dung hoạt động').selectOption('ND8');
  await page.getByLabel('Khuyến công địa phương').check();
  await page.getByLabel('Áp dụng cho').fill('Mức thử của tỉnh');
  await page.getByLabel('Tính cho mỗi').fill('cơ sở');
  await page.getByLabel(/^Tỷ lệ tối đa trên chi phí hợp lệ/).fill('50');
  await page.getByLabel(/^Số tiền tối đa/).fill('250 triệu');
  await expect(page.getByText('Cổng đọc là: 250.000.000 đồng')).toBeVisible();
  await page.getByLabel('Văn bản', { exact: true }).fill('Văn bản trong bài thử');
  await page.getByLabel('Điều, khoản').fill('Điều 1');
  await page.getByLabel('Có hiệu lực từ ngày').fill('01/01/2020');
  await page.getByLabel('Chưa chắc chắn').check();
  await page.getByLabel('Chặn khi vượt').check();
  await add.click();
  await expectRefused(page, 'Mức chưa chắc chắn chỉ được cảnh báo, không được chặn.');
  await expect(page.getByLabel('Áp dụng cho')).toHaveValue('Mức thử của tỉnh');
  await page.getByLabel('Chỉ cảnh báo').check();
  await press(page, 'Thêm mức hỗ trợ', 'Đã thêm mức hỗ trợ.');
  await expectAccessible(page, 'the catalogue of an administrator');

  await page.goto('/lam-viec/dinh-muc?noi-dung=ND8&ngay=2024-01-01');
  const row = page.getByRole('row', { name: new RegExp(code) });
  await expect(row).toContainText('250.000.000 đồng');
  await row.getByRole('link', { name: /^Sửa/ }).click();
  await page.getByLabel('Ngày cuối còn hiệu lực').fill('31/12/2023');
  await page.getByLabel('Vì sao sửa').fill('Tỉnh đã ban hành văn bản thay thế.');
  await press(page, 'Lưu thay đổi', 'Đã lưu mức hỗ trợ.');
  await page.goto('/lam-viec/dinh-muc?noi-dung=ND8&ngay=2024-01-01');
  await expect(page.getByRole('row', { name: new RegExp(code) })).toHaveCount(0);
});

test('the catalogue of limits is readable on a phone', async ({ pageOf }) => {
  const page = await pageOf('thanhtra');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/lam-viec/dinh-muc');
  await expect(page.getByText('Điều 8 khoản 4, Thông tư 28/2018/TT-BTC').first()).toBeVisible();
  await expect(page.getByRole('link', { name: 'Thêm mức hỗ trợ' })).toHaveCount(0);
  await expectNoSidewaysScroll(page);
  await expectAccessible(page, 'the catalogue on a phone');
});
