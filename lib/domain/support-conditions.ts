import type { Kind } from './vocabulary.ts';

/** The four conditions under which the state supports a task of industrial promotion. */
export const SUPPORT_CONDITIONS = [
  'CONTENT_FITS',
  'TASK_DECIDED',
  'COUNTERPART',
  'NO_OTHER_SOURCE',
] as const;
export type SupportCondition = (typeof SUPPORT_CONDITIONS)[number];

export interface StoredCondition {
  condition: SupportCondition;
  isMet: boolean;
  evidence: string | null;
}

export interface ConditionState {
  condition: SupportCondition;
  /** NOT_APPLICABLE: a nhiệm vụ has no beneficiary who could fund the rest. */
  state: 'CONFIRMED' | 'NOT_CONFIRMED' | 'NOT_APPLICABLE';
  evidence: string | null;
  /** Confirmed by the decision recorded in the portal instead of a tick. */
  isByDecision: boolean;
}

interface Facts {
  kind: Kind;
  conditions: readonly StoredCondition[];
  /** The decision that approved the project, when there is one. */
  decision: unknown;
}

/**
 * The four conditions as they stand. What nobody has ticked is not confirmed, which is not the same as
 * not met; the decision can only come after the dossier, and confirms its condition by itself.
 */
export function conditionStates({ kind, conditions, decision }: Facts): ConditionState[] {
  return SUPPORT_CONDITIONS.map((condition) => {
    const stored = conditions.find((row) => row.condition === condition);
    const evidence = stored?.evidence ?? null;
    const isByDecision =
      condition === 'TASK_DECIDED' && decision !== null && stored?.isMet !== true;
    if (condition === 'COUNTERPART' && kind === 'TASK') {
      return { condition, state: 'NOT_APPLICABLE', evidence, isByDecision };
    }
    const isConfirmed = stored?.isMet === true || isByDecision;
    return {
      condition,
      state: isConfirmed ? 'CONFIRMED' : 'NOT_CONFIRMED',
      evidence,
      isByDecision,
    };
  });
}
