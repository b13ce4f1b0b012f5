import type { Locator, Page } from '@playwright/test';
import type { Status } from '#lib/domain/vocabulary.ts';
import { emptyProject, taskAt, uniqueTitle } from '#tests/support/dossiers.ts';
import { errorSummary, expectRefused } from '#tests/support/forms.ts';
import { expect, test } from '#tests/support/e2e.ts';
import { newAccount } from '#tests/support/people.ts';

interface Wrong {
  form: string;
  /** Who sends it: the officer of the dossier, or one of the first accounts. */
  by: 'officer' | 'lanhdao' | 'thamdinh' | 'lanhdaoso' | 'quantri';
  /** The dossier it is about: a task at this state, or a new đề án. */
  about?: Status | 'NEW_PROJECT';
  page: (code: string) => string;
  /** What is typed, by the label of the field; it is all to be there after the refusal. */
  typed: Record<string, string>;
  send: string;
  /** What the summary says, each with the field that its line leads to. */
  errors: Record<string, string>;
}

const part = (name: string) => (code: string) => `/lam-viec/de-an/${code}/${name}`;
const step = (name: string) => part(`tham-dinh/${name}`);

const WRONG: readonly Wrong[] = [
  {
    form: 'a new draft, empty',
    by: 'officer',
    page: () => '/lam-viec/de-an/moi',
    typed: { 'Năm kế hoạch': '' },
    send: 'Lập hồ sơ nháp',
    errors: {
      'Hãy chọn chương trình.': 'Khuyến công quốc gia',
      'Hãy nhập tên đề án.': 'Tên đề án, nhiệm vụ',
    },
  },
  {
    form: 'a new draft with a year in words',
    by: 'officer',
    page: () => '/lam-viec/de-an/moi',
    typed: { 'Năm kế hoạch': 'sang năm', 'Tên đề án, nhiệm vụ': 'Máy sao chè' },
    send: 'Lập hồ sơ nháp',
    errors: { 'Hãy nhập một số nguyên, ví dụ 12.': 'Năm kế hoạch' },
  },
  {
    form: 'general facts without a title',
    by: 'officer',
    about: 'DRAFT',
    page: part('thong-tin-chung'),
    typed: { 'Tên nhiệm vụ': ' ', 'Đơn vị thực hiện': 'Phòng Quản lý', 'Địa điểm': 'Ba Bể' },
    send: 'Lưu phần này',
    errors: { 'Hãy nhập tên đề án.': 'Tên nhiệm vụ' },
  },
  {
    form: 'a beneficiary that was searched and not chosen',
    by: 'officer',
    about: 'NEW_PROJECT',
    page: part('don-vi-thu-huong'),
    typed: {
      'Tìm đơn vị trong danh bạ': 'không có ai tên này',
      'Phần hỗ trợ cho đơn vị này, đồng': '150 triệu',
    },
    send: 'Lưu phần này',
    errors: {
      'Hãy chọn một đơn vị trong kết quả tìm, hoặc khai đơn vị mới.': 'Tìm đơn vị trong danh bạ',
    },
  },
  {
    form: 'an expected result that is no number',
    by: 'officer',
    about: 'DRAFT',
    page: part('noi-dung'),
    typed: {
      'Mục tiêu': 'Mục tiêu đang viết lại',
      'Quy mô': 'Toàn tỉnh',
      'Đơn vị tính': 'cơ sở',
      'Số lượng cần đạt': 'nhiều',
    },
    send: 'Lưu phần này',
    errors: { 'Hãy nhập một số nguyên, ví dụ 12.': 'Số lượng cần đạt' },
  },
  {
    form: 'a machine of a year that has not come',
    by: 'officer',
    about: 'DRAFT',
    page: part('may-moc'),
    typed: {
      'Tên máy móc, thiết bị': 'Máy sấy',
      'Số lượng': '2',
      'Năm sản xuất': '2201',
      'Đơn giá, đồng': '150 triệu',
    },
    send: 'Lưu phần này',
    errors: { 'Năm sản xuất từ 1950 đến 2100.': 'Năm sản xuất' },
  },
  {
    form: 'a claim of priority without evidence',
    by: 'officer',
    about: 'DRAFT',
    page: part('dieu-kien'),
    typed: { 'Căn cứ của điều kiện 1': 'Khoản 6 Điều 4', 'Căn cứ tính đến ngày': '31/12/2022' },
    send: 'Lưu phần này',
    errors: {
      'Hãy chọn một tiêu chí ưu tiên trong danh sách.': 'Tiêu chí ưu tiên',
      'Hãy ghi căn cứ của tiêu chí này.': 'Căn cứ',
    },
  },
  {
    form: 'an amount that could mean two, and a source that is missing',
    by: 'officer',
    about: 'DRAFT',
    page: part('kinh-phi'),
    typed: {
      'Kinh phí đề nghị hỗ trợ, đồng': '1.234 triệu',
      'Số tiền, đồng': '200 triệu',
      'Ghi chú': 'Theo báo giá',
    },
    send: 'Lưu phần này',
    errors: {
      'có thể hiểu theo hai cách': 'Kinh phí đề nghị hỗ trợ, đồng',
      'Hãy chọn nguồn vốn của dòng này.': 'Nguồn vốn',
    },
  },
  {
    form: 'a day that no calendar has',
    by: 'officer',
    about: 'DRAFT',
    page: part('ke-hoach'),
    typed: { 'Ngày bắt đầu': '31/02/2024', 'Việc cần xong': 'In tờ rơi', Hạn: 'tháng 6' },
    send: 'Lưu phần này',
    errors: { 'Ngày cần có thật và viết ngày/tháng/năm': 'Ngày bắt đầu' },
  },
  {
    form: 'an entry of the register without a name',
    by: 'officer',
    page: () => '/lam-viec/don-vi/them-moi',
    typed: { 'Mã số thuế': '12', 'Địa chỉ': 'Xã Yến Dương', 'Ghi chú': 'Đang hỏi lại' },
    send: 'Ghi vào danh bạ',
    errors: { 'Hãy nhập tên đơn vị.': 'Tên đơn vị', 'Mã số thuế gồm 10': 'Mã số thuế' },
  },
  {
    form: 'a return with too short a reason',
    by: 'thamdinh',
    about: 'SUBMITTED',
    page: step('tra-lai'),
    typed: { 'Lý do': 'Thiếu báo giá' },
    send: 'Trả lại Trung tâm để bổ sung',
    errors: { 'Lý do cần ít nhất 20 ký tự': 'Lý do' },
  },
  {
    form: 'an appraisal sheet with an amount in words',
    by: 'thamdinh',
    about: 'SUBMITTED',
    page: step('phieu'),
    typed: { 'Kinh phí đề xuất hỗ trợ, đồng': 'ba trăm', 'Kết luận': 'Còn xem lại' },
    send: 'Lưu phiếu thẩm định',
    errors: { 'Không đọc được số tiền.': 'Kinh phí đề xuất hỗ trợ, đồng' },
  },
  {
    form: 'an appraisal, empty',
    by: 'lanhdaoso',
    about: 'SUBMITTED',
    page: step('dat-tham-dinh'),
    typed: { 'Số biên bản thẩm định': '', 'Kinh phí đề xuất, đồng': '' },
    send: 'Xác nhận đạt thẩm định cấp cơ sở',
    errors: {
      'Hãy nhập ngày của biên bản.': 'Ngày biên bản thẩm định',
      'Hãy nhập số tiền.': 'Kinh phí đề xuất, đồng',
    },
  },
  {
    form: 'a decision for more than was asked',
    by: 'lanhdaoso',
    about: 'FORWARDED',
    page: step('phe-duyet'),
    typed: {
      'Số quyết định': '151/QĐ-UBND',
      'Ngày quyết định': '12/01/2024',
      'Cơ quan ban hành': 'UBND tỉnh Bắc Kạn',
      'Kinh phí được duyệt, đồng': '301 triệu',
      'Đợt giao kế hoạch': 'Đợt 1',
    },
    send: 'Ghi quyết định phê duyệt',
    errors: { 'Số tiền không được vượt số đề nghị.': 'Kinh phí được duyệt, đồng' },
  },
  {
    form: 'a progress report, empty',
    by: 'officer',
    about: 'IN_PROGRESS',
    page: part('tien-do/bao-cao'),
    typed: { 'Việc sắp làm': 'Mở chuyên mục' },
    send: 'Gửi lãnh đạo Trung tâm',
    errors: {
      'Hãy nhập ngày tính số liệu.': 'Số liệu tính đến ngày',
      'Hãy nhập tỷ lệ, hoặc chọn “Chưa có số liệu”.': 'Tỷ lệ hoàn thành, phần trăm',
      'Hãy ghi việc đã làm.': 'Việc đã làm',
    },
  },
  {
    form: 'an account with a name that nobody may have',
    by: 'quantri',
    page: () => '/lam-viec/tai-khoan/moi',
    typed: { 'Tên đăng nhập': 'Đỗ Mười', 'Họ tên': 'Đỗ Thị Mười' },
    send: 'Tạo tài khoản',
    errors: {
      'Tên đăng nhập có 3–32 ký tự': 'Tên đăng nhập',
      'Hãy chọn một vai trò trong danh sách.': 'Vai trò',
    },
  },
];

