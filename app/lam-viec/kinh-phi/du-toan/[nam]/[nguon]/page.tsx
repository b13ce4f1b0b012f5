import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { CloseYearForm } from '#components/budget/close-form.tsx';
import { BudgetEntryForm } from '#components/budget/entry-form.tsx';
import { BudgetEntryTable } from '#components/budget/entry-table.tsx';
import { HeldTable } from '#components/budget/held-table.tsx';
import { BudgetYearsTable } from '#components/budget/years-table.tsx';
import { UnitSwitch } from '#components/money/unit-switch.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import { DoneNotice } from '#components/review/done-notice.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { getDraft } from '#lib/autosave/drafts.ts';
import { requireActor } from '#lib/auth/session.ts';
import {
  BUDGETS_PAGE,
  budgetEntryFormKey,
  budgetYearHref,
  closeYearFormKey,
} from '#lib/budget/form-schema.ts';
import { getBudgetYear } from '#lib/budget/queries.ts';
import { budgetYearParams } from '#lib/budget/schema.ts';
import { can } from '#lib/domain/permissions.ts';
import { formatInstantDay } from '#lib/format/days.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { unitFrom, type PageParams } from '#lib/money/addresses.ts';
import { close, record, reverse } from '../../actions.ts';

type Props = {
  params: Promise<{ nam: string; nguon: string }>;
  searchParams: Promise<PageParams>;
};

const DONE = {
  ghi: 'Đã ghi bút toán dự toán.',
  dao: 'Đã đảo: bút toán cũ được giữ nguyên, bút toán đảo nằm ở dòng mới.',
  khoa: 'Đã khóa sổ năm ngân sách của nguồn này.',
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { nam, nguon } = await params;
  return { title: `Dự toán năm ${nam}, nguồn ${nguon}` };
}

export default async function BudgetYearPage({ params, searchParams }: Props) {
  const { nam, nguon } = await params;
  const key = parseOrNotFound(budgetYearParams, { year: nam, source: nguon });
  const actor = await requireActor(budgetYearHref(key));
  if (actor.role === 'ADMIN') forbidden();
  const [year, query, entryDraft, closeDraft] = await orNotFound(
    Promise.all([
      getBudgetYear(actor, key),
      searchParams,
      getDraft(actor, budgetEntryFormKey(key)),
      getDraft(actor, closeYearFormKey(key)),
    ]),
  );
  const { xong } = query;
  const unit = unitFrom(query);
  const isOpen = year.closedAt === null;
  const mayRecord = isOpen && can(actor, 'budget.record');
  const mayClose = isOpen && can(actor, 'budget.close');
  return (
    <>
      <PageHeading
        title={`Dự toán năm ${year.year}, nguồn ${year.sourceName}`}
        breadcrumb={[{ href: BUDGETS_PAGE, label: 'Dự toán theo năm và nguồn' }]}
      />
      <DoneNotice messages={DONE} xong={xong} />
      {year.closedAt && (
        <Notice tone="info" title="Đã khóa sổ">
          <p>
            {year.closedBy} khóa sổ {formatInstantDay(new Date(year.closedAt))}
            {year.closingNote && `: ${year.closingNote}`}
          </p>
        </Notice>
      )}
      <div className="mb-10 grid gap-6">
        <UnitSwitch path={budgetYearHref(key)} unit={unit} />
        <BudgetYearsTable rows={[year]} unit={unit} />
      </div>
      <Section
        id="but-toan-du-toan"
        title="Bút toán"
        lead="Bút toán đã ghi không sửa được: bút toán sai được đảo bằng một bút toán khác. Lũy kế là dự toán trước khi trừ số đã phê duyệt."
      >
        {year.entries.length > 0 ? (
          <BudgetEntryTable year={year} unit={unit} reverse={mayRecord ? reverse : null} />
        ) : (
          <EmptyState title="Chưa ghi dự toán được giao">
            <p>Khi chưa ghi dự toán, việc phê duyệt không bị chặn theo số còn lại.</p>
          </EmptyState>
        )}
      </Section>
      <Section id="de-an" title="Đề án, nhiệm vụ giữ kinh phí của năm">
        {year.projects.length > 0 ? (
          <HeldTable rows={year.projects} unit={unit} />
        ) : (
          <p className="text-muted">Chưa có đề án, nhiệm vụ nào được phê duyệt từ nguồn này.</p>
        )}
      </Section>
      {mayRecord && (
        <Section id="ghi" title="Ghi bút toán">
          <BudgetEntryForm
            key={year.version}
            owner={actor.id}
            year={year}
            unsaved={entryDraft}
            action={record}
          />
        </Section>
      )}
      {mayClose && (
        <Section
          id="khoa"
          title="Khóa sổ năm"
          lead="Phần còn lại của từng đề án và dự toán chưa phê duyệt được chia hết thành hủy hoặc chuyển nguồn. Sau khi khóa sổ không ghi thêm bút toán, phê duyệt hay khoản chi cho năm này."
        >
          <CloseYearForm owner={actor.id} year={year} unsaved={closeDraft} action={close} />
        </Section>
      )}
    </>
  );
}
