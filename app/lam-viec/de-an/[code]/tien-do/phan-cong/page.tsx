import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { assignHref } from '#components/implementation/addresses.ts';
import { AssignForm } from '#components/implementation/assign-form.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { progressHref } from '#components/progress/addresses.ts';
import { can } from '#lib/domain/permissions.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { getAssignment, listOfficers } from '#lib/implementation/assignment.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { requireInsider } from '../../insider.ts';
import { assign } from '../work-actions.ts';

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Phân công ${(await params).code}` };
}

export default async function AssignPage({ params }: Props) {
  const { code } = parseOrNotFound(projectParams, await params);
  const actor = await requireInsider(assignHref(code));
  const [project, { officer }, officers] = await orNotFound(
    Promise.all([getStaffProject(actor, code), getAssignment(actor, code), listOfficers()]),
  );
  if (!can(actor, 'project.assign', project)) forbidden();
  return (
    <>
      <PageHeading
        title="Phân công cán bộ phụ trách"
        breadcrumb={[{ href: progressHref(code), label: `Tiến độ ${code}` }]}
        lead={`${project.title}. Đang phụ trách: ${officer?.name ?? 'chưa có'}.`}
      />
      <AssignForm
        code={code}
        version={project.version}
        officers={officers.filter(({ username }) => username !== officer?.username)}
        action={assign}
      />
    </>
  );
}