// By its whole name, or with the words that follow it: “Quy mô (không bắt buộc)”.
function field(page: Page, label: string): Locator {
  const words = label.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return page.getByLabel(new RegExp(`^${words}( thực hiện)?( \\(không bắt buộc\\))?$`)).first();
}

for (const wrong of WRONG) {
  test(`${wrong.form}: what was typed stays, and every complaint leads to its field`, async ({
    apiOf,
    pageOf,
  }) => {
    const officer = await newAccount('CENTER_OFFICER');
    const title = uniqueTitle('Hồ sơ có chỗ sai');
    const code =
      wrong.about === undefined
        ? ''
        : wrong.about === 'NEW_PROJECT'
          ? await emptyProject(await apiOf(officer), title)
          : await taskAt(wrong.about, title, officer, apiOf);
    const page = await pageOf(wrong.by === 'officer' ? officer : wrong.by);
    const address = wrong.page(code);
    await page.goto(address);
    for (const [label, text] of Object.entries(wrong.typed)) await field(page, label).fill(text);
    await page.getByRole('button', { name: wrong.send, exact: true }).click();

    await expectRefused(page, Object.keys(wrong.errors)[0] ?? '');
    for (const [words, label] of Object.entries(wrong.errors)) {
      await errorSummary(page).getByRole('link', { name: words }).first().click();
      await expect(field(page, label)).toBeFocused();
      await expect(field(page, label)).toBeInViewport();
    }
    for (const [label, text] of Object.entries(wrong.typed)) {
      await expect(field(page, label)).toHaveValue(text);
    }
    await expect(page).toHaveURL(address);
  });
}

