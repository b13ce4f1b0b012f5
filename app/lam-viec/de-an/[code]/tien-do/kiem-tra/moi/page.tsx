import type { Metadata } from 'next';
import { forbidden, redirect } from 'next/navigation';
import { newInspectionHref } from '#components/implementation/addresses.ts';
import { InspectionForm } from '#components/implementation/inspection-form.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { progressHref } from '#components/progress/addresses.ts';
import { isInspectable } from '#lib/domain/inspection.ts';
import { can } from '#lib/domain/permissions.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { requireInsider } from '../../../insider.ts';
import { inspect } from '../../work-actions.ts';

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Ghi biên bản kiểm tra ${(await params).code}` };
}

export default async function NewInspectionPage({ params }: Props) {
  const { code } = parseOrNotFound(projectParams, await params);
  const actor = await requireInsider(newInspectionHref(code));
  const project = await orNotFound(getStaffProject(actor, code));
  if (!can(actor, 'inspection.record', project)) forbidden();
  if (!isInspectable(project.kind, project.status)) redirect(progressHref(code));
  return (
    <>
      <PageHeading
        title="Ghi biên bản kiểm tra"
        breadcrumb={[{ href: progressHref(code), label: `Tiến độ ${code}` }]}
        lead={project.title}
      />
      <InspectionForm code={code} place={project.location ?? ''} action={inspect} />
    </>
  );
}
