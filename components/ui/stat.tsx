/** One big figure. `value` arrives as text (“1.196”, “Nguồn không nêu”), `source` is its provenance. */
export function Stat({
  label,
  value,
  unit,
  note,
  source,
}: {
  label: React.ReactNode;
  value: string;
  unit?: string;
  note?: React.ReactNode;
  source?: React.ReactNode;
}) {
  const isFigure = /\d/.test(value);
  return (
    <div className="stat">
      <p className="font-semibold">{label}</p>
      <p className="flex flex-wrap items-baseline gap-x-2 self-end">
        <span className={isFigure ? 'stat-value' : 'stat-words'}>{value}</span>
        {unit && <span className="text-lg">{unit}</span>}
      </p>
      <div className="text-sm text-muted">{note}</div>
      <div className="pt-1">{source}</div>
    </div>
  );
}

/** As many figures side by side as have room. */
export function StatRow({ children }: { children: React.ReactNode }) {
  return <div className="stat-row">{children}</div>;
}
