export type Crumb = { href: string; label: string };

/** Breadcrumb, the one h1 of the page, and a lead that says what the page tells. */
export function PageHeading({
  title,
  lead,
  breadcrumb,
  tag,
  actions,
}: {
  title: React.ReactNode;
  lead?: React.ReactNode;
  breadcrumb?: readonly Crumb[];
  /** For example the status of a project. */
  tag?: React.ReactNode;
  actions?: React.ReactNode;
}) {
  return (
    <div className="mb-10 grid gap-3">
      {breadcrumb && breadcrumb.length > 0 && (
        <nav aria-label="Vị trí trang" className="no-print text-sm">
          <ol className="flex flex-wrap gap-x-2">
            {breadcrumb.map((crumb, index) => (
              <li key={crumb.href} className="flex gap-x-2">
                {index > 0 && (
                  <span aria-hidden="true" className="py-1 text-muted">
                    /
                  </span>
                )}
                <a className="inline-block py-1" href={crumb.href}>
                  {crumb.label}
                </a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-8 gap-y-3">
        <h1 className="max-w-[24em] flex-[1_1_20rem] text-3xl wrap-anywhere">{title}</h1>
        {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
      </div>
      {tag && <div>{tag}</div>}
      {lead && <p className="max-w-[60ch] text-lg wrap-anywhere text-muted">{lead}</p>}
    </div>
  );
}