test('the summary follows the form, and tells apart fields that are wrong in the same way', async ({
  apiOf,
  pageOf,
}) => {
  const officer = await newAccount('CENTER_OFFICER');
  const own = await apiOf(officer);
  const code = await emptyProject(own, uniqueTitle('Kế hoạch sai hai ngày'));
  await own.call('PATCH', `projects/${code}`, {
    version: await own.versionOf(code),
    milestones: ['Mua máy', 'Chạy thử'].map((title) => ({ title })),
  });
  const page = await pageOf(officer);
  await page.goto(`/lam-viec/de-an/${code}/ke-hoach`);
  for (const row of await page.getByRole('group', { name: /^Mốc \d$/ }).all()) {
    await row.getByLabel(/^Hạn/).fill('31/02/2024');
  }
  await page.getByLabel(/^Ngày bắt đầu/).fill('hôm qua');
  await page.getByRole('button', { name: 'Lưu phần này' }).click();
  await expectRefused(page, 'Có 3 lỗi cần sửa');
  const lines = errorSummary(page).getByRole('link');
  await expect(lines).toHaveText([/^Ngày bắt đầu: /, /^Mốc 1, hạn: /, /^Mốc 2, hạn: /]);
  await lines.nth(2).click();
  await expect(page.getByRole('group', { name: 'Mốc 2' }).getByLabel(/^Hạn/)).toBeFocused();
});
