import { expect, type Page } from '@playwright/test';
import { APPRAISAL_HEADS } from '#lib/domain/vocabulary.ts';
import { expectRefused, press } from '../forms.ts';

/** From what waits for this person to the page where the dossier is reviewed. */
export async function openFromQueue(page: Page, title: string, work: string): Promise<void> {
  await page.goto('/lam-viec');
  // The same project may wait for other things as well, for example a milestone that falls due.
  const row = page.getByRole('row').filter({ hasText: title }).filter({ hasText: work });
  await expect(row).toBeVisible();
  await row.getByRole('link', { name: title }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
}

async function openStep(page: Page, step: string): Promise<void> {
  await page
    .getByRole('region', { name: 'Việc của bạn' })
    .getByRole('link', { name: step })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(step);
}

export async function submitToDepartment(page: Page, title: string): Promise<void> {
  await openFromQueue(page, title, 'Hồ sơ chờ lãnh đạo Trung tâm xem');
  await openStep(page, 'Gửi Sở thẩm định');
  await press(page, 'Gửi Sở thẩm định', 'Đã gửi hồ sơ đến Sở.');
}

/** A remark on one part, for the Department alone or for the Centre. */
export async function comment(
  page: Page,
  about: { part: string; field: string; words: string; for: 'Nội bộ Sở' | 'Gửi Trung tâm' },
): Promise<void> {
  const part = page.getByRole('region', { name: about.part });
  await part.getByText('Ghi ý kiến về phần này').click();
  await part.getByLabel('Về mục').selectOption({ label: about.field });
  await part.getByLabel('Ý kiến', { exact: true }).fill(about.words);
  await part.getByRole('radio', { name: about.for }).check();
  await part.getByRole('button', { name: 'Ghi ý kiến' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Đã ghi ý kiến.' })).toBeVisible();
  await expect(part.getByRole('article').filter({ hasText: about.words })).toContainText(about.for);
}

/** Too short a reason is refused and kept; a real one goes to the Centre. */
export async function returnToCentre(page: Page, reason: string): Promise<void> {
  await openStep(page, 'Trả lại Trung tâm để bổ sung');
  const field = page.getByLabel('Lý do');
  await field.fill('Sửa lại');
  await expect(page.getByText('Còn thiếu 13 ký tự')).toBeVisible();
  await page.getByRole('button', { name: 'Trả lại Trung tâm để bổ sung' }).click();
  await expectRefused(page, 'Lý do cần ít nhất 20 ký tự');
  await expect(field).toHaveValue('Sửa lại');
  await field.fill(reason);
  await expect(page.getByText(`“${reason}”`)).toBeVisible();
  await press(page, 'Trả lại Trung tâm để bổ sung', 'Đã trả hồ sơ lại Trung tâm kèm lý do.');
}

export async function fillSheet(page: Page, amount: string, echo: string): Promise<void> {
  await page.getByRole('link', { name: 'Lập phiếu thẩm định' }).click();
  const passes = page.getByRole('radio', { name: 'Đạt', exact: true });
  // A list that is read before the page is there is empty.
  await expect(passes).toHaveCount(APPRAISAL_HEADS.length);
  for (const pass of await passes.all()) await pass.check();
  await page.getByRole('textbox', { name: 'Kinh phí đề xuất hỗ trợ, đồng' }).fill(amount);
  await expect(page.getByText('Cổng đọc là:')).toContainText(echo);
  await page.getByLabel('Kết luận').fill('Hồ sơ đủ điều kiện hỗ trợ.');
  await press(page, 'Lưu phiếu thẩm định', 'Đã lưu phiếu thẩm định.');
}

/** `proposed` is what the sheet said, as the step repeats it. */
export async function appraise(page: Page, title: string, proposed = '280.000.000'): Promise<void> {
  await openFromQueue(page, title, 'Hồ sơ đã có phiếu, chờ lãnh đạo Sở');
  await openStep(page, 'Xác nhận đạt thẩm định cấp cơ sở');
  await page.getByLabel('Số biên bản thẩm định').fill('05/BB-SCT');
  await page.getByLabel('Ngày biên bản thẩm định').fill('10/01/2022');
  await expect(page.getByLabel('Kinh phí đề xuất, đồng')).toHaveValue(proposed);
  const done = 'Đã xác nhận hồ sơ đạt thẩm định cấp cơ sở.';
  await press(page, 'Xác nhận đạt thẩm định cấp cơ sở', done);
}

export async function forward(page: Page, title: string): Promise<void> {
  await openFromQueue(page, title, 'Hồ sơ đạt thẩm định, chờ trình');
  await openStep(page, 'Trình cấp có thẩm quyền');
  await page.getByLabel('Số tờ trình').fill('17/TTr-SCT');
  await page.getByLabel('Ngày tờ trình').fill('12/01/2022');
  await press(page, 'Trình cấp có thẩm quyền', 'Đã ghi tờ trình lên cấp có thẩm quyền.');
}

interface DecisionPaper {
  number: string;
  issuer: string;
  /** As a clerk writes it. */
  approved: string;
}

const OF_THE_PROVINCE = { number: '151/QĐ-UBND', issuer: 'UBND tỉnh', approved: '280 triệu' };

/** A number that no office gives is refused at its field; then the decision is put down. */
export async function recordDecision(
  page: Page,
  title: string,
  decision: DecisionPaper = OF_THE_PROVINCE,
): Promise<void> {
  await openFromQueue(page, title, 'Hồ sơ đã trình, chờ ghi quyết định');
  await openStep(page, 'Ghi quyết định phê duyệt');
  await page.getByLabel('Số quyết định').fill('quyết định số 151');
  await page.getByLabel('Ngày quyết định').fill('20/01/2022');
  const issuer = page.getByLabel('Cơ quan ban hành');
  // Of national plans the Ministry decides, or the Agency for it: the portal does not guess.
  if (decision.number.endsWith('QĐ-UBND')) await expect(issuer).toHaveValue(decision.issuer);
  else await issuer.fill(decision.issuer);
  await page.getByLabel('Kinh phí được duyệt, đồng').fill(decision.approved);
  await page.getByLabel('Đợt giao kế hoạch').fill('Đợt 1 năm 2022');
  await page.getByRole('button', { name: 'Ghi quyết định phê duyệt' }).click();
  await expectRefused(page, 'Số ký hiệu chưa đúng mẫu');
  await page.getByLabel('Số quyết định').fill(decision.number);
  await press(page, 'Ghi quyết định phê duyệt', 'Đã ghi quyết định phê duyệt.');
}
