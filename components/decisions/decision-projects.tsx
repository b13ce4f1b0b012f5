import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { DecisionView } from '#lib/decisions/queries.ts';
import { decisionActLabel } from '#lib/format/decision-labels.ts';
import { statusLabel } from '#lib/format/labels.ts';
import { formatMoneyCell } from '#lib/format/money.ts';
import { projectHref, toMoneyOf } from '#lib/projects/tasks.ts';
import { totalInWords } from './money-total.ts';

type Row = DecisionView['projects'][number];

const columns: readonly Column<Row>[] = [
  {
    key: 'title',
    header: 'Đề án, nhiệm vụ',
    rowHeader: true,
    cell: ({ code, title }) => (
      <>
        <a href={projectHref(code)}>{title}</a>
        <span className="block text-sm font-normal text-muted">{code}</span>
      </>
    ),
  },
  {
    key: 'action',
    header: 'Nội dung quyết định',
    cell: ({ action, batch }) => (
      <>
        {decisionActLabel(action)}
        {batch && <span className="block text-sm text-muted">{batch}</span>}
      </>
    ),
  },
  {
    key: 'requested',
    header: 'Đề nghị, đồng',
    numeric: true,
    nowrap: true,
    cell: ({ requested }) => formatMoneyCell(toMoneyOf(requested), 'DONG'),
  },
  {
    key: 'approved',
    header: 'Được duyệt, đồng',
    numeric: true,
    nowrap: true,
    cell: ({ approved }) => formatMoneyCell(toMoneyOf(approved), 'DONG'),
  },
  {
    key: 'status',
    header: 'Trạng thái nay',
    cell: ({ status, programme }) => {
      const { label, tone } = statusLabel(status, programme);
      return <Tag tone={tone}>{label}</Tag>;
    },
  },
];

/** Every project under a decision, with what it asked for and what it was given. */
export function DecisionProjects({ decision }: { decision: DecisionView }) {
  const { totals, projects } = decision;
  const approves = projects.some((line) => line.action === 'approve');
  return (
    <DataTable
      caption="Đề án, nhiệm vụ thuộc quyết định"
      captionHidden
      columns={columns}
      rows={projects}
      rowKey={(line) => `${line.code} ${line.action}`}
      {...(approves && {
        footer: ['Cộng', null, totalInWords(totals.requested), totalInWords(totals.approved), null],
      })}
    />
  );
}
