import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { DecisionForm } from '#components/decisions/decision-form.tsx';
import { RemainingNotice } from '#components/budget/remaining-notice.tsx';
import { ProgrammeTabs } from '#components/decisions/programme-tabs.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { getDraft } from '#lib/autosave/drafts.ts';
import { getProgrammeBudgets } from '#lib/budget/queries.ts';
import { listCandidates } from '#lib/decisions/candidates.ts';
import {
  decisionFormKey,
  DECISIONS_PAGE,
  newDecisionHref,
  programmeQuery,
} from '#lib/decisions/form-schema.ts';
import { can } from '#lib/domain/permissions.ts';
import { parseOrNotFound } from '#lib/http/or-not-found.ts';
import { checkTyped } from './actions.ts';

export const metadata: Metadata = { title: 'Ghi quyết định phê duyệt' };

type Props = { searchParams: Promise<Partial<Record<string, string | string[]>>> };

export default async function NewDecisionPage({ searchParams }: Props) {
  const { nguon: programme } = parseOrNotFound(programmeQuery, await searchParams);
  const actor = await requireActor(newDecisionHref(programme));
  if (!can(actor, 'decision.record')) forbidden();
  const [{ candidates, counts }, unsaved] = await Promise.all([
    listCandidates(actor, 'FORWARDED', programme),
    getDraft(actor, decisionFormKey(programme)),
  ]);
  const budgets = await getProgrammeBudgets(candidates, programme);
  const asks = budgets.map((budget) => ({ budget, asked: null }));
  return (
    <>
      <PageHeading
        title="Ghi quyết định phê duyệt"
        lead="Một quyết định phê duyệt nhiều đề án cùng lúc: tất cả được ghi, hoặc không đề án nào."
        breadcrumb={[{ href: DECISIONS_PAGE, label: 'Quyết định' }]}
      />
      <div className="grid gap-8">
        <ProgrammeTabs current={programme} counts={counts} hrefOf={newDecisionHref} />
        {candidates.length > 0 ? (
          <>
            <RemainingNotice asks={asks} />
            <DecisionForm
              key={programme}
              owner={actor.id}
              programme={programme}
              candidates={candidates}
              unsaved={unsaved}
              action={checkTyped}
            />
          </>
        ) : (
          <EmptyState title="Không có đề án nào của chương trình này đang chờ quyết định">
            <p>Đề án xuất hiện ở đây sau khi Sở trình cấp có thẩm quyền.</p>
          </EmptyState>
        )}
      </div>
    </>
  );
}
