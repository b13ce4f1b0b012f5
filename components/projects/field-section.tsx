/** Fields of a part that belong together, under a heading of their own. */
export function FieldSection({
  id,
  title,
  lead,
  optional = false,
  children,
}: {
  id: string;
  title: string;
  lead?: React.ReactNode;
  optional?: boolean;
  children: React.ReactNode;
}) {
  return (
    <section className="grid gap-4" aria-labelledby={id}>
      <h2 id={id} className="text-xl">
        {title}
        {optional && <span className="font-normal text-muted"> (không bắt buộc)</span>}
      </h2>
      {lead && <p className="max-w-[65ch] text-muted">{lead}</p>}
      {children}
    </section>
  );
}
