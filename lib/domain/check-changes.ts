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
  const found = (results: Results, rule: string) => results.find((check) => check.rule === rule);
  const gone = before.filter((check) => !found(after, check.rule));
  return [...after, ...gone].map(({ rule, claim, message }) => ({
    rule,
    claim,
    before: found(before, rule)?.isMet ?? null,
    after: found(after, rule)?.isMet ?? null,
    message,
  }));
}

/** Met both times: nothing a reviewer has to read first. */
export function isSettled({ before, after }: CheckChange): boolean {
  return before === true && after === true;
}
