import type { Derivation, MoneyState } from '#lib/domain/vocabulary.ts';

/**
 * How money and its origin look in every answer of the portal, and the SQL that reads the origin. Also
 * run by the jobs, outside Next: hence no `server-only` here.
 */

/** Where a figure or a link is known from. */
export interface ProvenanceJson {
  derivation: Derivation;
  document: string | null;
  quote: string | null;
  note: string | null;
  recordedBy: string;
  recordedAt: string;
  /** Put down by somebody signed in: a name that stays inside. */
  byPerson: boolean;
}

/** A subquery that reads a provenance as one JSON object; `id` is a column of the outer query. */
export const provenanceJson = (id: string) => `(
  SELECT json_build_object('derivation', pr."derivation", 'document', d."title", 'quote', pr."quote",
    'note', pr."note", 'recordedBy', pr."recordedBy", 'recordedAt', pr."recordedAt",
    'byPerson', pr."recordedById" IS NOT NULL)
  FROM "Provenance" pr LEFT JOIN "SourceDocument" d ON d."id" = pr."documentId" WHERE pr."id" = ${id})`;

/** Whole đồng as text, null unless stated, with where it is known from. */
export interface MoneyView {
  state: MoneyState;
  dong: string | null;
  source: ProvenanceJson | null;
}

export function moneyView(
  state: MoneyState,
  dong: bigint | string | null,
  source: ProvenanceJson | null = null,
): MoneyView {
  return { state, dong: state === 'STATED' && dong !== null ? dong.toString() : null, source };
}
