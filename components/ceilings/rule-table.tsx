import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { CeilingRuleView } from '#lib/ceilings/queries.ts';
import {
  CEILING_CONFIDENCE_LABELS,
  CEILING_ENFORCEMENT_LABELS,
  CEILING_SOURCE_LABELS,
  formatBasisPoints,
  ruleArticle,
  ruleValidity,
} from '#lib/format/ceiling-labels.ts';
import { formatDong } from '#lib/format/money.ts';
import { ceilingHref } from './addresses.ts';

/** The catalogue of limits; with a link to correct where one may. */
export function RuleTable({
  rules,
  mayEdit,
}: {
  rules: readonly CeilingRuleView[];
  mayEdit: boolean;
}) {
  const columns: readonly Column<CeilingRuleView>[] = [
    {
      key: 'label',
      header: 'Áp dụng cho',
      rowHeader: true,
      cell: ({ label, code, activityContent, source, condition, note }) => (
        <>
          {label}
          <span className="block text-sm font-normal text-muted">
            {activityContent} · {CEILING_SOURCE_LABELS[source] ?? source} · {code}
          </span>
          {condition && <span className="block text-sm font-normal">{condition}</span>}
          {note && <span className="block text-sm font-normal text-muted">{note}</span>}
        </>
      ),
    },
    {
      key: 'limit',
      header: 'Mức tối đa',
      cell: ({ percentBasisPoints, capDong, unit }) =>
        percentBasisPoints === null && capDong === null ? (
          <span className="text-muted">Không ghi bằng số</span>
        ) : (
          <>
            {capDong !== null && (
              <span className="block sm:whitespace-nowrap">{formatDong(BigInt(capDong))}</span>
            )}
            {capDong !== null && <span className="block text-sm text-muted">mỗi {unit}</span>}
            {percentBasisPoints !== null && (
              <span className="block">{formatBasisPoints(percentBasisPoints)} chi phí hợp lệ</span>
            )}
          </>
        ),
    },
    {
      key: 'article',
      header: 'Quy định',
      cell: (rule) => (
        <>
          {ruleArticle(rule)}
          <span className="block text-sm text-muted">Hiệu lực {ruleValidity(rule)}</span>
        </>
      ),
    },
    {
      key: 'enforcement',
      header: 'Khi vượt',
      cell: ({ enforcement, confidence }) => (
        <>
          <span className="sm:whitespace-nowrap">
            <Tag tone={enforcement === 'REFUSE' ? 'danger' : 'warning'}>
              {CEILING_ENFORCEMENT_LABELS[enforcement]}
            </Tag>
          </span>
          <span className="block pt-1 text-sm text-muted">
            {CEILING_CONFIDENCE_LABELS[confidence]}
          </span>
        </>
      ),
    },
    ...(mayEdit
      ? [
          {
            key: 'edit',
            header: 'Sửa',
            cell: ({ id, label, validFrom }: CeilingRuleView) => (
              <a className="inline-block py-1" href={ceilingHref(id)}>
                Sửa
                <span className="sr-only">
                  {' '}
                  mức {label}, hiệu lực từ {validFrom}
                </span>
              </a>
            ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption="Mức hỗ trợ tối đa"
      captionHidden
      columns={columns}
      rows={rules}
      rowKey={({ id }) => id}
    />
  );
}
