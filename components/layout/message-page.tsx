import { PageHeading } from './page-heading.tsx';

/** A page whose whole content is one message: not found, not allowed, service away. */
export function MessagePage({
  title,
  children,
  actions,
}: {
  title: string;
  children: React.ReactNode;
  actions?: React.ReactNode;
}) {
  return (
    <div className="py-6">
      <PageHeading title={title} />
      <div className="grid max-w-[60ch] gap-4">{children}</div>
      {actions && <div className="mt-8 flex flex-wrap gap-3">{actions}</div>}
    </div>
  );
}
