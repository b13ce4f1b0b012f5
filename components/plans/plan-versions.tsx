import { trieuDong } from '#components/figures/money-text.ts';
import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { formatCount } from '#lib/format/counts.ts';
import { formatDay } from '#lib/format/days.ts';
import type { PlanItemView, PlanVersionView } from '#lib/plans/schema.ts';
import { PUBLIC_PLACES, type Places } from './places.ts';

type Changed = PlanVersionView['changed'][number];

function Items<Item extends PlanItemView>({
  heading,
  items,
  note,
  places,
}: {
  heading: string;
  places: Places;
  items: readonly Item[];
  note: (item: Item) => string;
}) {
  if (items.length === 0) return null;
  return (
    <div>
      <p className="font-semibold">
        {heading} ({formatCount(items.length)})
      </p>
      <ul className="grid gap-1">
        {items.map((item) => (
          <li key={item.code}>
            <a href={`${places.project}/${item.code}`}>{item.title}</a> ({item.code}): {note(item)}
          </li>
        ))}
      </ul>
    </div>
  );
}

function changeOf({ before, title, support }: Changed): string {
  const [old, now] = [trieuDong(before.support), trieuDong(support)];
  return [
    old === now ? null : `kinh phí từ ${old} thành ${now}`,
    before.title === title ? null : `trước là “${before.title}”`,
  ]
    .filter(Boolean)
    .join(', ');
}

function difference(version: PlanVersionView, places: Places): React.ReactNode {
  const { added, changed, stopped } = version;
  if (added.length + changed.length + stopped.length === 0) {
    return <span className="text-muted">Danh mục ban đầu</span>;
  }
  return (
    <div className="grid gap-3">
      <Items
        places={places}
        heading="Thêm"
        items={added}
        note={(item) => trieuDong(item.support)}
      />
      <Items places={places} heading="Điều chỉnh" items={changed} note={changeOf} />
      <Items
        places={places}
        heading="Ngừng"
        items={stopped}
        note={(item) => trieuDong(item.support)}
      />
    </div>
  );
}

const decided = (day: string | null) => (day === null ? 'Nguồn không nêu ngày' : formatDay(day));

/** Every version of a year's plan beside what its decision changed; each is a whole, none is added to another. */
export function PlanVersions({
  year,
  versions,
  current,
  places = PUBLIC_PLACES,
}: {
  year: number;
  versions: readonly PlanVersionView[];
  /** Number of the version that the page shows; null when it shows none of them. */
  current: number | null;
  places?: Places;
}) {
  const columns: readonly Column<PlanVersionView>[] = [
    {
      key: 'version',
      header: 'Phiên bản',
      rowHeader: true,
      cell: ({ number, title }) => (
        <>
          {number}. {title}
          {number === current && (
            <span className="block text-sm font-normal text-muted">Đang xem</span>
          )}
        </>
      ),
    },
    { key: 'day', header: 'Ngày quyết định', cell: ({ decidedOn }) => decided(decidedOn) },
    {
      key: 'items',
      header: 'Số đề án, nhiệm vụ',
      numeric: true,
      cell: ({ items }) => formatCount(items),
    },
    {
      key: 'difference',
      header: 'Khác phiên bản trước',
      cell: (version) => difference(version, places),
    },
    {
      key: 'open',
      header: 'Xem',
      cell: ({ decidedOn, number }) =>
        decidedOn && number !== current ? (
          <a href={`${places.plan}/${year}?tai-ngay=${decidedOn}`}>
            Xem<span className="sr-only"> phiên bản {number}</span>
          </a>
        ) : null,
    },
  ];
  return (
    <DataTable
      caption={`Các phiên bản kế hoạch năm ${year}`}
      captionHidden
      columns={columns}
      rows={versions}
      rowKey={({ number }) => number.toString()}
    />
  );
}
