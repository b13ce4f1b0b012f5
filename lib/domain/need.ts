import type { Actor } from './actor.ts';
import { can } from './permissions.ts';
import { lengthOf } from './text.ts';

/**
 * What becomes of a registered need (đăng ký nhu cầu): somebody takes it over, talks to the
 * establishment, surveys it, and it ends as a draft project, as part of another need, or declined.
 */
export const NEED_STATUSES = [
  'NEW',
  'IN_TRIAGE',
  'SURVEYED',
  'CONVERTED',
  'MERGED',
  'DECLINED',
] as const;
export type NeedStatus = (typeof NEED_STATUSES)[number];

export const NEED_ACTS = ['triage', 'contact', 'survey', 'merge', 'decline', 'convert'] as const;
export type NeedAct = (typeof NEED_ACTS)[number];

/** Open ends of the way: from here nothing else happens to a need. */
const ENDS: readonly NeedStatus[] = ['CONVERTED', 'MERGED', 'DECLINED'];

interface Row {
  from: readonly NeedStatus[];
  /** null where the act leaves the state as it is. */
  to: NeedStatus | null;
}

/** Taking over a need that somebody has already hands it on; a later survey adds to the first. */
const NEED_TABLE: Record<NeedAct, Row> = {
  triage: { from: ['NEW', 'IN_TRIAGE', 'SURVEYED'], to: 'IN_TRIAGE' },
  contact: { from: ['IN_TRIAGE', 'SURVEYED'], to: null },
  survey: { from: ['IN_TRIAGE', 'SURVEYED'], to: 'SURVEYED' },
  merge: { from: ['NEW', 'IN_TRIAGE', 'SURVEYED'], to: 'MERGED' },
  decline: { from: ['NEW', 'IN_TRIAGE', 'SURVEYED'], to: 'DECLINED' },
  convert: { from: ['IN_TRIAGE', 'SURVEYED'], to: 'CONVERTED' },
};

/** An answer the applicant can do something with has at least this many characters. */
const MIN_ANSWER_LENGTH = 20;

/** Needs that may become one group project together. */
export const MAX_IN_GROUP = 20;

export function isOpen(status: NeedStatus): boolean {
  return !ENDS.includes(status);
}

/** The state after the act; null when the act is not possible from this state. */
export function stateAfter(act: NeedAct, from: NeedStatus): NeedStatus | null {
  const row = NEED_TABLE[act];
  if (!row.from.includes(from)) return null;
  // A survey is not undone by the need passing into other hands.
  if (act === 'triage' && from === 'SURVEYED') return 'SURVEYED';
  return row.to ?? from;
}

/** Needs hold personal data: only who works on them reads them, and who oversees the work. */
export function readsNeeds(actor: Actor): boolean {
  return can(actor, 'need.handle') || actor.role === 'AUDITOR';
}

/** Whether this person may do it; converting also makes a project, which only officers do. */
export function mayDo(actor: Actor, act: NeedAct): boolean {
  return can(actor, 'need.handle') && (act !== 'convert' || can(actor, 'project.create'));
}

/** Why a need cannot be merged into that one; null when it can. */
export function mergeRefusal(
  need: { id: string },
  into: { id: string; status: NeedStatus },
): string | null {
  if (need.id === into.id) return 'Không gộp một đăng ký vào chính nó.';
  if (into.status === 'MERGED') {
    return 'Đăng ký nhận gộp đã được gộp vào đăng ký khác. Hãy chọn đăng ký cuối cùng.';
  }
  return null;
}

/** Why an answer is not good enough; null when it is. */
export function answerRefusal(answer: string): string | null {
  return lengthOf(answer) < MIN_ANSWER_LENGTH
    ? `Câu trả lời cần ít nhất ${MIN_ANSWER_LENGTH} ký tự, để người đăng ký hiểu được lý do.`
    : null;
}
