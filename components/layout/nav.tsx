import { Icon } from '#components/ui/icon.tsx';

export type NavItem = { href: string; label: string; count?: number };

/** Opens the list of pages on narrow screens; wide screens show the list itself. */
export function NavButton({ target }: { target: string }) {
  return (
    <button type="button" className="band-button nav-only-narrow" popoverTarget={target}>
      <Icon name="menu" />
      <span className="max-sm:sr-only">Danh mục</span>
    </button>
  );
}

/**
 * Plain links on purpose: a full page is served from the response cache, while a client-side
 * navigation or a prefetch would ask the server for a payload of its own.
 */
export function Nav({
  id,
  label,
  items,
  current,
  shape,
  children,
}: {
  id: string;
  label: string;
  items: readonly NavItem[];
  current?: string | undefined;
  shape: 'bar' | 'side';
  children?: React.ReactNode;
}) {
  return (
    <nav id={id} popover="auto" aria-label={label} className={`nav-popover nav-${shape}`}>
      <button
        type="button"
        className="btn btn-quiet nav-only-narrow mb-2"
        popoverTarget={id}
        popoverTargetAction="hide"
      >
        <Icon name="cross" />
        Đóng danh mục
      </button>
      <ul className="nav-list">
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href} aria-current={item.href === current ? 'page' : undefined}>
              {item.label}
              {item.count !== undefined && item.count > 0 && (
                <span className="nav-count">{item.count}</span>
              )}
            </a>
          </li>
        ))}
        {children}
      </ul>
    </nav>
  );
}
