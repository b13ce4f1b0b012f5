export type SummaryRow = {
  label: string;
  value: React.ReactNode;
  /** `what` finishes the sentence for those who hear the link alone: “Thay đổi tên đề án”. */
  change?: { href: string; what: string };
};

/** Label and value, one below the other: facts of a record, or answers to check before sending. */
export function SummaryList({ rows }: { rows: readonly SummaryRow[] }) {
  return (
    <dl className="definition-list border-t border-line">
      {rows.map((row) => (
        <div key={row.label}>
          <dt>{row.label}</dt>
          <dd>{row.value ?? <span className="text-muted">Không cung cấp</span>}</dd>
          {row.change && (
            <dd className="no-print">
              <a className="inline-block py-0.5" href={row.change.href}>
                Thay đổi<span className="sr-only"> {row.change.what}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </dl>
  );
}
