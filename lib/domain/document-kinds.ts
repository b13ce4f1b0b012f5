/** Kinds of papers that a dossier gathers on its way, in the order in which they come about. */
export const DOCUMENT_KINDS = [
  'REQUEST',
  'REGISTRATION',
  'PROPOSAL',
  'ESTIMATE',
  'QUOTATION',
  'COMMITMENT',
  'SURVEY_MINUTES',
  'APPRAISAL_MINUTES',
  'APPRAISAL_SHEET',
  'SUBMISSION_LETTER',
  'DECISION',
  'CONTRACT',
  'CONTRACT_APPENDIX',
  'IMPLEMENTATION_PLAN',
  'INSPECTION_MINUTES',
  'INVOICE',
  'PAYMENT_ORDER',
  'HANDOVER_MINUTES',
  'ACCEPTANCE_MINUTES',
  'RESULT_REPORT',
  'PHOTO',
  'LIQUIDATION_MINUTES',
  'SETTLEMENT_FILE',
  'OFFICIAL_LETTER',
  'OTHER',
] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

export function isDocumentKind(text: string): text is DocumentKind {
  return (DOCUMENT_KINDS as readonly string[]).includes(text);
}
