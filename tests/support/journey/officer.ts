import { expect, type Page } from '@playwright/test';
import { press } from '../forms.ts';

const SAVE = 'Lưu phần này';

/** Opens a part from the task list of the dossier. */
async function openPart(page: Page, part: string): Promise<void> {
  await page
    .getByRole('region', { name: 'Các phần của hồ sơ' })
    .getByRole('link', { name: part })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(part);
}

const savePart = (page: Page, part: string) => press(page, SAVE, `Đã lưu phần “${part}”.`);

/** The four answers of a new draft; gives its code. */
export async function draftProject(page: Page, title: string): Promise<string> {
  await page.goto('/lam-viec');
  await page.getByRole('link', { name: 'Lập đề án, nhiệm vụ mới' }).first().click();
  await page.getByLabel('Năm kế hoạch').fill('2022');
  await page.getByRole('radio', { name: 'Khuyến công địa phương' }).check();
  await page.getByRole('radio', { name: 'Đề án', exact: true }).check();
  await page.getByLabel('Tên đề án, nhiệm vụ').fill(title);
  await press(page, 'Lập hồ sơ nháp', 'Đã lập hồ sơ nháp.');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  return /KCDP-2022-\d{3,}/.exec(page.url())?.[0] ?? '';
}

export async function writeGeneral(page: Page): Promise<void> {
  await openPart(page, 'Thông tin chung');
  await page
    .getByLabel('Nội dung hoạt động khuyến công')
    .selectOption({ label: await contentLabel(page) });
  await page.getByLabel('Đơn vị thực hiện').fill('Trung tâm Khuyến công tỉnh Bắc Kạn');
  await page.getByLabel('Đơn vị hành chính').selectOption({ label: 'Xã Côn Minh' });
  await savePart(page, 'Thông tin chung');
}

async function contentLabel(page: Page): Promise<string> {
  const options = page.getByLabel('Nội dung hoạt động khuyến công').getByRole('option');
  return (await options.filter({ hasText: /^ND3/ }).textContent()) ?? '';
}

