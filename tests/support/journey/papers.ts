import { expect, type Page } from '@playwright/test';
import { pdf } from '../sample-files.ts';

/** Sent from the list of what is missing, and attached once the server has all of it. */
export async function attachPaper(
  page: Page,
  title: string,
  paper: { kind: string; fileName: string },
): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title);
  await page.getByRole('link', { name: 'Tài liệu', exact: true }).click();
  await page.getByRole('link', { name: `Đính kèm ${paper.kind}`, exact: true }).click();
  await page
    .getByLabel('Tệp', { exact: true })
    .setInputFiles({ name: paper.fileName, mimeType: 'application/pdf', buffer: pdf() });
  await expect(page.getByText(`Máy chủ đã nhận đủ và kiểm tra xong`)).toBeVisible();
  await page.getByRole('button', { name: 'Đính kèm tài liệu' }).click();
  await expect(page.getByRole('status')).toContainText('Đã đính kèm tài liệu.');
  await expect(page.getByRole('link', { name: paper.fileName, exact: true })).toBeVisible();
}

/** Every paper of the dossier in one archive; gives its first bytes and its name. */
export async function downloadAll(
  page: Page,
  code: string,
): Promise<{ name: string; head: string }> {
  await page.goto(`/lam-viec/de-an/${code}/tai-lieu`);
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải tất cả', exact: true }).click();
  const download = await downloading;
  let head = '';
  for await (const piece of await download.createReadStream()) {
    head = Buffer.from(piece as Uint8Array)
      .subarray(0, 2)
      .toString();
    break;
  }
  return { name: download.suggestedFilename(), head };
}
