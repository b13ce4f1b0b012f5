/** The documents that an act of the audit trail names, read from what it left behind. */

export type ActDocumentKind =
  | 'DECISION'
  | 'LETTER'
  | 'MINUTES'
  | 'OFFICIAL_LETTER'
  | 'LIQUIDATION'
  | 'CONTRACT'
  | 'APPENDIX'
  | 'PLAN'
  | 'VOUCHER'
  | 'SETTLEMENT'
  | 'SOURCE';

export interface ActDocument {
  kind: ActDocumentKind;
  /** Number, or the title of a source that has none. */
  name: string;
  on: string | null;
  issuer: string | null;
}

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const textOf = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null;

function documentOf(kind: ActDocumentKind, value: unknown): ActDocument[] {
  if (Array.isArray(value)) return value.flatMap((one: unknown) => documentOf(kind, one));
  if (!isFields(value)) return [];
  const name = textOf(value.number);
  return name === null ? [] : [{ kind, name, on: textOf(value.on), issuer: textOf(value.issuer) }];
}

/** Fields under which an act keeps the documents it was done with, whatever the act. */
const KEPT_UNDER: readonly [string, ActDocumentKind][] = [
  ['decision', 'DECISION'],
  ['letter', 'LETTER'],
  ['minutes', 'MINUTES'],
  ['document', 'OFFICIAL_LETTER'],
  ['contracts', 'CONTRACT'],
  ['liquidations', 'LIQUIDATION'],
];

/** Acts that are about one document themselves: its number and day stand at the top. */
const IS_ITSELF: Readonly<Record<string, ActDocumentKind>> = {
  'plan.issue': 'PLAN',
  'contract.amend': 'APPENDIX',
  'settlement.prepare': 'SETTLEMENT',
};

/** In the order in which a sentence names them; empty for an act without a document. */
export function documentsOfAct(action: string, after: unknown): ActDocument[] {
  if (!isFields(after)) return [];
  if (action === 'record') {
    if (!isFields(after.source)) {
      const title = textOf(after.source);
      return title === null ? [] : [{ kind: 'SOURCE', name: title, on: null, issuer: null }];
    }
    const { title, number, on, author } = after.source;
    const name = [textOf(title), textOf(number) && `số ${textOf(number)}`]
      .filter(Boolean)
      .join(', ');
    return name === '' ? [] : [{ kind: 'SOURCE', name, on: textOf(on), issuer: textOf(author) }];
  }
  const itself = IS_ITSELF[action];
  if (itself) return documentOf(itself, after);
  if (action === 'inspection.record') {
    return documentOf('MINUTES', { number: after.minutesNumber, on: after.on });
  }
  if (action.startsWith('payment.')) {
    return documentOf('VOUCHER', { number: after.document, on: after.paidOn });
  }
  return KEPT_UNDER.flatMap(([field, kind]) => documentOf(kind, after[field]));
}
