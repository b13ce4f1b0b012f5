export type Tab = { href: string; label: string; count?: number };

/** Tabs that are links: each has its own address and works without JavaScript. */
export function Tabs({
  label,
  items,
  current,
}: {
  label: string;
  items: readonly Tab[];
  current: string;
}) {
  return (
    <nav aria-label={label}>
      <ul className="tabs">
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.href === current ? 'page' : undefined}>
              {item.label}
              {item.count !== undefined && <> ({item.count})</>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
