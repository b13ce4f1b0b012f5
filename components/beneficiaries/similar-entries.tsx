import { mergeHref, registerHref } from '#lib/beneficiaries/entry-parts.ts';

const REASONS = {
  TAX_CODE: 'cùng mã số thuế',
  SAME_NAME: 'cùng tên',
  SIMILAR_NAME: 'tên gần giống',
} as const;

export interface SimilarLine {
  slug: string;
  name: string;
  alias: string | null;
  address: string | null;
  /** null for an entry that somebody looked for. */
  reason: keyof typeof REASONS | null;
}

/** Entries that may be the same establishment, each to be looked at or compared. */
export function SimilarEntries({
  of,
  entries,
  mayMerge,
}: {
  of: { slug: string; name: string };
  entries: readonly SimilarLine[];
  mayMerge: boolean;
}) {
  return (
    <ul className="grid gap-3">
      {entries.map((entry) => (
        <li key={entry.slug} className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
          <span>
            <a href={registerHref(entry.slug)}>{entry.name}</a>
            <span className="text-muted">
              {entry.alias && `, còn gọi là “${entry.alias}”`}
              {entry.reason && ` (${REASONS[entry.reason]})`}
              {entry.address && `; ${entry.address}`}
            </span>
          </span>
          {mayMerge && (
            <a className="py-1" href={mergeHref(of.slug, entry.slug)}>
              So sánh để gộp
              <span className="sr-only">
                {' '}
                {of.name} và {entry.name}
              </span>
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}
