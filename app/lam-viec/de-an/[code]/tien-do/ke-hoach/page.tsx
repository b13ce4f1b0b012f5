import type { Metadata } from 'next';
import { forbidden, redirect } from 'next/navigation';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { planHref, progressHref } from '#components/progress/addresses.ts';
import { PlanForm } from '#components/progress/plan-form.tsx';
import { DoneNotice } from '#components/review/done-notice.tsx';
import { PROGRESS_STATUSES } from '#lib/domain/lifecycle.ts';
import { can } from '#lib/domain/permissions.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { requireInsider } from '../../insider.ts';
import { savePlan } from '../actions.ts';

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<{ xong?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Kế hoạch triển khai ${(await params).code}` };
}

export default async function PlanPage({ params, searchParams }: Props) {
  const { code } = parseOrNotFound(projectParams, await params);
  const actor = await requireInsider(planHref(code));
  const project = await orNotFound(getStaffProject(actor, code));
  if (!can(actor, 'plan.edit', project)) forbidden();
  if (!PROGRESS_STATUSES.includes(project.status)) redirect(progressHref(code));
  const { milestones } = project.progress;
  return (
    <>
      <PageHeading
        title="Kế hoạch triển khai"
        breadcrumb={[{ href: progressHref(code), label: `Tiến độ ${code}` }]}
        lead={project.title}
      />
      <DoneNotice
        messages={{ 'ke-hoach': 'Đã lưu kế hoạch. Có thể ghi thêm mốc ở hai khung cuối.' }}
        xong={(await searchParams).xong}
      />
      {/* Another number of milestones is another form: rows must not inherit what was typed. */}
      <PlanForm
        key={milestones.length}
        code={code}
        version={project.version}
        milestones={milestones}
        action={savePlan}
      />
    </>
  );
}
