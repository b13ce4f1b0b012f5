import { liquidateHref, signHref } from '#components/contracts/addresses.ts';
import { acceptHref, reopenHref } from '#components/implementation/addresses.ts';
import { settleHref } from '#components/payments/addresses.ts';
import { progressHref } from '#components/progress/addresses.ts';
import type { Action } from '#lib/domain/lifecycle.ts';
import { CHECK_PAGE, projectHref } from '#lib/projects/tasks.ts';
import { isReviewStep, reviewHref } from './step-slugs.ts';

const PAGES: Partial<Record<Action, (code: string) => string>> = {
  sendToLeader: (code) => `${projectHref(code)}/${CHECK_PAGE}`,
  signContracts: signHref,
  start: progressHref,
  accept: acceptHref,
  reopen: reopenHref,
  liquidate: liquidateHref,
  settle: settleHref,
};

/** The page on which a step is taken; the project's own page where it needs nothing but a click. */
export function stepHref(code: string, action: Action): string {
  if (isReviewStep(action)) return reviewHref(code, action);
  return (PAGES[action] ?? projectHref)(code);
}
