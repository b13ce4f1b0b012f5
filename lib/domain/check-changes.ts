import type { DossierCheck } from './dossier-checks.ts';

/** How one rule came out in two submissions; null where it was not asked. */
export interface CheckChange {
  rule: string;
  claim: string;
  before: boolean | null;
  after: boolean | null;
  /** What was wrong, of the later one where it still is. */
  message: string | null;
}

type Results = readonly Pick<DossierCheck, 'rule' | 'claim' | 'isMet' | 'message'>[];

/** Every rule of the two, in the order of the later one. */
export function checkChanges(before: Results, after: Results): CheckChange[] {
  const rules = [...new Set([...after, ...before].map((check) => check.rule))];
  return rules.flatMap((rule) => {
    const old = before.find((check) => check.rule === rule);
    const now = after.find((check) => check.rule === rule);
    const known = now ?? old;
    if (!known) return [];
    return [
      {
        rule,
        claim: known.claim,
        before: old?.isMet ?? null,
        after: now?.isMet ?? null,
        message: now?.message ?? (now ? null : (old?.message ?? null)),
      },
    ];
  });
}

/** Met both times: nothing a reviewer has to read first. */
export function isSettled({ before, after }: CheckChange): boolean {
  return before === true && after === true;
}
