import type { Metadata } from 'next';
import { MissingDocuments } from '#components/documents/missing-documents.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { paymentsHref, settleHref } from '#components/payments/addresses.ts';
import { LedgerSums } from '#components/payments/ledger-totals.tsx';
import { SettleForm } from '#components/payments/settlement-form.tsx';
import { SettlementSheets } from '#components/payments/settlement-sheets.tsx';
import { ACTION_LABELS } from '#lib/format/labels.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { getLedgerTotals, listSettlements } from '#lib/payments/queries.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { listSteps } from '#lib/transitions/commands.ts';
import { requireInsider } from '../../insider.ts';
import { StepRefused } from '../../step-refused.tsx';
import { settle } from '../actions.ts';

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${ACTION_LABELS.settle}: ${(await params).code}` };
}

export default async function SettlePage({ params }: Props) {
  const { code } = parseOrNotFound(projectParams, await params);
  const actor = await requireInsider(settleHref(code));
  const [project, totals, sheets, steps] = await orNotFound(
    Promise.all([
      getStaffProject(actor, code),
      getLedgerTotals(actor, code),
      listSettlements(actor, code),
      listSteps(actor, code),
    ]),
  );
  const step = steps.find(({ action }) => action === 'settle');
  const back = { href: paymentsHref(code), label: `Thanh toán ${code}` };
  const [sheet] = sheets;
  if (!step?.allowed || !sheet) {
    return <StepRefused project={project} step="settle" reason={step?.reason} back={back} />;
  }
  return (
    <>
      <PageHeading title={ACTION_LABELS.settle} breadcrumb={[back]} lead={project.title} />
      <div className="grid gap-8">
        <LedgerSums totals={totals} />
        <SettlementSheets sheets={sheets} isSettled={false} />
        <MissingDocuments missing={step.missingDocuments} />
        <SettleForm
          code={code}
          version={project.version}
          dong={sheet.amount.dong ?? '0'}
          action={settle}
        />
      </div>
    </>
  );
}
