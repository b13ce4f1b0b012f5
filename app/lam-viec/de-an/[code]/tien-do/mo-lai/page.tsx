import type { Metadata } from 'next';
import { ReopenForm } from '#components/implementation/accept-form.tsx';
import { reopenHref } from '#components/implementation/addresses.ts';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { progressHref } from '#components/progress/addresses.ts';
import { ACTION_LABELS } from '#lib/format/labels.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { listSteps } from '#lib/transitions/commands.ts';
import { requireInsider } from '../../insider.ts';
import { StepRefused } from '../../step-refused.tsx';
import { reopen } from '../work-actions.ts';

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${ACTION_LABELS.reopen}: ${(await params).code}` };
}

export default async function ReopenPage({ params }: Props) {
  const { code } = parseOrNotFound(projectParams, await params);
  const actor = await requireInsider(reopenHref(code));
  const [project, steps] = await orNotFound(
    Promise.all([getStaffProject(actor, code), listSteps(actor, code)]),
  );
  const step = steps.find(({ action }) => action === 'reopen');
  const back = { href: progressHref(code), label: `Tiến độ ${code}` };
  if (!step?.allowed) {
    return <StepRefused project={project} step="reopen" reason={step?.reason} back={back} />;
  }
  return (
    <>
      <PageHeading title={ACTION_LABELS.reopen} breadcrumb={[back]} lead={project.title} />
      <ReopenForm code={code} version={project.version} action={reopen} />
    </>
  );
}
