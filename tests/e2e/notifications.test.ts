import { taskAt, uniqueTitle } from '#tests/support/dossiers.ts';
import { expect, test } from '#tests/support/e2e.ts';
import { newAccount } from '#tests/support/people.ts';

const REASON = 'Cần bổ sung báo giá máy và nêu rõ vốn đối ứng của cơ sở.';

/** A need that another test registers meanwhile is told to every officer; these count their own. */
const NOT_OF_NEEDS = [{ kind: 'NEED', inPortal: false, mail: 'NONE' }];

test('what is returned rings the bell of its officer, and is read once opened', async ({
  apiOf,
  pageOf,
}) => {
  const username = await newAccount('CENTER_OFFICER');
  const officer = await apiOf(username);
  await officer.call('PATCH', 'notifications/choices', {
    email: `${username}@example.vn`,
    choices: NOT_OF_NEEDS,
  });
  const title = uniqueTitle('Hồ sơ bị trả lại');
  const code = await taskAt('CENTER_REVIEW', title, username, apiOf);
  const leader = await apiOf('lanhdao');
  await leader.step(code, 'returnToOfficer', { reason: REASON });

  const page = await pageOf(username);
  await page.goto('/lam-viec');
  await page.getByRole('link', { name: 'Thông báo 1 chưa đọc' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thông báo');
  await expect(page.getByText(REASON)).toBeVisible();
  await page
    .getByRole('button', { name: `${code} được trả lại để bổ sung` })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(page.getByRole('link', { name: 'Thông báo', exact: true })).toBeVisible();

  const admin = await pageOf('quantri');
  await admin.goto(`/lam-viec/hop-thu-di?q=${username}`);
  const mail = admin.getByRole('link', { name: `${code} được trả lại để bổ sung` });
  await expect(mail).toHaveCount(1);
  await mail.click();
  await expect(admin.getByText(`/lam-viec/de-an/${code}`)).toBeVisible();
  await expect(admin.getByText('Cổng chưa có máy chủ thư (SMTP_URL)')).toBeVisible();
  // What was written about the project stays with the project.
  await expect(admin.getByText(REASON)).toHaveCount(0);
});

test('all is read at one press, and a kind that was switched off is not told any more', async ({
  apiOf,
  pageOf,
}) => {
  const username = await newAccount('CENTER_OFFICER');
  const officer = await apiOf(username);
  await officer.call('PATCH', 'notifications/choices', { choices: NOT_OF_NEEDS });
  const leader = await apiOf('lanhdao');
  const first = await taskAt('CENTER_REVIEW', uniqueTitle('Trả lại một'), username, apiOf);
  const second = await taskAt('CENTER_REVIEW', uniqueTitle('Trả lại hai'), username, apiOf);
  await leader.step(first, 'returnToOfficer', { reason: REASON });

  const page = await pageOf(username);
  await page.goto('/lam-viec/thong-bao');
  await page.getByRole('button', { name: 'Đánh dấu đã đọc tất cả' }).click();
  await expect(page.getByText('Bạn đã đọc hết thông báo.')).toBeVisible();
  await page.getByRole('link', { name: 'Chọn cách nhận' }).click();
  const returned = page.getByRole('group', { name: 'Bị trả lại' });
  await returned.getByLabel('Hiện trong trang Thông báo').uncheck();
  await page.getByRole('button', { name: 'Lưu cách nhận' }).click();
  await expect(page.getByText('Đã lưu cách nhận thông báo.')).toBeVisible();
  await expect(returned.getByLabel('Hiện trong trang Thông báo')).not.toBeChecked();

  await leader.step(second, 'returnToOfficer', { reason: REASON });
  await page.goto('/lam-viec/thong-bao');
  await expect(page.getByText(`${first} được trả lại để bổ sung`, { exact: true })).toBeVisible();
  await expect(page.getByText(second)).toHaveCount(0);
});

test('a day that the administrator puts into the calendar is there for everybody', async ({
  pageOf,
}) => {
  const admin = await pageOf('quantri');
  await admin.goto('/lam-viec/lich-lam-viec?nam=2027');
  await admin.getByLabel('Ngày', { exact: true }).fill('03/09/2027');
  await admin.getByLabel('Tên ngày').fill('Ngày liền kề Quốc khánh');
  await admin.getByRole('button', { name: 'Thêm vào lịch' }).click();
  await expect(admin.getByText('Đã ghi vào lịch.')).toBeVisible();
  const reader = await pageOf('thanhtra');
  await reader.goto('/lam-viec/lich-lam-viec?nam=2027');
  await expect(reader.getByText('Ngày liền kề Quốc khánh', { exact: true })).toBeVisible();
  await expect(reader.getByRole('link', { name: /^Sửa/ })).toHaveCount(0);
});

test('the columns somebody keeps are there without being in the address', async ({ pageOf }) => {
  const page = await pageOf(await newAccount('CENTER_OFFICER'));
  await page.goto('/lam-viec/de-an?nam=2022');
  await page.getByText('Chọn cột của bảng').click();
  await page.getByLabel('Nội dung', { exact: true }).check();
  await page.getByRole('button', { name: 'Nhớ các cột đã chọn' }).click();
  await expect(page).toHaveURL(/\/lam-viec\/de-an\?nam=2022/);
  await expect(page.getByRole('columnheader', { name: 'Nội dung' })).toBeVisible();
  await page.goto('/lam-viec/de-an');
  await expect(page.getByRole('columnheader', { name: 'Nội dung' })).toBeVisible();
  await page.goto('/lam-viec/de-an?cot=nam');
  await expect(page.getByRole('columnheader', { name: 'Nội dung' })).toHaveCount(0);
});
