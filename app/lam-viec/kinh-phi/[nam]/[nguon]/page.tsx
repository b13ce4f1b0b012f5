import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { DisbursementFigure } from '#components/money/disbursement-figure.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { MoneyExplanation } from '#components/money/money-explanation.tsx';
import { ProjectMoneyTable } from '#components/money/project-money-table.tsx';
import { UnitSwitch } from '#components/money/unit-switch.tsx';
import { Section } from '#components/layout/section.tsx';
import { Tabs } from '#components/ui/tabs.tsx';
import { Button } from '#components/ui/button.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { budgetYearHref } from '#lib/budget/form-schema.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { getDisbursement } from '#lib/money/disbursement.ts';
import {
  inUnitHref,
  MONEY_PAGE,
  moneyRowHref,
  unitFrom,
  type PageParams,
} from '#lib/money/addresses.ts';
import { listProjectMoney } from '#lib/money/queries.ts';
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
  const query = await searchParams;
  const period = query['ky'] === 'quy' ? 'QUARTER' : 'MONTH';
  const [rows, disbursement] = await orNotFound(
    Promise.all([listProjectMoney(actor, key), getDisbursement(actor, key, period)]),
  );
  const unit = unitFrom(query);
  const byQuarter = `${path}?ky=quy`;
  const name = `năm ${disbursement.year}, nguồn ${disbursement.sourceName}`;
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
      <div className="mb-14 grid gap-6">
        <UnitSwitch path={period === 'QUARTER' ? byQuarter : path} unit={unit} />
        <ProjectMoneyTable caption={`Từng đề án, nhiệm vụ ${name}`} rows={rows} unit={unit} />
        <p className="no-print flex flex-wrap gap-x-6">
          <a href={`/api/v1/money/${key.year}/${key.source}?format=xlsx`}>Tải bảng Excel</a>
          <a href={`/api/v1/money/${key.year}/${key.source}?format=csv`}>Tải CSV</a>
        </p>
        <MoneyExplanation />
      </div>
      <Section id="tien-do-giai-ngan" title="Giải ngân trong năm">
        <Tabs
          label="Kỳ"
          items={[
            { href: inUnitHref(path, unit), label: 'theo tháng' },
            { href: inUnitHref(byQuarter, unit), label: 'theo quý' },
          ]}
          current={inUnitHref(period === 'QUARTER' ? byQuarter : path, unit)}
        />
        <DisbursementFigure disbursement={disbursement} unit={unit} />
        <p className="no-print">
          <a href={`/api/v1/money/${key.year}/${key.source}/disbursement?period=${period}`}>
            Số liệu qua API
          </a>
        </p>
      </Section>
    </>
  );
}
