import type { Metadata } from 'next';
import { forbidden, redirect } from 'next/navigation';
import { RemainingNotice } from '#components/budget/remaining-notice.tsx';
import { CheckTable } from '#components/decisions/check-table.tsx';
import { ConfirmForm } from '#components/decisions/confirm-form.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SummaryList } from '#components/ui/summary-list.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { getDraft } from '#lib/autosave/drafts.ts';
import { getProgrammeBudgets } from '#lib/budget/queries.ts';
import { listCandidates } from '#lib/decisions/candidates.ts';
import {
  checkDecisionHref,
  decisionForm,
  decisionFormKey,
  DECISIONS_PAGE,
  newDecisionHref,
  programmeQuery,
} from '#lib/decisions/form-schema.ts';
import { toDecisionInput } from '#lib/decisions/issuers.ts';
import { isStated, NOT_STATED } from '#lib/domain/money.ts';
import { can } from '#lib/domain/permissions.ts';
import { formatDay } from '#lib/format/days.ts';
import { parseOrNotFound } from '#lib/http/or-not-found.ts';
import { toMoneyOf } from '#lib/projects/tasks.ts';
import { recordTyped } from '../actions.ts';

export const metadata: Metadata = { title: 'Kiểm tra quyết định trước khi ghi' };

type Props = { searchParams: Promise<Partial<Record<string, string | string[]>>> };

export default async function CheckDecisionPage({ searchParams }: Props) {
  const { nguon: programme } = parseOrNotFound(programmeQuery, await searchParams);
  const back = newDecisionHref(programme);
  const actor = await requireActor(checkDecisionHref(programme));
  if (!can(actor, 'decision.record')) forbidden();
  const [draft, { candidates }] = await Promise.all([
    getDraft(actor, decisionFormKey(programme)),
    listCandidates(actor, 'FORWARDED', programme),
  ]);
  const typed = decisionForm.safeParse(draft?.values ?? {});
  if (!typed.success) redirect(back);
  const decision = await toDecisionInput(typed.data.input);
  const byCode = new Map(candidates.map((candidate) => [candidate.code, candidate]));
  const approvals = decision.projects.flatMap(({ code, approved = NOT_STATED }) => {
    const candidate = byCode.get(code);
    return candidate ? [{ candidate, approved }] : [];
  });
  const aboveAdvice = approvals.filter(({ candidate: { recommended }, approved }) => {
    const advised = recommended && toMoneyOf(recommended);
    return advised && isStated(advised) && isStated(approved) && approved.dong > advised.dong;
  });
  const budgets = await getProgrammeBudgets(
    approvals.map(({ candidate }) => candidate),
    programme,
  );
  const asks = budgets.map((budget) => ({
    budget,
    asked: approvals
      .filter(({ candidate }) => candidate.planYear === budget.year)
      .reduce((sum, { approved }) => sum + (approved.dong ?? 0n), 0n),
  }));
  return (
    <>
      <PageHeading
        title="Kiểm tra quyết định trước khi ghi"
        lead="Chưa có gì được ghi. Quyết định đã ghi thì không sửa được số tiền tại đây; thay đổi về sau phải theo quyết định điều chỉnh."
        breadcrumb={[
          { href: DECISIONS_PAGE, label: 'Quyết định' },
          { href: back, label: 'Ghi quyết định phê duyệt' },
        ]}
      />
      <div className="grid gap-8">
        <SummaryList
          rows={[
            { label: 'Số quyết định', value: decision.number },
            { label: 'Ngày ban hành', value: formatDay(decision.on) },
            { label: 'Cơ quan ban hành', value: decision.issuer },
            { label: 'Người ký', value: decision.signer ?? 'Không ghi' },
            { label: 'Trích yếu', value: decision.subject ?? 'Không ghi' },
            { label: 'Đợt giao kế hoạch', value: decision.batch },
          ]}
        />
        {aboveAdvice.length > 0 && (
          <Notice tone="warning" title="Số được duyệt cao hơn số thẩm định đề xuất">
            <p>{aboveAdvice.map(({ candidate }) => candidate.code).join(', ')}</p>
          </Notice>
        )}
        {approvals.length < decision.projects.length && (
          <Notice tone="danger" title="Có đề án không còn chờ quyết định">
            <p>Hãy bấm “Sửa lại” để xem danh sách mới nhất.</p>
          </Notice>
        )}
        <RemainingNotice asks={asks} />
        <CheckTable approvals={approvals} />
        <ConfirmForm values={typed.data.values} back={back} action={recordTyped} />
      </div>
    </>
  );
}
