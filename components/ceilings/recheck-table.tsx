import { DataTable, type Column } from '#components/ui/data-table.tsx';
import type { RecheckLine } from '#lib/ceilings/recheck.ts';
import { subjectKey, type CeilingVerdict } from '#lib/domain/ceiling.ts';
import { CEILING_RESULT_LABELS, subjectWords } from '#lib/format/ceiling-labels.ts';
import { formatDong } from '#lib/format/money.ts';
import { projectCeilingsHref } from './addresses.ts';

function Outcome({ verdict }: { verdict: CeilingVerdict | null }) {
  if (verdict === null) return <span className="text-muted">Không áp dụng</span>;
  return (
    <>
      {CEILING_RESULT_LABELS[verdict.result]}
      {verdict.cap !== null && (
        <span className="block text-sm text-muted">tối đa {formatDong(verdict.cap)}</span>
      )}
    </>
  );
}

const STAGES = { REQUESTED: 'Lần gửi', APPRAISED: 'Thẩm định lần gửi' } as const;

const columns: readonly Column<RecheckLine>[] = [
  {
    key: 'project',
    header: 'Hồ sơ',
    rowHeader: true,
    cell: ({ project, title }) => (
      <>
        <a href={projectCeilingsHref(project)}>{project}</a>
        <span className="block text-sm font-normal text-muted">{title}</span>
      </>
    ),
  },
  {
    key: 'stage',
    header: 'Kết quả đã lưu ở',
    cell: ({ stage, submission }) => `${STAGES[stage]} ${submission}`,
  },
  {
    key: 'subject',
    header: 'Đối tượng',
    cell: ({ subject, code }) => (
      <>
        {subjectWords(subject)}
        <span className="block text-sm text-muted">{code}</span>
      </>
    ),
  },
  { key: 'before', header: 'Khi đó', cell: ({ before }) => <Outcome verdict={before} /> },
  {
    key: 'after',
    header: 'Theo danh mục hiện nay',
    cell: ({ after }) => <Outcome verdict={after} />,
  },
];

/** What submissions and appraisals froze and today's catalogue would not reach again. */
export function RecheckTable({ lines }: { lines: readonly RecheckLine[] }) {
  return (
    <DataTable
      caption="Kết quả sẽ khác nếu xét theo danh mục hiện nay"
      columns={columns}
      rows={lines}
      rowKey={({ project, stage, submission, code, subject }) =>
        `${project} ${stage} ${submission} ${subjectKey({ code, subject })}`
      }
    />
  );
}