/** Begins with the name of somebody known already, is told so, and registers another one. */
export async function writeBeneficiary(page: Page, name: string): Promise<void> {
  await openPart(page, 'Đơn vị thụ hưởng');
  await page.getByRole('searchbox', { name: 'Tìm đơn vị trong danh bạ' }).fill('vu loan');
  await expect(
    page.getByRole('button', { name: 'Chọn Hợp tác xã Dịch vụ tổng hợp Vũ Loan' }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Không có trong danh bạ: khai đơn vị mới' }).click();
  const nameField = page.getByLabel('Tên đơn vị');
  await nameField.fill('HTX DVTH Vũ Loan');
  await page.keyboard.press('Tab');
  const hint = page.getByRole('status').filter({ hasText: 'Danh bạ đã có đơn vị' });
  await expect(hint).toContainText('Hợp tác xã Dịch vụ tổng hợp Vũ Loan (cùng tên)');
  await nameField.fill(name);
  await page.keyboard.press('Tab');
  await expect(hint).toBeHidden();
  await page.getByLabel('Loại hình').selectOption({ label: 'Hợp tác xã' });
  await page.getByRole('textbox', { name: 'Phần hỗ trợ cho đơn vị này, đồng' }).fill('300 triệu');
  await savePart(page, 'Đơn vị thụ hưởng');
}

export async function writeContent(page: Page): Promise<void> {
  await openPart(page, 'Nội dung, mục tiêu');
  await page.getByLabel('Mục tiêu').fill('Tăng gấp đôi sản lượng miến dong.');
  await page.getByLabel('Nội dung thực hiện').fill('Mua và lắp một dây chuyền ép miến.');
  await savePart(page, 'Nội dung, mục tiêu');
}

/** One machine with the quotation that its price rests on; the portal says what the line comes to. */
export async function writeEquipment(page: Page): Promise<void> {
  await openPart(page, 'Máy móc, thiết bị');
  const machine = page.getByRole('group', { name: 'Máy 1' });
  await machine.getByLabel('Tên máy móc, thiết bị').fill('Máy ép miến');
  await machine.getByLabel('Số lượng').fill('2');
  await machine.getByRole('textbox', { name: 'Đơn giá, đồng' }).fill('150 triệu');
  await expect(machine.getByText('Thành tiền:')).toContainText('300.000.000 đồng');
  await machine.getByText('Báo giá của các nhà cung cấp').click();
  const quotation = machine.getByRole('group', { name: 'Báo giá 1' });
  await quotation.getByLabel('Nhà cung cấp').fill('Công ty Cơ khí Thái Nguyên');
  await quotation.getByLabel('Giá báo, đồng').fill('150 triệu');
  await savePart(page, 'Máy móc, thiết bị');
}

/** A condition that is met, with what it rests on, and one reason why the project goes first. */
export async function writeConditions(page: Page): Promise<void> {
  await openPart(page, 'Điều kiện và ưu tiên');
  await page.getByRole('checkbox', { name: /Nội dung phù hợp với Điều 4/ }).check();
  await page.getByLabel('Căn cứ của điều kiện 1').fill('Khoản 3 Điều 4');
  const claim = page.getByRole('group', { name: 'Tiêu chí 1' });
  await claim.getByLabel('Tiêu chí ưu tiên').selectOption({ label: 'Sử dụng nguyên liệu tại chỗ' });
  await claim.getByLabel('Căn cứ', { exact: true }).fill('Củ dong trồng tại xã');
  await savePart(page, 'Điều kiện và ưu tiên');
}

/**
 * `amount` as a clerk writes it; `echo` as the portal reads it back. What the establishments bring
 * themselves may stand in the first lines already.
 */
export async function writeFunding(
  page: Page,
  amount: string,
  echo: string,
  linesBefore = 0,
): Promise<void> {
  await openPart(page, 'Kinh phí theo nguồn');
  const asked = page.getByRole('group', { name: 'Kinh phí đề nghị hỗ trợ' });
  await asked.getByRole('textbox').fill(amount);
  await expect(asked.getByText('Cổng đọc là:')).toContainText(echo);
  if (linesBefore > 0) await page.getByRole('button', { name: 'Thêm nguồn vốn' }).click();
  const line = page.getByRole('group', { name: `Nguồn vốn ${linesBefore + 1}` });
  await line.getByRole('combobox', { name: 'Nguồn vốn' }).selectOption({ index: 1 });
  await line.getByRole('textbox', { name: 'Số tiền, đồng' }).fill(amount);
  await savePart(page, 'Kinh phí theo nguồn');
}

export async function writePlan(page: Page): Promise<void> {
  await openPart(page, 'Kế hoạch thực hiện');
  await page.getByLabel('Ngày bắt đầu').fill('01/02/2022');
  await page.getByLabel('Ngày kết thúc').fill('30/11/2022');
  const first = page.getByRole('group', { name: 'Mốc 1' });
  await first.getByLabel('Việc cần xong').fill('Ký hợp đồng mua máy');
  await first.getByLabel('Hạn').fill('15/03/2022');
  await first.getByLabel('Người chịu trách nhiệm').fill('Nguyễn Văn A');
  await page.getByRole('button', { name: 'Thêm mốc' }).click();
  const second = page.getByRole('group', { name: 'Mốc 2' });
  await expect(second.getByLabel('Việc cần xong')).toBeFocused();
  await page.keyboard.type('Chạy thử');
  await savePart(page, 'Kế hoạch thực hiện');
}

/** Reads everything once more and sends it. */
export async function checkAndSend(page: Page): Promise<void> {
  await page
    .getByRole('region', { name: 'Các phần của hồ sơ' })
    .getByRole('link', { name: 'Kiểm tra và gửi' })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kiểm tra và gửi');
  await press(page, 'Gửi lãnh đạo Trung tâm', 'Đã gửi hồ sơ lên lãnh đạo Trung tâm.');
}
