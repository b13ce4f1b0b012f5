import { Section } from '#components/layout/section.tsx';
import { BeneficiaryMoneyTable } from '#components/money/beneficiary-money-table.tsx';
import { UnitSwitch } from '#components/money/unit-switch.tsx';
import type { MoneyUnit } from '#lib/format/money.ts';
import { PUBLIC_BENEFICIARY_FIGURES, type PublicBeneficiaryMoneyRow } from '#lib/money/figures.ts';
import { beneficiaryHref } from './beneficiary-links.tsx';
import { projectHref } from './result-table.tsx';

/** What was meant for an establishment, year by year, and where to take it out as a file. */
export function BeneficiaryMoney({
  slug,
  name,
  rows,
  unit,
}: {
  slug: string;
  name: string;
  rows: readonly PublicBeneficiaryMoneyRow[];
  unit: MoneyUnit;
}) {
  const file = `/api/v1/beneficiaries/${slug}/money?format=`;
  return (
    <Section
      id="kinh-phi"
      title="Kinh phí theo năm và nguồn"
      lead="Phần hỗ trợ của riêng đơn vị trong các đề án đã được phê duyệt và giá trị hợp đồng đã ký với đơn vị, kể cả đề án đã ngừng. Khoản nguồn không nêu được đếm riêng, không tính là 0."
    >
      <UnitSwitch path={beneficiaryHref(slug)} unit={unit} />
      <BeneficiaryMoneyTable
        name={name}
        figures={PUBLIC_BENEFICIARY_FIGURES}
        rows={rows}
        unit={unit}
        projectHref={projectHref}
      />
      <p className="no-print flex flex-wrap gap-x-6">
        <a href={`${file}xlsx`}>Tải bảng Excel</a>
        <a href={`${file}csv`}>Tải CSV</a>
      </p>
    </Section>
  );
}
