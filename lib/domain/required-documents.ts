import type { DocumentKind } from './document-kinds.ts';
import { TRANSITIONS, type Action } from './lifecycle.ts';
import type { Kind, Programme, Status } from './vocabulary.ts';

/**
 * Which papers each state of a dossier asks for. What is missing is named, not refused: papers may
 * still lie in a folder of the office, and a state may be recorded from a document.
 */

/** KNOWN is what every dossier of the programme holds; PROPOSED follows from the portal's own steps. */
export type Confidence = 'KNOWN' | 'PROPOSED';

interface Requirement {
  kind: DocumentKind;
  confidence: Confidence;
  /** Without one it is asked of both. */
  onlyFor?: Kind;
  programme?: Programme;
}

const known = (kind: DocumentKind, onlyFor?: Kind): Requirement => ({
  kind,
  confidence: 'KNOWN',
  ...(onlyFor && { onlyFor }),
});
const proposed = (kind: DocumentKind, onlyFor?: Kind): Requirement => ({
  ...known(kind, onlyFor),
  confidence: 'PROPOSED',
});

/** The states that gather papers, in their order; what comes in between belongs to the one before. */
export const DOCUMENT_STAGES = [
  'DRAFT',
  'APPRAISED',
  'FORWARDED',
  'APPROVED',
  'CONTRACTED',
  'IN_PROGRESS',
  'ACCEPTED',
  'LIQUIDATED',
  'SETTLED',
  'STOPPED',
] as const satisfies readonly Status[];
export type DocumentStage = (typeof DOCUMENT_STAGES)[number];

const REQUIRED: Record<DocumentStage, readonly Requirement[]> = {
  DRAFT: [
    known('REQUEST', 'PROJECT'),
    known('REGISTRATION', 'PROJECT'),
    known('PROPOSAL'),
    known('ESTIMATE'),
    known('QUOTATION', 'PROJECT'),
    known('COMMITMENT', 'PROJECT'),
    known('SURVEY_MINUTES', 'PROJECT'),
  ],
  APPRAISED: [known('APPRAISAL_MINUTES'), proposed('APPRAISAL_SHEET')],
  FORWARDED: [known('SUBMISSION_LETTER')],
  APPROVED: [
    known('DECISION'),
    // The Agency passes the Ministry's decision on with a letter that assigns the plan.
    { kind: 'OFFICIAL_LETTER', confidence: 'PROPOSED', programme: 'NATIONAL' },
  ],
  CONTRACTED: [known('CONTRACT', 'PROJECT')],
  IN_PROGRESS: [proposed('IMPLEMENTATION_PLAN')],
  ACCEPTED: [
    known('ACCEPTANCE_MINUTES'),
    known('RESULT_REPORT'),
    known('INVOICE', 'PROJECT'),
    known('PAYMENT_ORDER', 'PROJECT'),
    known('HANDOVER_MINUTES', 'PROJECT'),
    known('PHOTO', 'PROJECT'),
  ],
  LIQUIDATED: [known('LIQUIDATION_MINUTES', 'PROJECT')],
  SETTLED: [known('SETTLEMENT_FILE')],
  STOPPED: [known('DECISION')],
};

export interface About {
  programme: Programme;
  kind: Kind;
}

export function isDocumentStage(status: Status): status is DocumentStage {
  return (DOCUMENT_STAGES as readonly Status[]).includes(status);
}

/** Papers that a state asks for, of this kind of dossier. */
export function requiredAt(stage: DocumentStage, about: About) {
  return REQUIRED[stage].filter(
    ({ onlyFor, programme }) =>
      (onlyFor === undefined || onlyFor === about.kind) &&
      (programme === undefined || programme === about.programme),
  );
}

/** A paper as far as it fulfils a requirement; `status` is the state it was attached to. */
export interface PresentDocument {
  kind: DocumentKind;
  status: Status | null;
}

/** Asked for in more than one state: the decision that approves is not the one that stops. */
const BY_STATE: readonly DocumentKind[] = ['DECISION', 'OFFICIAL_LETTER'];

export function fulfils(document: PresentDocument, kind: DocumentKind, stage: DocumentStage) {
  if (document.kind !== kind) return false;
  return !BY_STATE.includes(kind) || document.status === null || document.status === stage;
}

export function missingAt(
  stage: DocumentStage,
  about: About,
  present: readonly PresentDocument[],
): DocumentKind[] {
  return requiredAt(stage, about)
    .filter(({ kind }) => !present.some((document) => fulfils(document, kind, stage)))
    .map(({ kind }) => kind);
}

const BEFORE_APPRAISAL: readonly Status[] = ['DRAFT', 'RETURNED', 'CENTER_REVIEW', 'SUBMITTED'];

/** The state whose papers a step completes; null for a step back, which completes nothing. */
export function stageOfAction(action: Action): DocumentStage | null {
  if (action === 'sendToLeader' || action === 'submit') return 'DRAFT';
  const { to } = TRANSITIONS[action];
  return action === 'reopen' || action === 'takeBack' || !isDocumentStage(to) ? null : to;
}

/** Where a paper belongs that is attached in this state and nothing else was said. */
export function stageOf(status: Status): Status {
  return BEFORE_APPRAISAL.includes(status) ? 'DRAFT' : status;
}

const APPROVAL = DOCUMENT_STAGES.indexOf('APPROVED');

/** Has a dossier in this state come so far that the papers of `stage` are due? */
export function isDue(stage: DocumentStage, status: Status): boolean {
  const place = DOCUMENT_STAGES.indexOf(stage);
  if (status === 'REJECTED') return stage === 'DRAFT';
  if (status === 'STOPPED') return stage === 'STOPPED' || place <= APPROVAL;
  return stage !== 'STOPPED' && place <= DOCUMENT_STAGES.indexOf(stageOf(status) as DocumentStage);
}
