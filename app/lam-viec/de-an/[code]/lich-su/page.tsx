import type { Metadata } from 'next';
import { HistoryTimeline } from '#components/history/history-timeline.tsx';
import { PrintLine } from '#components/layout/print-line.tsx';
import { ProjectHeading } from '#components/review/project-heading.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { formatInstant } from '#lib/format/days.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { listHistory } from '#lib/projects/history.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { requireInsider } from '../insider.ts';

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Lịch sử ${(await params).code}` };
}

export default async function HistoryPage({ params }: Props) {
  const { code } = parseOrNotFound(projectParams, await params);
  const address = `/lam-viec/de-an/${code}/lich-su`;
  const actor = await requireInsider(address);
  const [project, history] = await orNotFound(
    Promise.all([getStaffProject(actor, code), listHistory(actor, code)]),
  );
  return (
    <>
      <ProjectHeading project={project} page="/lich-su" lead="Mới nhất ở trên cùng." />
      {history.length > 0 ? (
        <HistoryTimeline
          history={history}
          programme={project.programme}
          source={project.recordSource}
        />
      ) : (
        <EmptyState title="Chưa có việc nào được ghi" />
      )}
      <PrintLine address={address} renderedAt={formatInstant(new Date())} />
    </>
  );
}
