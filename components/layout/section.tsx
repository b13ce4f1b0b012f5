/** A part of a page under its own h2; `id` makes it a place to link to. */
export function Section({
  id,
  title,
  lead,
  actions,
  children,
}: {
  id: string;
  title: React.ReactNode;
  lead?: React.ReactNode;
  actions?: React.ReactNode;
  children: React.ReactNode;
}) {
  return (
    <section aria-labelledby={id} className="mb-14 grid gap-6">
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-2">
        <h2 id={id} className="text-2xl">
          {title}
        </h2>
        {actions}
      </div>
      {lead && <p className="-mt-3 max-w-[65ch] text-muted">{lead}</p>}
      {children}
    </section>
  );
}
