import { APPRAISAL_HEADS } from '#lib/domain/vocabulary.ts';
import { expectNoSidewaysScroll } from '#tests/support/accessibility.ts';
import { taskAt, uniqueTitle } from '#tests/support/dossiers.ts';
import { expect, test } from '#tests/support/e2e.ts';
import { newAccount } from '#tests/support/people.ts';

/** An address as it is pasted: one word, longer than any place for it. */
const LONG = `https://congthuong.example.vn/${'van-ban_dinh-kem'.replaceAll('-', '_').repeat(18)}`;

test('a word without an end stays in its place on every page that shows it', async ({
  apiOf,
  pageOf,
}) => {
  const officer = await newAccount('CENTER_OFFICER');
  const title = `${uniqueTitle('Đề án dẫn một địa chỉ dài')} ${LONG.slice(0, 150)}`;
  const code = await taskAt('SUBMITTED', title, officer, apiOf, { objectives: LONG, scale: LONG });
  const reviewer = await apiOf('thamdinh');
  await reviewer.call('PUT', `projects/${code}/appraisal`, {
    version: await reviewer.versionOf(code),
    heads: APPRAISAL_HEADS.map((head) => ({ head, verdict: 'SUPPLEMENT', note: LONG })),
    recommended: { state: 'STATED', dong: '300000000' },
    conclusion: LONG,
  });

  const other = await taskAt('IN_PROGRESS', `${title} nữa`, officer, apiOf, { content: LONG });
  const own = await apiOf(officer);
  const { id } = await own.call<{ id: string }>('POST', `projects/${other}/change-requests`, {
    type: 'ADJUST',
    version: await own.versionOf(other),
    reason: LONG,
    changes: { content: `${LONG} và ${LONG}`, location: LONG.slice(0, 280) },
  });
  await own.call('POST', `projects/${other}/progress-reports`, {
    asOf: '2024-03-31',
    percent: null,
    done: LONG,
    difficulties: LONG,
    next: null,
  });

  const page = await pageOf('thamdinh');
  for (const address of [
    `/lam-viec/de-an/${code}`,
    `/lam-viec/de-an/${code}/tham-dinh`,
    '/lam-viec/tham-dinh',
    `/lam-viec/de-an/${other}/dieu-chinh`,
    `/lam-viec/de-an/${other}/dieu-chinh/${id}`,
    `/lam-viec/de-an/${other}/tien-do`,
    `/lam-viec/de-an/${other}/lich-su`,
    '/lam-viec/thay-doi',
    `/lam-viec/de-an?q=${code}`,
  ]) {
    await page.goto(address);
    await expect(page.getByRole('main')).toContainText('congthuong.example.vn');
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      await expectNoSidewaysScroll(page);
    }
  }
});
