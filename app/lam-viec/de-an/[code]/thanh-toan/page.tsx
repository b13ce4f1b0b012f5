import type { Metadata } from 'next';
import { Section } from '#components/layout/section.tsx';
import {
  ledgerHref,
  newPaymentHref,
  paymentsHref,
  settleHref,
} from '#components/payments/addresses.ts';
import { UnitSwitch } from '#components/money/unit-switch.tsx';
import { LedgerTable } from '#components/payments/ledger-table.tsx';
import { LedgerSums } from '#components/payments/ledger-totals.tsx';
import { SettlementForm } from '#components/payments/settlement-form.tsx';
import { SettlementSheets } from '#components/payments/settlement-sheets.tsx';
import { DoneNotice } from '#components/review/done-notice.tsx';
import { toMoney } from '#components/review/money-of.ts';
import { NextStep } from '#components/review/next-step.tsx';
import { ProjectHeading } from '#components/review/project-heading.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { isPayable, isSettling } from '#lib/domain/ledger.ts';
import { can } from '#lib/domain/permissions.ts';
import { ACTION_LABELS, ROLE_LABELS } from '#lib/format/labels.ts';
import { formatMoney } from '#lib/format/money.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { unitFrom, type PageParams } from '#lib/money/addresses.ts';
import { getDraft } from '#lib/autosave/drafts.ts';
import { settlementFormKey } from '#lib/payments/form-schema.ts';
import { getLedgerTotals, listPayments, listSettlements } from '#lib/payments/queries.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { listSteps } from '#lib/transitions/commands.ts';
import { requireInsider } from '../insider.ts';
import { confirm, prepare } from './actions.ts';

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<PageParams>;
};

const DONE = {
  ghi: 'Đã ghi chứng từ. Khoản này được tính khi lãnh đạo Trung tâm xác nhận.',
  'xac-nhan': 'Đã xác nhận khoản chi.',
  dao: 'Đã ghi lại: khoản cũ được giữ nguyên, bút toán đảo nằm ở dòng mới.',
  lap: 'Đã lập bảng quyết toán và báo lãnh đạo Sở.',
  'quyet-toan': 'Đã quyết toán. Sổ chi của đề án được khóa.',
};

const TOO_LATE = {
  muon: 'Lần bấm này không ghi thêm gì: khoản chi đã được xác nhận hoặc rút lại, hoặc sổ chi đã khóa trong lúc trang đang mở. Dưới đây là tình trạng hiện nay.',
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Thanh toán, quyết toán ${(await params).code}` };
}

export default async function PaymentsPage({ params, searchParams }: Props) {
  const { code } = parseOrNotFound(projectParams, await params);
  const actor = await requireInsider(paymentsHref(code));
  const [project, entries, totals, sheets, steps, unsaved, query] = await orNotFound(
    Promise.all([
      getStaffProject(actor, code),
      listPayments(actor, code),
      getLedgerTotals(actor, code),
      listSettlements(actor, code),
      listSteps(actor, code),
      getDraft(actor, settlementFormKey(code)),
      searchParams,
    ]),
  );
  const { xong } = query;
  const unit = unitFrom(query);
  const { kind, status } = project;
  // A stopped project takes recoveries only, so that is what is asked here.
  const isOpen = isPayable({ kind: 'RECOVERY', reversesId: null }, kind, status);
  const mayEnter = isOpen && can(actor, 'payment.enter', project);
  const mayConfirm = isOpen && can(actor, 'payment.confirm', project);
  const settling = isSettling(kind, status);
  const mayPrepare =
    settling &&
    can(actor, 'settlement.prepare', project) &&
    entries.length > 0 &&
    totals.pending === 0 &&
    !sheets[0]?.isCurrent;
  const beforeSettling =
    settling && !sheets[0]?.isCurrent
      ? totals.pending > 0
        ? `Trước đó: ${ROLE_LABELS.CENTER_LEADER} xác nhận ${totals.pending} khoản đang chờ, rồi ${ROLE_LABELS.CENTER_ACCOUNTANT} lập bảng quyết toán.`
        : `Trước đó: ${ROLE_LABELS.CENTER_ACCOUNTANT} ${entries.length === 0 ? 'ghi chứng từ chi và ' : ''}lập bảng quyết toán.`
      : null;
  const maySettle = steps.some(({ action, allowed }) => action === 'settle' && allowed);
  return (
    <>
      <ProjectHeading project={project} page="/thanh-toan" />
      <DoneNotice messages={DONE} xong={xong} />
      <DoneNotice messages={TOO_LATE} xong={xong} tone="warning" />
      <NextStep project={project} steps={steps} role={actor.role} note={beforeSettling} />
      <Section id="tong" title="Tổng hợp">
        {entries.length > 0 && <UnitSwitch path={paymentsHref(code)} unit={unit} />}
        <LedgerSums totals={totals} unit={unit} />
        <p className="no-print">
          <a href={ledgerHref(code)}>Sổ cam kết và thanh toán, có số dư sau từng dòng</a>
        </p>
      </Section>
      <Section
        id="so-chi"
        title="Sổ chi"
        lead="Kế toán ghi, lãnh đạo Trung tâm xác nhận. Khoản đã ghi không sửa được: khoản sai được đảo bằng một khoản khác."
        actions={mayEnter && <Button href={newPaymentHref(code)}>Ghi chứng từ</Button>}
      >
        {entries.length > 0 ? (
          <LedgerTable
            code={code}
            entries={entries}
            unit={unit}
            acts={{ confirm: mayConfirm ? confirm : null, mayReverse: mayEnter }}
          />
        ) : (
          <EmptyState title="Chưa có chứng từ nào">
            <p>
              {kind === 'PROJECT'
                ? 'Chứng từ được ghi từ khi ký hợp đồng với đơn vị thụ hưởng.'
                : 'Chứng từ được ghi từ khi nhiệm vụ được giao.'}
            </p>
          </EmptyState>
        )}
      </Section>
      <Section id="quyet-toan" title="Quyết toán">
        <SettlementSheets sheets={sheets} isSettled={status === 'SETTLED'} />
        {maySettle && (
          <div>
            <Button href={settleHref(code)}>{ACTION_LABELS.settle}</Button>
          </div>
        )}
        {mayPrepare && (
          <SettlementForm
            key={sheets.length}
            owner={actor.id}
            sheets={sheets.length}
            over={sheets[0]?.id ?? null}
            unsaved={unsaved}
            code={code}
            amount={formatMoney(toMoney(totals.paid))}
            action={prepare}
          />
        )}
        {sheets.length === 0 && !mayPrepare && (
          <p className="text-muted">
            {settling
              ? 'Chưa có bảng quyết toán.'
              : kind === 'PROJECT'
                ? 'Bảng quyết toán được lập sau khi thanh lý hợp đồng.'
                : 'Bảng quyết toán được lập sau khi nghiệm thu.'}
          </p>
        )}
      </Section>
    </>
  );
}
