import { Icon } from './icon.tsx';

export type Pill = { label: string; removeHref: string };

/** The filters that are on, each a link that takes it off again. */
export function Pills({ items, clearHref }: { items: readonly Pill[]; clearHref?: string }) {
  if (items.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      <ul aria-label="Bộ lọc đang dùng" className="flex flex-wrap gap-2">
        {items.map((item) => (
          <li key={item.removeHref}>
            <a className="pill" href={item.removeHref}>
              <span className="sr-only">Bỏ lọc: </span>
              {item.label}
              <Icon name="cross" size={14} />
            </a>
          </li>
        ))}
      </ul>
      {clearHref && items.length > 1 && (
        <a className="no-print inline-block px-2 py-1 text-sm" href={clearHref}>
          Bỏ tất cả
        </a>
      )}
    </div>
  );
}
