import type { CeilingJudgement } from '#lib/domain/ceiling.ts';
import { dossierChecks, type DossierCheck } from '#lib/domain/dossier-checks.ts';
import { ceilingFindings } from '#lib/format/ceiling-labels.ts';
import type { EarlierSupport } from './supported-before.ts';
import { toMoneyOf } from './tasks.ts';
import type { DossierView } from './view.ts';

/** The record as a sentence, for the list of checks. */
export function earlierSupportSentence({ name, year, code, what }: EarlierSupport): string {
  const where = code === null ? `từ nguồn khác (${what})` : `trong ${code} (${what})`;
  return `${name} đã được hỗ trợ cùng nội dung năm ${year} ${where}.`;
}

/** How the rules come out for the dossier as it stands, on that day. */
export function currentChecks(
  view: DossierView,
  earlier: readonly EarlierSupport[],
  ceilings: CeilingJudgement,
  on: string,
): DossierCheck[] {
  return dossierChecks(
    {
      ...view,
      requested: toMoneyOf(view.requested),
      milestones: view.progress.milestones,
      supportedBefore: earlier.map(earlierSupportSentence),
      ceilingFindings: ceilingFindings(ceilings),
    },
    on,
  );
}
