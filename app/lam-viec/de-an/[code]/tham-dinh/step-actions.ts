import type { ReviewStep } from '#components/review/step-slugs.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import { appraise, approve, forward, plainStep, reasonStep, returnFromAbove } from './actions.ts';

/** The door that each step's form goes through. */
export const STEP_ACTIONS: Record<ReviewStep, FormAction> = {
  submit: plainStep,
  returnToOfficer: reasonStep,
  return: reasonStep,
  appraise,
  reject: reasonStep,
  forward,
  returnFromAbove,
  approve,
};
