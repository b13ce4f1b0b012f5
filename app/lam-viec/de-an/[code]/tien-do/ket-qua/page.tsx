import type { Metadata } from 'next';
import { forbidden, redirect } from 'next/navigation';
import { resultsHref } from '#components/implementation/addresses.ts';
import { ResultsForm } from '#components/implementation/results-form.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { progressHref } from '#components/progress/addresses.ts';
import { can } from '#lib/domain/permissions.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { listResultRows } from '#lib/implementation/results.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { requireInsider } from '../../insider.ts';
import { saveResults } from '../work-actions.ts';

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Kết quả thực hiện ${(await params).code}` };
}

export default async function ResultsPage({ params }: Props) {
  const { code } = parseOrNotFound(projectParams, await params);
  const actor = await requireInsider(resultsHref(code));
  const [project, results] = await orNotFound(
    Promise.all([getStaffProject(actor, code), listResultRows(actor, code)]),
  );
  if (!can(actor, 'result.enter', project)) forbidden();
  if (project.status !== 'IN_PROGRESS') redirect(progressHref(code));
  return (
    <>
      <PageHeading
        title="Kết quả thực hiện"
        breadcrumb={[{ href: progressHref(code), label: `Tiến độ ${code}` }]}
        lead={project.title}
      />
      {/* Another number of rows is another form: rows must not inherit what was typed. */}
      <ResultsForm
        key={results.length}
        code={code}
        version={project.version}
        results={results}
        action={saveResults}
      />
    </>
  );
}
