import { APPRAISAL_HEADS, type AppraisalHead, type Verdict } from './vocabulary.ts';

/** One line of the appraisal sheet. */
export interface HeadVerdict {
  head: AppraisalHead;
  verdict: Verdict;
  note: string | null;
}

/** Heads of the sheet that nobody has judged yet, in the order of the sheet. */
export function missingHeads(heads: readonly HeadVerdict[]): AppraisalHead[] {
  const judged = new Set(heads.map((line) => line.head));
  return APPRAISAL_HEADS.filter((head) => !judged.has(head));
}

/** A verdict other than PASS has to say why: the Centre and an auditor will ask. */
export function headsWithoutReason(heads: readonly HeadVerdict[]): AppraisalHead[] {
  return heads
    .filter((line) => line.verdict !== 'PASS' && !line.note?.trim())
    .map((line) => line.head);
}

export function failedHeads(heads: readonly HeadVerdict[]): AppraisalHead[] {
  return heads.filter((line) => line.verdict !== 'PASS').map((line) => line.head);
}
