import { DOCUMENT_KINDS } from '#lib/domain/document-kinds.ts';
import { DOCUMENT_KIND_LABELS } from '#lib/format/document-labels.ts';
import type { FrozenDocument } from '#lib/review/snapshot-schema.ts';

/** A paper that came, went or was put in the place of another between two submissions. */
export interface DocumentChange {
  kind: 'ADDED' | 'REPLACED' | 'REMOVED';
  before: FrozenDocument | null;
  after: FrozenDocument | null;
}

export function documentChanges(
  before: readonly FrozenDocument[],
  after: readonly FrozenDocument[],
): DocumentChange[] {
  const known = new Map(before.map((document) => [document.id, document]));
  const kept = new Set(after.map((document) => document.id));
  // One paper may have been replaced several times in between; what counts is the last.
  const replaced = new Map<string, FrozenDocument>();
  const fresh = after
    .filter((document) => !known.has(document.id))
    .flatMap((document): DocumentChange[] => {
      const old = document.replacesId === null ? undefined : known.get(document.replacesId);
      if (!old) return [{ kind: 'ADDED', before: null, after: document }];
      replaced.set(old.id, document);
      return [{ kind: 'REPLACED', before: old, after: document }];
    });
  const gone = before
    .filter((document) => !kept.has(document.id) && !replaced.has(document.id))
    .map((document): DocumentChange => ({ kind: 'REMOVED', before: document, after: null }));
  return [...fresh, ...gone];
}

export const DOCUMENT_CHANGE_LABELS: Record<DocumentChange['kind'], string> = {
  ADDED: 'Bổ sung',
  REPLACED: 'Thay thế',
  REMOVED: 'Gỡ bỏ',
};

export function documentKindLabel(kind: string): string {
  const known = DOCUMENT_KINDS.find((one) => one === kind);
  return known ? DOCUMENT_KIND_LABELS[known] : kind;
}
