import type { Metadata } from 'next';
import { forbidden, redirect } from 'next/navigation';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { paymentsHref, reverseHref } from '#components/payments/addresses.ts';
import { ReverseForm } from '#components/payments/entry-acts.tsx';
import { entryName, isReversible } from '#components/payments/entry-words.ts';
import { toMoney } from '#components/review/money-of.ts';
import { SummaryList } from '#components/ui/summary-list.tsx';
import { isPayable } from '#lib/domain/ledger.ts';
import { can } from '#lib/domain/permissions.ts';
import { formatDay } from '#lib/format/days.ts';
import { ENTRY_STATE_LABELS } from '#lib/format/labels.ts';
import { formatMoney } from '#lib/format/money.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { getDraft } from '#lib/autosave/drafts.ts';
import { reversalFormKey } from '#lib/payments/form-schema.ts';
import { getPayment } from '#lib/payments/queries.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { itemParams } from '#lib/projects/schema.ts';
import { requireInsider } from '../../../insider.ts';
import { reverse } from '../../actions.ts';

type Props = { params: Promise<{ code: string; id: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Đảo khoản chi ${(await params).code}` };
}

export default async function ReversePage({ params }: Props) {
  const { code, id } = parseOrNotFound(itemParams, await params);
  const actor = await requireInsider(reverseHref(code, id));
  const [project, entry, unsaved] = await orNotFound(
    Promise.all([
      getStaffProject(actor, code),
      getPayment(actor, code, id),
      getDraft(actor, reversalFormKey(code, id)),
    ]),
  );
  if (!can(actor, 'payment.enter', project)) forbidden();
  const { kind, status } = project;
  if (!isReversible(entry) || !isPayable({ kind: 'RECOVERY', reversesId: null }, kind, status)) {
    redirect(paymentsHref(code));
  }
  const isConfirmed = entry.state === 'CONFIRMED';
  return (
    <>
      <PageHeading
        title={isConfirmed ? 'Ghi bút toán đảo' : 'Rút lại khoản chi'}
        breadcrumb={[{ href: paymentsHref(code), label: `Thanh toán ${code}` }]}
        lead={project.title}
      />
      <div className="grid gap-8">
        <SummaryList
          rows={[
            { label: 'Loại', value: entryName(entry) },
            ...(entry.contract ? [{ label: 'Theo hợp đồng', value: entry.contract }] : []),
            { label: 'Chứng từ', value: `${entry.document}, ngày ${formatDay(entry.paidOn)}` },
            { label: 'Số tiền', value: <b>{formatMoney(toMoney(entry.amount))}</b> },
            { label: 'Tình trạng', value: ENTRY_STATE_LABELS[entry.state].label },
          ]}
        />
        <ReverseForm
          owner={actor.id}
          unsaved={unsaved}
          code={code}
          id={id}
          isConfirmed={isConfirmed}
          action={reverse}
        />
      </div>
    </>
  );
}
