import { emptyProject, taskAt, uniqueTitle } from '#tests/support/dossiers.ts';
import { expect, test } from '#tests/support/e2e.ts';
import { expectRefused, press } from '#tests/support/forms.ts';
import { work } from '#tests/support/journey/life-over-api.ts';
import { drawUpSettlement } from '#tests/support/journey/settling.ts';
import { newAccount } from '#tests/support/people.ts';

test('a double click makes one draft', async ({ pageOf, apiOf }) => {
  const username = await newAccount('CENTER_OFFICER');
  const title = uniqueTitle('Bấm hai lần');
  const page = await pageOf(username);
  await page.goto('/lam-viec/de-an/moi');
  await page.getByLabel('Năm kế hoạch').fill('2024');
  await page.getByRole('radio', { name: 'Khuyến công quốc gia' }).check();
  await page.getByRole('radio', { name: 'Nhiệm vụ' }).check();
  await page.getByLabel('Tên đề án, nhiệm vụ').fill(title);
  await page.getByRole('button', { name: 'Lập hồ sơ nháp' }).dblclick();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  const query = `projects?q=${encodeURIComponent(title)}`;
  const { page: found } = await (
    await apiOf(username)
  ).call<{ page: { total: number } }>('GET', query);
  expect(found.total).toBe(1);
});

