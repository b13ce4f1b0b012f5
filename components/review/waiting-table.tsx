import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { formatInstantDay, formatWaiting } from '#lib/format/days.ts';
import { PROGRAMME_SHORT_LABELS } from '#lib/format/labels.ts';
import { formatMoney } from '#lib/format/money.ts';
import type { ProjectView } from '#lib/projects/view.ts';
import { toMoney } from './money-of.ts';
import { reviewHref } from './step-slugs.ts';

/** Dossiers at the Department, the one that has waited longest first. */
export function WaitingTable({
  caption,
  projects,
  now,
}: {
  caption: string;
  projects: readonly ProjectView[];
  now: Date;
}) {
  const columns: readonly Column<ProjectView>[] = [
    {
      key: 'title',
      header: 'Hồ sơ',
      rowHeader: true,
      cell: ({ code, title }) => (
        <>
          <a href={reviewHref(code)}>{title}</a>
          <span className="block text-sm font-normal text-muted">{code}</span>
        </>
      ),
    },
    {
      key: 'waiting',
      header: 'Đã chờ',
      cell: ({ statusSince }) => (
        <>
          <span className="whitespace-nowrap">{formatWaiting(new Date(statusSince), now)}</span>
          <span className="block text-sm text-muted">
            từ {formatInstantDay(new Date(statusSince))}
          </span>
        </>
      ),
    },
    {
      key: 'programme',
      header: 'Chương trình',
      cell: ({ programme }) => PROGRAMME_SHORT_LABELS[programme],
    },
    {
      key: 'requested',
      header: 'Đề nghị hỗ trợ',
      numeric: true,
      cell: ({ requested }) => formatMoney(toMoney(requested)),
    },
    {
      key: 'submission',
      header: 'Lần gửi',
      numeric: true,
      cell: ({ submissionCount }) => submissionCount,
    },
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={projects}
      rowKey={(project) => project.code}
    />
  );
}
