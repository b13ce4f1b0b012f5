/** The closed vocabularies of the trade. Labels live in lib/format/labels.ts, rules beside their nouns. */

export const PROGRAMMES = ['NATIONAL', 'LOCAL'] as const;
export type Programme = (typeof PROGRAMMES)[number];

/** PROJECT (đề án) has beneficiaries and contracts; TASK (nhiệm vụ) has neither. */
export const KINDS = ['PROJECT', 'TASK'] as const;
export type Kind = (typeof KINDS)[number];

export const STATUSES = [
  'DRAFT',
  'CENTER_REVIEW',
  'SUBMITTED',
  'RETURNED',
  'APPRAISED',
  'FORWARDED',
  'APPROVED',
  'CONTRACTED',
  'IN_PROGRESS',
  'ACCEPTED',
  'LIQUIDATED',
  'SETTLED',
  'REJECTED',
  'STOPPED',
] as const;
export type Status = (typeof STATUSES)[number];

export const ROLES = [
  'CENTER_OFFICER',
  'CENTER_ACCOUNTANT',
  'CENTER_LEADER',
  'DEPARTMENT_REVIEWER',
  'DEPARTMENT_LEADER',
  'AUDITOR',
  'ADMIN',
] as const;
/** A role somebody signs in with. */
export type Role = (typeof ROLES)[number];

/** STATED carries an amount; the other two say why there is none. Never a 0 in their place. */
export const MONEY_STATES = ['STATED', 'NOT_STATED', 'NOT_APPLICABLE'] as const;
export type MoneyState = (typeof MONEY_STATES)[number];

/** How a figure came to be: said by a document, worked out from others, or concluded by a person. */
export const DERIVATIONS = ['STATED', 'COMPUTED', 'INFERRED', 'ENTERED'] as const;
export type Derivation = (typeof DERIVATIONS)[number];

export const ESTABLISHMENT_TYPES = [
  'SME',
  'COOPERATIVE',
  'COOP_UNION',
  'COOP_GROUP',
  'BUSINESS_HOUSEHOLD',
  'CLEANER_PRODUCTION',
  'OTHER',
] as const;
export type EstablishmentType = (typeof ESTABLISHMENT_TYPES)[number];

/** Heads of the appraisal sheet (TT 36/2013/TT-BCT as amended by TT 17/2018/TT-BCT). */
export const APPRAISAL_HEADS = [
  'FIT',
  'NECESSITY',
  'CAPACITY',
  'ESTIMATE',
  'NO_DUPLICATION',
  'DOSSIER',
  'REPLICATION',
] as const;
export type AppraisalHead = (typeof APPRAISAL_HEADS)[number];

export const VERDICTS = ['PASS', 'SUPPLEMENT', 'FAIL'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** INTERNAL stays within the author's own organisation; CENTER is read by the Centre too. */
export const COMMENT_VISIBILITIES = ['INTERNAL', 'CENTER'] as const;
export type CommentVisibility = (typeof COMMENT_VISIBILITIES)[number];

export const REPORT_STATUSES = ['DRAFT', 'SENT', 'CONFIRMED', 'RETURNED'] as const;
export type ReportStatus = (typeof REPORT_STATUSES)[number];

/** Parts of a dossier: the tasks of the task list, and what a comment may point at. */
export const PROJECT_PARTS = [
  'GENERAL',
  'BENEFICIARIES',
  'CONTENT',
  'EQUIPMENT',
  'FUNDING',
  'PLAN',
  'CONDITIONS',
] as const;
export type ProjectPart = (typeof PROJECT_PARTS)[number];
