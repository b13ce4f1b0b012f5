import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { MoneyExplanation } from '#components/money/money-explanation.tsx';
import { ProjectMoneyTable } from '#components/money/project-money-table.tsx';
import { UnitSwitch } from '#components/money/unit-switch.tsx';
import { Button } from '#components/ui/button.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { budgetYearHref } from '#lib/budget/form-schema.ts';
import { parseOrNotFound } from '#lib/http/or-not-found.ts';
import { MONEY_PAGE, moneyRowHref, unitFrom, type PageParams } from '#lib/money/addresses.ts';
import { getMoneyMatrix, listProjectMoney } from '#lib/money/queries.ts';
import { moneyKey } from '#lib/money/schema.ts';

type Props = {
  params: Promise<{ nam: string; nguon: string }>;
  searchParams: Promise<PageParams>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { nam, nguon } = await params;
  return { title: `Kinh phí năm ${nam}, nguồn ${nguon}` };
}

export default async function MoneyOfYearPage({ params, searchParams }: Props) {
  const { nam, nguon } = await params;
  const key = parseOrNotFound(moneyKey, { year: nam, source: nguon });
  const path = moneyRowHref(key);
  const actor = await requireActor(path);
  if (actor.role === 'ADMIN') forbidden();
  const [matrix, rows, query] = await Promise.all([
    getMoneyMatrix(actor, key),
    listProjectMoney(actor, key),
    searchParams,
  ]);
  const row = matrix.find(({ source }) => source === key.source);
  if (!row) notFound();
  const unit = unitFrom(query);
  const name = `năm ${row.year}, nguồn ${row.sourceName}`;
  return (
    <>
      <PageHeading
        title={`Kinh phí ${name}`}
        breadcrumb={[{ href: MONEY_PAGE, label: 'Kinh phí theo năm và nguồn' }]}
        actions={
          <Button tone="secondary" href={budgetYearHref(key)}>
            Sổ dự toán
          </Button>
        }
      />
      <div className="grid gap-6">
        <UnitSwitch path={path} unit={unit} />
        <ProjectMoneyTable caption={`Từng đề án, nhiệm vụ ${name}`} rows={rows} unit={unit} />
        <p className="no-print flex flex-wrap gap-x-6">
          <a href={`/api/v1/money/${key.year}/${key.source}?format=xlsx`}>Tải bảng Excel</a>
          <a href={`/api/v1/money/${key.year}/${key.source}?format=csv`}>Tải CSV</a>
        </p>
        <MoneyExplanation />
      </div>
    </>
  );
}
