/** A field for a new value beside what holds now; below one another where the page is narrow. */
export function BesideNow({ now, children }: { now: string | null; children: React.ReactNode }) {
  return (
    <div className="grid gap-3 border-b border-line pb-6 lg:grid-cols-2 lg:gap-8">
      <div className="min-w-0">
        <p className="text-sm font-semibold text-muted">Hiện nay</p>
        <p className="break-words whitespace-pre-line">
          {now ?? <span className="text-muted">Không có</span>}
        </p>
      </div>
      <div className="min-w-0">{children}</div>
    </div>
  );
}
