import type { Metadata } from 'next';
import { forbidden, redirect } from 'next/navigation';
import { issuePlanHref } from '#components/implementation/addresses.ts';
import { IssuePlanForm } from '#components/implementation/issued-plans.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { progressHref } from '#components/progress/addresses.ts';
import { PROGRESS_STATUSES } from '#lib/domain/lifecycle.ts';
import { can } from '#lib/domain/permissions.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { requireInsider } from '../../insider.ts';
import { issue } from '../work-actions.ts';

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Ghi kế hoạch đã ban hành ${(await params).code}` };
}

export default async function IssuePlanPage({ params }: Props) {
  const { code } = parseOrNotFound(projectParams, await params);
  const actor = await requireInsider(issuePlanHref(code));
  const project = await orNotFound(getStaffProject(actor, code));
  if (!can(actor, 'plan.edit', project)) forbidden();
  if (!PROGRESS_STATUSES.includes(project.status)) redirect(progressHref(code));
  return (
    <>
      <PageHeading
        title="Ghi kế hoạch đã ban hành"
        breadcrumb={[{ href: progressHref(code), label: `Tiến độ ${code}` }]}
        lead={project.title}
      />
      <IssuePlanForm code={code} action={issue} />
    </>
  );
}
