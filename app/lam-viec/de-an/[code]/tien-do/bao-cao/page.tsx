import type { Metadata } from 'next';
import { forbidden, notFound, redirect } from 'next/navigation';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { progressHref, reportHref } from '#components/progress/addresses.ts';
import { ReportForm } from '#components/progress/report-form.tsx';
import { PROGRESS_STATUSES } from '#lib/domain/lifecycle.ts';
import { can } from '#lib/domain/permissions.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { listReports, type ReportView } from '#lib/progress/reports.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { requireInsider } from '../../insider.ts';
import { saveReport } from '../actions.ts';

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<{ 'dinh-chinh'?: string | string[]; nhap?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Báo cáo tiến độ ${(await params).code}` };
}

function titleOf(draft: ReportView | null, corrects: ReportView | null): string {
  if (draft) return `Viết tiếp báo cáo số ${draft.number}`;
  return corrects ? `Đính chính báo cáo số ${corrects.number}` : 'Báo cáo tiến độ';
}

export default async function ReportPage({ params, searchParams }: Props) {
  const { code } = parseOrNotFound(projectParams, await params);
  const actor = await requireInsider(reportHref(code));
  const [project, reports, wanted] = await orNotFound(
    Promise.all([getStaffProject(actor, code), listReports(actor, code), searchParams]),
  );
  if (!can(actor, 'progress.write', project)) forbidden();
  if (!PROGRESS_STATUSES.includes(project.status)) redirect(progressHref(code));
  const find = (id: string | string[] | undefined, isDraft: boolean) =>
    id === undefined
      ? null
      : (reports
          .filter((report) => 'id' in report)
          .find((report) => report.id === id && (report.status === 'DRAFT') === isDraft) ??
        notFound());
  const draft = find(wanted.nhap, true);
  const corrects = find(wanted['dinh-chinh'], false);
  return (
    <>
      <PageHeading
        title={titleOf(draft, corrects)}
        breadcrumb={[{ href: progressHref(code), label: `Tiến độ ${code}` }]}
        lead={
          corrects
            ? `${project.title}. Báo cáo số ${corrects.number} vẫn được giữ nguyên để đối chiếu.`
            : project.title
        }
      />
      <ReportForm code={code} action={saveReport} draft={draft} corrects={corrects} />
    </>
  );
}
