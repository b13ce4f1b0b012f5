import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { PlanList } from '#components/plans/plan-list.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { PLANS_PAGE } from '#lib/plans/form-schema.ts';
import { listPlans } from '#lib/plans/list.ts';

export const metadata: Metadata = { title: 'Kế hoạch năm' };

export default async function PlansPage() {
  const actor = await requireActor(PLANS_PAGE);
  if (actor.role === 'ADMIN') forbidden();
  const plans = await listPlans(actor);
  return (
    <>
      <PageHeading
        title="Kế hoạch năm"
        lead="Kế hoạch của mỗi năm theo các quyết định đã ghi vào cổng; công chúng thấy kế hoạch nào đã được công bố."
      />
      {plans.length > 0 ? (
        <PlanList plans={plans} />
      ) : (
        <EmptyState title="Chưa có kế hoạch năm nào">
          <p>
            Kế hoạch của một năm hình thành khi quyết định phê duyệt đầu tiên được ghi vào cổng.
          </p>
        </EmptyState>
      )}
    </>
  );
}
