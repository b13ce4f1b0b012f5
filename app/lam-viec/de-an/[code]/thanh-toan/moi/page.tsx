import type { Metadata } from 'next';
import { forbidden, redirect } from 'next/navigation';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { newPaymentHref, paymentsHref } from '#components/payments/addresses.ts';
import { LedgerSums } from '#components/payments/ledger-totals.tsx';
import { PaymentForm } from '#components/payments/payment-form.tsx';
import { toMoney } from '#components/review/money-of.ts';
import { CUC_PARTY } from '#lib/domain/contracts.ts';
import { isPayable } from '#lib/domain/ledger.ts';
import { PROGRAMME_SOURCE } from '#lib/domain/programme-source.ts';
import { can } from '#lib/domain/permissions.ts';
import { listContracts } from '#lib/contracts/queries.ts';
import { getDraft } from '#lib/autosave/drafts.ts';
import { formatMoney } from '#lib/format/money.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { paymentFormKey } from '#lib/payments/form-schema.ts';
import { getEntryChoices, getLedgerTotals, listPayingSources } from '#lib/payments/queries.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { requireInsider } from '../../insider.ts';
import { enter } from '../actions.ts';

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Ghi chứng từ ${(await params).code}` };
}

export default async function NewPaymentPage({ params }: Props) {
  const { code } = parseOrNotFound(projectParams, await params);
  const actor = await requireInsider(newPaymentHref(code));
  const [project, contracts, sources, totals, choices, unsaved] = await orNotFound(
    Promise.all([
      getStaffProject(actor, code),
      listContracts(actor, code),
      listPayingSources(),
      getLedgerTotals(actor, code),
      getEntryChoices(actor, code),
      getDraft(actor, paymentFormKey(code)),
    ]),
  );
  if (!can(actor, 'payment.enter', project)) forbidden();
  if (!isPayable({ kind: 'RECOVERY', reversesId: null }, project.kind, project.status)) {
    redirect(paymentsHref(code));
  }
  return (
    <>
      <PageHeading
        title="Ghi chứng từ"
        breadcrumb={[{ href: paymentsHref(code), label: `Thanh toán ${code}` }]}
        lead={project.title}
      />
      <div className="grid gap-8">
        <LedgerSums totals={totals} />
        <PaymentForm
          owner={actor.id}
          code={code}
          entries={totals.entries}
          unsaved={unsaved}
          contracts={contracts
            .filter(({ party }) => party !== CUC_PARTY)
            .map(({ number, partyName, valueInForce }) => ({
              value: number,
              label: `${number} · ${partyName} · ${formatMoney(toMoney(valueInForce))}`,
            }))}
          sources={sources.map(({ code: value, name: label }) => ({ value, label }))}
          usualSource={PROGRAMME_SOURCE[project.programme]}
          payees={choices.payees.map(({ slug: value, name: label }) => ({ value, label }))}
          years={choices.years}
          action={enter}
        />
      </div>
    </>
  );
}
