import type { Metadata } from 'next';
import { notFound, permanentRedirect } from 'next/navigation';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { BeneficiaryMoneyTable } from '#components/money/beneficiary-money-table.tsx';
import { BeneficiaryYearsTable } from '#components/money/beneficiary-years-table.tsx';
import { UnitSwitch } from '#components/money/unit-switch.tsx';
import { ledgerHref } from '#components/payments/addresses.ts';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { registerHref } from '#lib/beneficiaries/entry-parts.ts';
import { findMergedInto, getStaffBeneficiary } from '#lib/beneficiaries/queries.ts';
import { beneficiaryParams } from '#lib/beneficiaries/schema.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import {
  beneficiaryMoneyHref,
  inUnitHref,
  unitFrom,
  type PageParams,
} from '#lib/money/addresses.ts';
import { listBeneficiaryMoney } from '#lib/money/beneficiary-money.ts';
import { BENEFICIARY_FIGURES } from '#lib/money/figures.ts';
import type { EntryPageProps } from '../entry.ts';

export const metadata: Metadata = { title: 'Kinh phí của đơn vị thụ hưởng' };

type Props = EntryPageProps & {
  searchParams: Promise<PageParams>;
};

export default async function BeneficiaryMoneyPage({ params, searchParams }: Props) {
  const { slug } = parseOrNotFound(beneficiaryParams, await params);
  const path = beneficiaryMoneyHref(slug);
  const actor = await requireActor(path);
  if (actor.role === 'ADMIN') notFound();
  const into = await findMergedInto(actor, slug);
  if (into) permanentRedirect(beneficiaryMoneyHref(into));
  const [{ name }, rows, query] = await orNotFound(
    Promise.all([
      getStaffBeneficiary(actor, slug),
      listBeneficiaryMoney(actor, slug),
      searchParams,
    ]),
  );
  const unit = unitFrom(query);
  return (
    <>
      <PageHeading
        title={`Kinh phí của ${name}`}
        lead="Phần của đơn vị trong từng đề án đã được phê duyệt, theo năm ngân sách và nguồn; mã đề án dẫn đến sổ của đề án."
        breadcrumb={[
          { href: '/lam-viec/don-vi', label: 'Đơn vị thụ hưởng' },
          { href: registerHref(slug), label: name },
        ]}
      />
      <div className="grid gap-6">
        {rows.length > 0 ? (
          <>
            <UnitSwitch path={path} unit={unit} />
            <BeneficiaryMoneyTable
              name={name}
              figures={BENEFICIARY_FIGURES}
              rows={rows}
              unit={unit}
              projectHref={(code) => inUnitHref(ledgerHref(code), unit)}
            />
            <BeneficiaryYearsTable rows={rows} unit={unit} />
            <p className="no-print flex flex-wrap gap-x-6">
              <a href={`/api/v1/beneficiaries/${slug}/money?format=xlsx`}>Tải bảng Excel</a>
              <a href={`/api/v1/beneficiaries/${slug}/money?format=csv`}>Tải CSV</a>
            </p>
            <Explanation />
          </>
        ) : (
          <EmptyState title="Chưa có đề án nào được phê duyệt cho đơn vị">
            <p>Kinh phí hiện ra ở đây từ khi đề án đầu tiên của đơn vị được phê duyệt.</p>
          </EmptyState>
        )}
      </div>
    </>
  );
}

function Explanation() {
  return (
    <Disclosure summary="Các cột được tính thế nào">
      <ul className="list-disc pl-5">
        <li>“Phần được duyệt” là phần hỗ trợ của riêng đơn vị, không phải kinh phí cả đề án.</li>
        <li>“Hợp đồng” là giá trị hợp đồng với đơn vị, tính cả phụ lục.</li>
        <li>
          “Đã chi” gồm tạm ứng và thanh toán đã xác nhận, trừ số thu hồi và các bút toán đảo. Khoản
          ghi tên đơn vị, hoặc ghi theo hợp đồng của đơn vị, được tính cho đơn vị.
        </li>
        <li>
          “Quyết toán” là số đã chi cho đơn vị khi đề án đã quyết toán; nếu sổ chi không có đủ số
          quyết toán thì ghi là chưa nêu số.
        </li>
        <li>
          “Còn lại” = phần được duyệt − mọi khoản đã chi cho đơn vị trong đề án, ghi ở dòng của năm
          kế hoạch. Hủy và chuyển nguồn ghi theo đề án nên không trừ ở đây.
        </li>
        <li>Khoản chưa nêu số không tính vào tổng và được đếm riêng.</li>
      </ul>
    </Disclosure>
  );
}
