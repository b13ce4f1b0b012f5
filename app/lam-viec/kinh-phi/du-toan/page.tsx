import type { Metadata } from 'next';
import { forbidden, redirect } from 'next/navigation';
import { z } from 'zod';
import { BudgetYearsTable } from '#components/budget/years-table.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import { UnitSwitch } from '#components/money/unit-switch.tsx';
import { Button } from '#components/ui/button.tsx';
import { SelectField } from '#components/ui/choice-fields.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { BUDGETS_PAGE, budgetYearHref } from '#lib/budget/form-schema.ts';
import { listBudgetSources, listBudgetYears } from '#lib/budget/queries.ts';
import { budgetYearParams } from '#lib/budget/schema.ts';
import { can } from '#lib/domain/permissions.ts';
import { unitFrom, type PageParams } from '#lib/money/addresses.ts';

export const metadata: Metadata = { title: 'Dự toán theo năm và nguồn' };

type Props = { searchParams: Promise<PageParams> };

const asked = z
  .object({ nam: z.unknown(), nguon: z.unknown() })
  .transform(({ nam, nguon }) => ({ year: nam, source: nguon }))
  .pipe(budgetYearParams);

export default async function BudgetsPage({ searchParams }: Props) {
  const actor = await requireActor(BUDGETS_PAGE);
  if (actor.role === 'ADMIN') forbidden();
  const given = await searchParams;
  const wanted = asked.safeParse(given);
  const unit = unitFrom(given);
  if (wanted.success) redirect(budgetYearHref(wanted.data));
  const [{ data }, sources] = await Promise.all([
    listBudgetYears(actor, { page: 1, size: 200 }),
    listBudgetSources(),
  ]);
  return (
    <>
      <PageHeading
        title="Dự toán theo năm và nguồn"
        lead="Còn lại = được giao + chuyển nguồn đến − cắt giảm − đã phê duyệt − hủy − chuyển nguồn đi. “Đã phê duyệt” là phần thuộc năm đó: phần đã hủy hoặc chuyển đi của đề án không tính lại."
      />
      <div className="grid gap-8">
        {data.length > 0 ? (
          <div className="grid gap-6">
            <UnitSwitch path={BUDGETS_PAGE} unit={unit} />
            <BudgetYearsTable rows={data} unit={unit} />
          </div>
        ) : (
          <EmptyState title="Chưa có dự toán nào được ghi">
            <p>Dự toán được giao theo từng đợt, mỗi đợt có một quyết định.</p>
          </EmptyState>
        )}
        {can(actor, 'budget.record') && (
          <Section id="nam" title="Ghi dự toán của một năm">
            <form action={BUDGETS_PAGE} className="grid max-w-xl gap-5">
              <TextField id="nam-ngan-sach" name="nam" label="Năm ngân sách" inputMode="numeric" />
              <SelectField
                id="nguon-kinh-phi"
                name="nguon"
                label="Nguồn kinh phí"
                options={sources}
              />
              <div>
                <Button type="submit">Mở sổ dự toán</Button>
              </div>
            </form>
          </Section>
        )}
      </div>
    </>
  );
}
