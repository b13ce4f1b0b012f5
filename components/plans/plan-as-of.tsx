import { trieu } from '#components/figures/money-text.ts';
import { Section } from '#components/layout/section.tsx';
import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { formatCount } from '#lib/format/counts.ts';
import { formatAsOf } from '#lib/format/days.ts';
import { KIND_LABELS, PROGRAMME_LABELS } from '#lib/format/labels.ts';
import type { PlanAsOfView, PlanItemView } from '#lib/plans/schema.ts';
import { PUBLIC_PLACES, type Places } from './places.ts';

type Line = PlanAsOfView['programmes'][number];

const sums: readonly Column<Line>[] = [
  {
    key: 'programme',
    header: 'Chương trình',
    rowHeader: true,
    cell: ({ programme }) => PROGRAMME_LABELS[programme],
  },
  {
    key: 'items',
    header: 'Số đề án, nhiệm vụ',
    numeric: true,
    cell: ({ items }) => formatCount(items),
  },
  {
    key: 'support',
    header: 'Cộng từ từng đề án (triệu đồng)',
    numeric: true,
    cell: ({ items, support }) =>
      items === 0
        ? 'Không có'
        : support.computed.state === 'STATED'
          ? trieu(support.computed)
          : `Chưa cộng được: ${formatCount(support.unstatedItems)} đề án, nhiệm vụ nguồn không nêu kinh phí`,
  },
];

const itemColumns = (places: Places): readonly Column<PlanItemView>[] => [
  { key: 'code', header: 'Mã', nowrap: true, cell: ({ code }) => code },
  {
    key: 'title',
    header: 'Tên',
    rowHeader: true,
    cell: ({ code, title, isSupplementary, isPublished }) => (
      <>
        <a href={`${places.project}/${code}`}>{title}</a>
        {isSupplementary && (
          <span className="block text-sm font-normal text-muted">Bổ sung kế hoạch</span>
        )}
        {!isPublished && (
          <span className="mt-1 block font-normal">
            <Tag tone="warning">Chưa công bố</Tag>
          </span>
        )}
      </>
    ),
  },
  {
    key: 'programme',
    header: 'Chương trình',
    cell: ({ programme }) => PROGRAMME_LABELS[programme],
  },
  { key: 'kind', header: 'Loại', nowrap: true, cell: ({ kind }) => KIND_LABELS[kind] },
  {
    key: 'support',
    header: 'Kinh phí (triệu đồng)',
    numeric: true,
    cell: ({ support }) => trieu(support),
  },
];

/** The list of a year's plan as it was in force on a day, and what that list alone adds up to. */
export function PlanAsOf({
  plan,
  places = PUBLIC_PLACES,
}: {
  plan: PlanAsOfView;
  places?: Places;
}) {
  const { year, asOf } = plan;
  if (plan.versions.length === 0) {
    return <EmptyState title="Chưa có đề án, nhiệm vụ nào được công bố" />;
  }
  if (!plan.version) {
    return (
      <div className="mb-14">
        <EmptyState title={`Chưa có kế hoạch nào được giao ${formatAsOf(asOf)}`}>
          <p>Quyết định đầu tiên của kế hoạch năm {year} được ban hành sau ngày này.</p>
        </EmptyState>
      </div>
    );
  }
  return (
    <>
      <Section id="theo-chuong-trinh" title="Theo chương trình">
        <DataTable
          caption={`Kế hoạch năm ${year} ${formatAsOf(asOf)}, theo chương trình`}
          captionHidden
          columns={sums}
          rows={plan.programmes}
          rowKey={({ programme }) => programme}
        />
        <p className="mt-3 text-sm text-muted">
          Cộng riêng danh mục có hiệu lực {formatAsOf(asOf)}; không cộng dồn các phiên bản với nhau.
        </p>
      </Section>
      <Section id="danh-muc" title="Các đề án, nhiệm vụ">
        <DataTable
          caption={`Danh mục kế hoạch năm ${year} ${formatAsOf(asOf)}`}
          captionHidden
          columns={itemColumns(places)}
          rows={plan.items}
          rowKey={({ code }) => code}
        />
      </Section>
    </>
  );
}
