import type { Action } from '#lib/domain/lifecycle.ts';

/** Steps of review and decision, each with a page of its own, by the last part of its address. */
export const REVIEW_STEPS = {
  submit: 'gui-so',
  returnToOfficer: 'tra-lai-can-bo',
  return: 'tra-lai',
  appraise: 'dat-tham-dinh',
  reject: 'khong-phe-duyet',
  forward: 'trinh',
  returnFromAbove: 'cap-tren-tra-lai',
  approve: 'phe-duyet',
} as const satisfies Partial<Record<Action, string>>;
export type ReviewStep = keyof typeof REVIEW_STEPS;
export const REVIEW_STEP_NAMES = Object.keys(REVIEW_STEPS) as ReviewStep[];

export function isReviewStep(action: Action): action is ReviewStep {
  return action in REVIEW_STEPS;
}

export function reviewStepOf(slug: string): ReviewStep | null {
  return REVIEW_STEP_NAMES.find((step) => REVIEW_STEPS[step] === slug) ?? null;
}

export function reviewHref(code: string, action?: ReviewStep): string {
  const base = `/lam-viec/de-an/${code}/tham-dinh`;
  return action ? `${base}/${REVIEW_STEPS[action]}` : base;
}
