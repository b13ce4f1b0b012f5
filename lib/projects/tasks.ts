import { missingFrom, type MissingPart } from '#lib/domain/dossier.ts';
import { NOT_APPLICABLE, NOT_STATED, stated, type Money } from '#lib/domain/money.ts';
import { conditionStates } from '#lib/domain/support-conditions.ts';
import { PROJECT_PARTS, type Kind, type ProjectPart } from '#lib/domain/vocabulary.ts';
import type { MoneyView } from '#lib/db/answers.ts';
import type { DossierView } from './view.ts';

/** The dossier as a list of tasks, each with how far it has come. */

/** Page of a part, below the page of its project. */
export const PART_PAGES: Record<ProjectPart, string> = {
  GENERAL: 'thong-tin-chung',
  BENEFICIARIES: 'don-vi-thu-huong',
  CONTENT: 'noi-dung',
  EQUIPMENT: 'may-moc',
  FUNDING: 'kinh-phi',
  PLAN: 'ke-hoach',
  CONDITIONS: 'dieu-kien',
};
export const CHECK_PAGE = 'kiem-tra';

export const projectHref = (code: string) => `/lam-viec/de-an/${code}`;
export const partHref = (code: string, part: ProjectPart) =>
  `${projectHref(code)}/${PART_PAGES[part]}`;

/** Under which key the typing of a part's form is kept. */
export const partFormKey = (code: string, part: ProjectPart) => `de-an:${code}:${PART_PAGES[part]}`;

/** Fields of each part, in API notation: what a comment may point at. */
const PART_FIELDS: Record<ProjectPart, readonly string[]> = {
  GENERAL: [
    'title',
    'programme',
    'kind',
    'activityContent',
    'isGroup',
    'isPoint',
    'legalBasis',
    'leadUnit',
    'implementingUnit',
    'partnerUnits',
    'unit',
    'location',
  ],
  BENEFICIARIES: ['beneficiaries'],
  CONTENT: [
    'necessity',
    'objectives',
    'content',
    'scale',
    'outputs',
    'expectedEffect',
    'replication',
  ],
  EQUIPMENT: ['equipment'],
  FUNDING: ['support', 'fundingLines', 'ceiling'],
  PLAN: ['startsOn', 'endsOn', 'organisation', 'milestones'],
  CONDITIONS: ['conditions', 'priorities'],
};

/** Year, programme and kind are in the code of the project from the first day on. */
export function isFixedField(kind: Kind, path: string): boolean {
  return ['programme', 'kind'].includes(path) || (kind === 'TASK' && path === 'beneficiaries');
}

export function partOfPath(path: string | null): ProjectPart | null {
  const field = path?.split('.')[0] ?? '';
  return PROJECT_PARTS.find((part) => part === field || PART_FIELDS[part].includes(field)) ?? null;
}

/** A comment that the Centre has to answer before the dossier goes on. */
export function isOpenForCenter(comment: {
  visibility: string;
  organisation: string;
  answer: unknown;
}): boolean {
  return (
    comment.visibility === 'CENTER' &&
    comment.organisation === 'DEPARTMENT' &&
    comment.answer === null
  );
}

/** An amount of an answer, for the rules and for showing. */
export function toMoneyOf({ state, dong }: Pick<MoneyView, 'state' | 'dong'>): Money {
  if (state === 'STATED' && dong !== null) return stated(BigInt(dong));
  return state === 'NOT_APPLICABLE' ? NOT_APPLICABLE : NOT_STATED;
}

export function missingIn(view: DossierView): MissingPart[] {
  return missingFrom({
    ...view,
    requested: toMoneyOf(view.requested),
    milestones: view.progress.milestones,
  });
}

const isBegun: Record<ProjectPart, (view: DossierView) => boolean> = {
  GENERAL: () => true,
  BENEFICIARIES: (view) => view.beneficiaries.length > 0,
  CONTENT: (view) =>
    [
      view.necessity,
      view.objectives,
      view.content,
      view.scale,
      view.expectedEffect,
      view.replication,
    ].some((text) => text !== null) || view.outputs.length > 0,
  EQUIPMENT: (view) => view.equipment.length > 0,
  FUNDING: (view) => view.requested.state === 'STATED' || view.fundingLines.length > 0,
  PLAN: (view) =>
    view.startsOn !== null ||
    view.endsOn !== null ||
    view.organisation !== null ||
    view.progress.milestones.length > 0,
  CONDITIONS: (view) => view.conditions.length + view.priorities.length > 0,
};

export type TaskState = 'NOT_STARTED' | 'IN_PROGRESS' | 'DONE' | 'TO_FIX' | 'NOT_APPLICABLE';

export interface PartTask {
  part: ProjectPart;
  state: TaskState;
  missing: readonly MissingPart[];
  /** Conditions of support that somebody could confirm now and nobody has; they hold nothing back. */
  unconfirmed: number;
}

/** The decision comes after the dossier: its condition is not waited for. */
function unconfirmedConditions(view: DossierView): number {
  return conditionStates(view).filter(
    ({ condition, state }) => state === 'NOT_CONFIRMED' && condition !== 'TASK_DECIDED',
  ).length;
}

/** `openPaths`: what the open comments for the Centre point at. */
export function partTasks(view: DossierView, openPaths: readonly (string | null)[]): PartTask[] {
  const missing = missingIn(view);
  const toFix = new Set(openPaths.map(partOfPath));
  return PROJECT_PARTS.map((part) => {
    const own = missing.filter((issue) => issue.part === part);
    const unconfirmed = part === 'CONDITIONS' ? unconfirmedConditions(view) : 0;
    return {
      part,
      missing: own,
      unconfirmed,
      state: stateOf(part, own.length + unconfirmed === 0),
    };
  });

  function stateOf(part: ProjectPart, isComplete: boolean): TaskState {
    if (part === 'BENEFICIARIES' && view.kind === 'TASK') return 'NOT_APPLICABLE';
    if (toFix.has(part)) return 'TO_FIX';
    if (!isBegun[part](view)) return 'NOT_STARTED';
    return isComplete ? 'DONE' : 'IN_PROGRESS';
  }
}

export const NEW_PROJECT_FORM_KEY = 'de-an:moi';
