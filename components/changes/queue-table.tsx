import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { CHANGE_TYPE_LABELS } from '#lib/format/change-labels.ts';
import { formatInstantDay, formatWaiting } from '#lib/format/days.ts';
import { PROGRAMME_SHORT_LABELS } from '#lib/format/labels.ts';
import type { ChangeView } from '#lib/changes/queries.ts';
import { changeHref } from './addresses.ts';
import { changedFields } from './change-article.tsx';

/** Since when the request waits for its next step. */
const since = ({ status, appraisedAt, proposedAt }: ChangeView) =>
  new Date(status === 'APPRAISED' ? (appraisedAt ?? proposedAt) : proposedAt);

/** Change requests of all projects, the one that has waited longest first. */
export function ChangeQueueTable({
  caption,
  changes,
  now,
}: {
  caption: string;
  changes: readonly ChangeView[];
  now: Date;
}) {
  const columns: readonly Column<ChangeView>[] = [
    {
      key: 'project',
      header: 'Đề án, nhiệm vụ',
      rowHeader: true,
      cell: ({ id, number, project }) => (
        <>
          <a href={changeHref(project.code, id)}>{project.title}</a>
          <span className="block text-sm font-normal text-muted">
            {project.code}, đề nghị số {number}
          </span>
        </>
      ),
    },
    {
      key: 'type',
      header: 'Đề nghị',
      cell: (change) => (
        <>
          {CHANGE_TYPE_LABELS[change.type]}
          <span className="block text-sm text-muted">{changedFields(change)}</span>
        </>
      ),
    },
    {
      key: 'waiting',
      header: 'Đã chờ',
      cell: (change) => (
        <>
          <span className="whitespace-nowrap">{formatWaiting(since(change), now)}</span>
          <span className="block text-sm text-muted">từ {formatInstantDay(since(change))}</span>
        </>
      ),
    },
    {
      key: 'programme',
      header: 'Chương trình',
      cell: ({ project }) => PROGRAMME_SHORT_LABELS[project.programme],
    },
    { key: 'by', header: 'Người đề nghị', cell: ({ proposedBy }) => proposedBy },
  ];
  return (
    <DataTable
      caption={caption}
      captionHidden
      columns={columns}
      rows={changes}
      rowKey={({ id }) => id}
    />
  );
}
