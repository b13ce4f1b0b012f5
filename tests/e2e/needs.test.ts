import { expectAccessible, expectNoSidewaysScroll } from '#tests/support/accessibility.ts';
import { expect, test } from '#tests/support/e2e.ts';
import { errorSummary, press } from '#tests/support/forms.ts';
import {
  fillIn,
  followNeed,
  newApplicant,
  nextPage,
  PHONE,
  sendNeed,
} from '#tests/support/journey/applicant.ts';
import { newAccount } from '#tests/support/people.ts';
import { forgetTries } from '#tests/support/public-tries.ts';

/** With its telephone written as people write it; the portal keeps 0912345678. */
const oneMore = () => ({ ...newApplicant('Miến dong'), phone: '+84 912.345.678' });

test.beforeEach(forgetTries);

test.describe('on a cheap phone without scripts', () => {
  test.use({ viewport: PHONE, javaScriptEnabled: false });

  test('a need is registered page by page, and followed', async ({ page }) => {
    const applicant = oneMore();
    await fillIn(page, applicant);
    await page.getByRole('button', { name: 'Sửa phần Nhu cầu hỗ trợ' }).click();
    await expect(page.getByLabel('Cơ sở cần hỗ trợ việc gì')).toHaveValue('Mua máy tráng miến.');
    await nextPage(page, 'Vốn, lao động');
    await expect(page.getByRole('textbox', { name: 'Cơ sở tự có' })).toHaveValue('300 triệu');
    await nextPage(page, 'Tệp đính kèm');
    await expect(page.getByRole('main')).toContainText('mang tệp đến hoặc gửi cho Trung tâm sau');
    await nextPage(page, 'Kiểm tra và gửi');
    const code = await sendNeed(page);
    await followNeed(page, code, '0987654321');
    await expect(errorSummary(page)).toContainText('Không có đăng ký nào khớp');
    await followNeed(page, code, '0912 345 678');
    await expect(page.getByRole('main')).toContainText('Trung tâm đã nhận đăng ký');
    await expect(page.getByRole('main')).toContainText(applicant.name);
  });
});

test('what was typed waits on the phone, and the need becomes a draft', async ({
  page,
  pageOf,
}) => {
  test.setTimeout(120_000);
  const applicant = oneMore();
  const { name } = applicant;
  await page.setViewportSize(PHONE);

  await test.step('a closed page is gone on with, and every page can be used by everybody', async () => {
    await fillIn(page, applicant);
    await expectNoSidewaysScroll(page);
    await expectAccessible(page, 'the last page of the public form');
    await page.goto('/dang-ky-nhu-cau');
    await expect(page.getByRole('main')).not.toContainText(name);
    await page.getByRole('button', { name: 'Khai tiếp phần đó' }).click();
    await expect(page.getByRole('textbox', { name: 'Tất cả hết khoảng' })).toHaveValue('600 triệu');
    await expectAccessible(page, 'a page of the public form');
    await nextPage(page, 'Tệp đính kèm');
    await expectAccessible(page, 'the page of files');
    await nextPage(page, 'Kiểm tra và gửi');
  });

  const code = await sendNeed(page);
  await expectAccessible(page, 'the page after sending');

  await test.step('nothing stays on the phone once it is sent', async () => {
    await page.goto('/dang-ky-nhu-cau');
    await expect(page.getByText('Phần đã nhập được giữ trên máy này')).toBeVisible();
  });

  const officer = await pageOf(await newAccount('CENTER_OFFICER', 'Nông Văn Cán Bộ'));
  await test.step('the officer takes it over and makes a draft of it', async () => {
    await officer.goto(`/lam-viec/nhu-cau?q=${encodeURIComponent(name)}`);
    await officer.getByRole('link', { name }).click();
    await expect(officer.getByRole('main')).toContainText('0912345678');
    await press(officer, 'Nhận xử lý', 'Bạn đã nhận xử lý đăng ký này.');
    await expectAccessible(officer, 'the page of a need');
    await officer.getByRole('link', { name: 'Lập đề án từ đăng ký' }).click();
    await officer.getByRole('radio', { name: 'Khuyến công địa phương' }).check();
    await officer.getByRole('radio', { name: 'Ghi đơn vị mới vào danh bạ' }).check();
    const isOther = officer.getByRole('checkbox', { name: /Đơn vị mới là đơn vị khác/ });
    if (await isOther.isVisible()) await isOther.check();
    await expectAccessible(officer, 'the page that makes a draft');
    await officer.getByRole('button', { name: 'Lập đề án', exact: true }).click();
    await expect(officer).toHaveURL(/\/lam-viec\/de-an\/KCDP-/);
    await expect(officer.getByRole('main')).toContainText(code);
    await officer.getByRole('link', { name: 'Đơn vị thụ hưởng' }).last().click();
    await expect(officer.getByRole('main')).toContainText(name);
  });

  await test.step('the applicant reads that there is a draft', async () => {
    await followNeed(page, code, '0912345678');
    await expect(page.getByRole('main')).toContainText('đã được đưa vào một dự thảo đề án');
  });
});