test('the same form sent again from the way back is one draft too', async ({ pageOf, apiOf }) => {
  const username = await newAccount('CENTER_OFFICER');
  const context = (await pageOf(username)).context();
  const title = uniqueTitle('Gửi lại biểu mẫu');
  const page = await context.newPage();
  await page.goto('/lam-viec/de-an/moi');
  const sent = page.waitForRequest((request) => request.method() === 'POST');
  await page.getByRole('radio', { name: 'Khuyến công địa phương' }).check();
  await page.getByRole('radio', { name: 'Nhiệm vụ' }).check();
  await page.getByLabel('Tên đề án, nhiệm vụ').fill(title);
  await page.getByRole('button', { name: 'Lập hồ sơ nháp' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  const request = await sent;
  const again = await context.request.fetch(request.url(), {
    method: 'POST',
    headers: await request.allHeaders(),
    data: request.postDataBuffer() ?? '',
  });
  expect(again.status()).toBeLessThan(400);
  const query = `projects?q=${encodeURIComponent(title)}`;
  const { page: found } = await (
    await apiOf(username)
  ).call<{ page: { total: number } }>('GET', query);
  expect(found.total).toBe(1);
});

test('who saves second sees both versions, and decides', async ({ apiOf, pageOf }) => {
  const username = await newAccount('CENTER_OFFICER');
  const code = await taskAt('DRAFT', uniqueTitle('Hai thẻ cùng sửa'), username, apiOf);
  const address = `/lam-viec/de-an/${code}/noi-dung`;
  const first = await pageOf(username);
  const second = await pageOf(username);
  await first.goto(address);
  await second.goto(address);
  await first.getByLabel('Mục tiêu').fill('Mục tiêu của thẻ thứ nhất');
  await press(first, 'Lưu phần này', 'Đã lưu phần “Nội dung, mục tiêu”.');

  await second.getByLabel('Mục tiêu').fill('Mục tiêu của thẻ thứ hai');
  await second.getByRole('button', { name: 'Lưu phần này' }).click();
  await expectRefused(second, /./);
  await expect(second.getByText('Có người vừa sửa cùng những mục này')).toBeVisible();
  const row = second.getByRole('table', { name: 'Hai bản khác nhau ở' }).getByRole('row', {
    name: /Mục tiêu/,
  });
  await expect(row).toContainText('Mục tiêu của thẻ thứ hai');
  await expect(row).toContainText('Mục tiêu của thẻ thứ nhất');
  await expect(second.getByLabel('Mục tiêu')).toHaveValue('Mục tiêu của thẻ thứ hai');
  await press(second, 'Lưu phần này', 'Đã lưu phần “Nội dung, mục tiêu”.');
  await first.goto(address);
  await expect(first.getByLabel('Mục tiêu')).toHaveValue('Mục tiêu của thẻ thứ hai');
});

test('a draft of a report that another tab kept meanwhile is not put back', async ({
  apiOf,
  pageOf,
}) => {
  const username = await newAccount('CENTER_OFFICER');
  const code = await taskAt('IN_PROGRESS', uniqueTitle('Hai thẻ một báo cáo'), username, apiOf);
  const { id } = await (
    await apiOf(username)
  ).call<{ id: string }>('POST', `projects/${code}/progress-reports`, {
    asOf: '2024-06-30',
    percent: null,
    done: 'Bản đầu.',
    next: 'In tờ rơi,\nmở chuyên mục.',
    draft: true,
  });
  const address = `/lam-viec/de-an/${code}/tien-do/bao-cao?nhap=${id}`;
  const first = await pageOf(username);
  const second = await pageOf(username);
  await first.goto(address);
  await second.goto(address);
  await first.getByLabel('Việc đã làm').fill('Bản của thẻ thứ nhất.');
  await press(first, 'Giữ làm nháp', /nháp/);

  await second.getByLabel('Khó khăn, vướng mắc').fill('Mưa nhiều.');
  await second.getByRole('button', { name: 'Giữ làm nháp' }).click();
  await expectRefused(second, 'vừa được người khác thay đổi');
  const rows = second.getByRole('table', { name: 'Hai bản khác nhau ở' }).getByRole('row');
  // The heading, and the two fields that differ.
  await expect(rows).toHaveCount(3);
  const done = rows.filter({ hasText: 'Việc đã làm' });
  await expect(done).toContainText('Bản đầu.');
  await expect(done).toContainText('Bản của thẻ thứ nhất.');
  await expect(rows.filter({ hasText: 'Khó khăn, vướng mắc' })).toContainText('Mưa nhiều.');

  await second.getByLabel('Việc đã làm').fill('Bản của thẻ thứ nhất.');
  await press(second, 'Giữ làm nháp', /nháp/);
  await first.goto(address);
  await expect(first.getByLabel('Việc đã làm')).toHaveValue('Bản của thẻ thứ nhất.');
  await expect(first.getByLabel('Khó khăn, vướng mắc')).toHaveValue('Mưa nhiều.');
});

test('a voucher put down in one tab is not put down again from another', async ({
  apiOf,
  pageOf,
}) => {
  const title = uniqueTitle('Hai thẻ một chứng từ');
  const code = await taskAt('APPROVED', title, await newAccount('CENTER_OFFICER'), apiOf);
  const tabs = [await pageOf('ketoan'), await pageOf('ketoan')] as const;
  for (const page of tabs) {
    await page.goto(`/lam-viec/de-an/${code}/thanh-toan/moi`);
    await page.getByRole('radio', { name: 'Thanh toán' }).check();
    await page.getByLabel('Số tiền, đồng').fill('10 triệu');
    await page.getByLabel('Số chứng từ').fill('UNC 07');
    await page.getByLabel('Ngày chứng từ').fill('01/03/2024');
  }
  const [first, second] = tabs;
  await press(first, 'Ghi chứng từ', 'Đã ghi chứng từ.');
  await second.getByRole('button', { name: 'Ghi chứng từ' }).click();
  await expectRefused(second, 'Chứng từ UNC 07 ngày 01/03/2024 đã có trong sổ chi');
  await expect(second.getByLabel('Số chứng từ')).toHaveAttribute('aria-invalid', 'true');
  await second.getByLabel('Số chứng từ').fill('UNC 08');
  await press(second, 'Ghi chứng từ', 'Đã ghi chứng từ.');
});

test('a settlement is not drawn up over one that the page did not show', async ({
  apiOf,
  pageOf,
}) => {
  const code = await taskAt('APPROVED', uniqueTitle('Hai thẻ quyết toán'), 'canbo', apiOf);
  const [officer, accountant] = [await apiOf('canbo'), await apiOf('ketoan')];
  const [leader, head] = [await apiOf('lanhdao'), await apiOf('lanhdaoso')];
  const { id } = await accountant.call<{ id: string }>('POST', `projects/${code}/payments`, {
    kind: 'PAYMENT',
    amount: { state: 'STATED', dong: '20000000' },
    paidOn: '2024-03-05',
    document: 'UNC 01',
  });
  await leader.call('POST', `projects/${code}/payments/${id}/confirm`);
  await work({ officer, accountant, leader, reviewer: await apiOf('thamdinh'), head }, code);
  const address = `/lam-viec/de-an/${code}/thanh-toan`;
  const [first, second] = [await pageOf('ketoan'), await pageOf('ketoan')];
  for (const page of [first, second]) await page.goto(address);
  await drawUpSettlement(first, '20/12/2024');

  await second.getByLabel('Ngày lập').fill('15/12/2000');
  const send = second.getByRole('button', { name: 'Lập bảng quyết toán' });
  for (let count = 0; count < 2; count += 1) {
    await send.click();
    await expectRefused(
      second,
      /Chưa thực hiện được.*Bảng quyết toán số 12\/QT-TTKC ngày 20\/12\/2024, 20.000.000 đồng/,
    );
  }
  await expect(second.getByLabel('Ngày lập')).toHaveValue('15/12/2000');
  const sheets = await accountant.call<{ data: unknown[] }>('GET', `projects/${code}/settlement`);
  expect(sheets.data).toHaveLength(1);
  await second.goto(address);
  await expect(second.getByText('Chờ lãnh đạo Sở quyết toán')).toBeVisible();
  await expect(send).toHaveCount(0);
});

test('two parts saved at the same time do not get in each other’s way', async ({
  apiOf,
  pageOf,
}) => {
  const username = await newAccount('CENTER_OFFICER');
  const code = await emptyProject(await apiOf(username), uniqueTitle('Hai phần cùng sửa'));
  const general = await pageOf(username);
  const content = await pageOf(username);
  await general.goto(`/lam-viec/de-an/${code}/thong-tin-chung`);
  await content.goto(`/lam-viec/de-an/${code}/noi-dung`);
  await general.getByLabel('Đơn vị thực hiện').fill('Trung tâm Khuyến công');
  await press(general, 'Lưu phần này', 'Đã lưu phần “Thông tin chung”.');
  await content.getByLabel('Mục tiêu').fill('Thêm việc làm');
  await press(content, 'Lưu phần này', 'Đã lưu phần “Nội dung, mục tiêu”.');
});

test('a step from a page that is out of date is not taken, and the page says so', async ({
  apiOf,
  pageOf,
}) => {
  const username = await newAccount('CENTER_OFFICER');
  const code = await taskAt('CENTER_REVIEW', uniqueTitle('Bước đã cũ'), username, apiOf);
  const leader = await pageOf('lanhdao');
  await leader.goto(`/lam-viec/de-an/${code}/tham-dinh/gui-so`);
  await (await apiOf(username)).step(code, 'takeBack');
  await leader.getByRole('button', { name: 'Gửi Sở thẩm định' }).click();
  await expectRefused(leader, 'Bước này không còn chờ bạn: hồ sơ đã ở trạng thái “');
  const { status } = await (
    await apiOf('lanhdao')
  ).call<{ status: string }>('GET', `projects/${code}`);
  expect(status).toBe('DRAFT');
});
