import { Icon } from './icon.tsx';

/** Something one step away. Printed open. */
export function Disclosure({
  summary,
  open,
  children,
}: {
  summary: React.ReactNode;
  open?: boolean;
  children: React.ReactNode;
}) {
  return (
    <details className="disclosure" open={open}>
      <summary>
        <Icon name="right" size={16} />
        {summary}
      </summary>
      <div className="pt-3">{children}</div>
    </details>
  );
}
