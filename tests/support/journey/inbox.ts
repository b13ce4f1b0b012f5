import { expect, type Page } from '@playwright/test';
import { press } from '../forms.ts';

/** What an officer does with the needs that were registered, up to the draft. */

interface RegisteredNeed {
  code: string;
  name: string;
}

/** Found by its name, taken over, talked about on the telephone and surveyed. */
export async function handleNeed(page: Page, { name }: RegisteredNeed): Promise<void> {
  await page.goto('/lam-viec/nhu-cau');
  await page.getByRole('searchbox').first().fill(name);
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
  await press(page, 'Nhận xử lý', 'Bạn đã nhận xử lý đăng ký này.');
  await page.getByText('Ghi một lần liên hệ').click();
  await page.getByLabel('Đã trao đổi việc gì').fill('Hẹn ngày khảo sát.');
  await press(page, 'Ghi lần liên hệ', 'Đã ghi lần liên hệ.');
  await page.getByText('Ghi biên bản khảo sát').first().click();
  await page.getByLabel('Người tham gia').fill('Cán bộ Trung tâm; giám đốc hợp tác xã');
  await page.getByLabel('Hiện trạng').fill('Xưởng 200 m², máy cũ năng suất thấp.');
  await page.getByLabel('Kết luận').fill('Đủ điều kiện lập đề án.');
  await press(page, 'Ghi biên bản khảo sát', 'Đã ghi biên bản khảo sát.');
}

export interface NewDraft {
  title: string;
  programme: 'Khuyến công quốc gia' | 'Khuyến công địa phương';
  kind: 'Đề án' | 'Nhiệm vụ';
  answer: string;
}

/** From the page of the first need; the others join it. Gives the code of the draft. */
export async function convertNeeds(
  page: Page,
  [first, ...others]: readonly RegisteredNeed[],
  draft: NewDraft,
): Promise<string> {
  if (!first) throw new Error('a draft is made of one need at least');
  await page.goto(`/lam-viec/nhu-cau/${first.code}`);
  await page.getByRole('link', { name: 'Lập đề án từ đăng ký' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Lập đề án từ đăng ký nhu cầu');
  if (others.length > 0) {
    await page.getByText('Lập đề án nhóm cùng đăng ký khác').click();
    for (const { code } of others) {
      await page.getByRole('checkbox', { name: new RegExp(code) }).check();
    }
    await page.getByRole('button', { name: 'Dùng các đăng ký đã chọn' }).click();
    await expect(page.getByText(`(đang chọn ${others.length})`)).toBeVisible();
  }
  await page.getByLabel('Tên đề án').fill(draft.title);
  await page.getByLabel('Năm kế hoạch').fill('2022');
  await page.getByRole('radio', { name: draft.programme }).check();
  await page.getByRole('radio', { name: draft.kind, exact: true }).check();
  if (draft.kind === 'Đề án') {
    for (const { code, name } of [first, ...others]) {
      await newBeneficiary(page, `${code}: ${name}`);
    }
  }
  await page.getByLabel('Lời nhắn cho người đăng ký').fill(draft.answer);
  await page
    .getByRole('button', { name: others.length > 0 ? 'Lập đề án nhóm' : 'Lập đề án', exact: true })
    .click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(draft.title);
  return /KC(?:QG|DP)-2022-\d{3,}/.exec(page.url())?.[0] ?? '';
}

/** Cooperatives of other tests may have a name that is much the same. */
async function newBeneficiary(page: Page, legend: string): Promise<void> {
  const group = page.getByRole('group', { name: legend });
  await group.getByRole('radio', { name: 'Ghi đơn vị mới vào danh bạ' }).check();
  const isOther = group.getByRole('checkbox', { name: /Đơn vị mới là đơn vị khác/ });
  if (await isOther.isVisible()) await isOther.check();
}
