import type { Metadata } from 'next';
import { contractsHref, liquidateHref } from '#components/contracts/addresses.ts';
import { LiquidateForm } from '#components/contracts/liquidate-form.tsx';
import { MissingDocuments } from '#components/documents/missing-documents.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { getDraft } from '#lib/autosave/drafts.ts';
import { liquidateFormKey } from '#lib/contracts/form-schema.ts';
import { listContracts } from '#lib/contracts/queries.ts';
import { ACTION_LABELS } from '#lib/format/labels.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { listSteps } from '#lib/transitions/commands.ts';
import { requireInsider } from '../../insider.ts';
import { StepRefused } from '../../step-refused.tsx';
import { liquidate } from '../actions.ts';

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${ACTION_LABELS.liquidate}: ${(await params).code}` };
}

export default async function LiquidatePage({ params }: Props) {
  const { code } = parseOrNotFound(projectParams, await params);
  const actor = await requireInsider(liquidateHref(code));
  const [project, contracts, steps, unsaved] = await orNotFound(
    Promise.all([
      getStaffProject(actor, code),
      listContracts(actor, code),
      listSteps(actor, code),
      getDraft(actor, liquidateFormKey(code)),
    ]),
  );
  const step = steps.find(({ action }) => action === 'liquidate');
  const back = { href: contractsHref(code), label: `Hợp đồng ${code}` };
  if (!step?.allowed) {
    return <StepRefused project={project} step="liquidate" reason={step?.reason} back={back} />;
  }
  return (
    <>
      <PageHeading title={ACTION_LABELS.liquidate} breadcrumb={[back]} lead={project.title} />
      {contracts.length === 0 && (
        <p className="mb-6">
          Không có hợp đồng nào được ghi số trên cổng: nguồn không nêu. Bước này chỉ ghi trạng thái.
        </p>
      )}
      <div className="mb-8">
        <MissingDocuments missing={step.missingDocuments} />
      </div>
      <LiquidateForm
        owner={actor.id}
        unsaved={unsaved}
        code={code}
        version={project.version}
        contracts={contracts}
        action={liquidate}
      />
    </>
  );
}
