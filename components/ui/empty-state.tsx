/** Says what would be here, why it is not, and the one thing to do next. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: string;
  children?: React.ReactNode;
  action?: React.ReactNode;
}) {
  return (
    <div className="grid justify-items-start gap-3 rounded-lg border border-dashed border-line-strong p-6">
      <p className="text-lg font-semibold">{title}</p>
      {children && <div className="max-w-[60ch] text-muted">{children}</div>}
      {action}
    </div>
  );
}
