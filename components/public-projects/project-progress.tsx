import type { SourceNotes } from '#components/figures/source-notes.ts';
import { formatPercent } from '#lib/format/counts.ts';
import { formatAsOf } from '#lib/format/days.ts';
import type { PublicProject } from '#lib/projects/public.ts';
import { ConfirmedReports, type ConfirmedReport } from './confirmed-reports.tsx';
import { MilestoneList } from './milestone-list.tsx';

/** How far a project is: only what a document tells or somebody entered and the leader confirmed. */
export function ProjectProgress({
  project,
  reports,
  notes,
}: {
  project: PublicProject;
  reports: readonly ConfirmedReport[];
  notes: SourceNotes;
}) {
  const { percent, asOf, milestones } = project.progress;
  return (
    <>
      {percent !== null && asOf !== null && (
        <p className="text-lg">
          Hoàn thành <b>{formatPercent(percent)}</b>, {formatAsOf(asOf)}.
        </p>
      )}
      {milestones.length > 0 && (
        <MilestoneList code={project.code} milestones={milestones} notes={notes} />
      )}
      <ConfirmedReports reports={reports} />
      {reports.length === 0 && (
        <p className="text-muted">
          {milestones.length === 0 && 'Chưa có mốc công việc nào được ghi. '}
          Chưa có báo cáo tiến độ nào được xác nhận, nên không có tỷ lệ hoàn thành.
        </p>
      )}
    </>
  );
}
