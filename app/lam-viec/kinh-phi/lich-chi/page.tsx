import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import {
  CalendarLinesTable,
  CalendarMonthsTable,
  monthAnchor,
} from '#components/money/calendar-tables.tsx';
import { UnitSwitch } from '#components/money/unit-switch.tsx';
import { YearFilterForm } from '#components/money/year-filter-form.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { calendarMonths } from '#lib/domain/payment-calendar.ts';
import { parseOrNotFound } from '#lib/http/or-not-found.ts';
import {
  filteredHref,
  MONEY_PAGE,
  PAYMENT_CALENDAR_PAGE,
  unitFrom,
  type PageParams,
} from '#lib/money/addresses.ts';
import { listMoneyYears, listPaymentCalendar } from '#lib/money/calendar.ts';
import { calendarFilters } from '#lib/money/schema.ts';
import { listPayingSources } from '#lib/payments/queries.ts';

export const metadata: Metadata = { title: 'Lịch chi' };

type Props = { searchParams: Promise<PageParams> };

export default async function PaymentCalendarPage({ searchParams }: Props) {
  const actor = await requireActor(PAYMENT_CALENDAR_PAGE);
  if (actor.role === 'ADMIN') forbidden();
  const given = await searchParams;
  const { nam, nguon } = given;
  const filters = parseOrNotFound(calendarFilters, {
    year: nam || undefined,
    source: nguon || undefined,
  });
  const [lines, years, paying] = await Promise.all([
    listPaymentCalendar(actor, filters),
    listMoneyYears(actor),
    listPayingSources(),
  ]);
  const { year, source } = filters;
  const unit = unitFrom(given);
  const { months, undated } = calendarMonths(lines);
  const filled = months.filter((month) => month.lines.length > 0);
  const of = source ? `năm ${year}, nguồn ${source}` : `năm ${year}`;
  const file = new URLSearchParams({ year: String(year), ...(source && { source }) }).toString();
  return (
    <>
      <PageHeading
        title={`Lịch chi ${of}`}
        lead="Từng tháng: khoản đã chi, khoản chờ xác nhận, khoản đến hạn theo ngày kết thúc hợp đồng hoặc đề án, và quyết toán."
        breadcrumb={[{ href: MONEY_PAGE, label: 'Kinh phí theo năm và nguồn' }]}
      />
      <div className="mb-10 grid gap-6">
        <YearFilterForm
          action={PAYMENT_CALENDAR_PAGE}
          year={year}
          source={source}
          years={years}
          sources={paying.map(({ code, name }) => ({ value: code, label: name }))}
          unit={unit}
        />
        {lines.length > 0 ? (
          <>
            <UnitSwitch path={filteredHref(PAYMENT_CALENDAR_PAGE, given)} unit={unit} />
            {filled.length > 0 && <CalendarMonthsTable year={year} months={filled} unit={unit} />}
            <p>{monthsInWords(filled.length)}</p>
            <p className="no-print flex flex-wrap gap-x-6">
              <a href={`/api/v1/money/calendar?${file}&format=xlsx`}>Tải bảng Excel</a>
              <a href={`/api/v1/money/calendar?${file}&format=csv`}>Tải CSV</a>
            </p>
            <Basis />
          </>
        ) : (
          <EmptyState title={`Không có khoản nào trong ${of}`}>
            <p>Cổng chưa ghi khoản chi, hạn hợp đồng hay quyết toán nào vào năm và nguồn này.</p>
          </EmptyState>
        )}
      </div>
      {filled.map((month) => (
        <Section
          key={month.month}
          id={monthAnchor(month.month)}
          title={`Tháng ${month.month}/${year}`}
        >
          <CalendarLinesTable
            caption={`Các khoản của tháng ${month.month}/${year}`}
            lines={month.lines}
            unit={unit}
          />
        </Section>
      ))}
      {undated.length > 0 && (
        <Section
          id="chua-xep"
          title="Chưa xếp được vào tháng"
          lead="Đề án, nhiệm vụ của năm còn tiền phải chi mà không tài liệu nào nêu ngày kết thúc, và đề án chờ quyết toán."
        >
          <CalendarLinesTable caption="Các khoản không nêu ngày" lines={undated} unit={unit} />
        </Section>
      )}
    </>
  );
}

function monthsInWords(filled: number): string {
  if (filled === 0) return 'Không tháng nào có khoản đã biết ngày.';
  return filled === 12 ? 'Tháng nào cũng có khoản.' : 'Các tháng khác không có khoản nào.';
}

function Basis() {
  return (
    <Disclosure summary="Các khoản được xếp vào tháng thế nào">
      <ul className="list-disc pl-5">
        <li>
          “Đã chi” theo ngày ghi trên chứng từ, chỉ tính khoản đã xác nhận. Khoản thuộc ngân sách
          năm khác vẫn nằm ở tháng chi thật, nên tổng của lịch có thể khác cột “Đã chi” theo năm
          ngân sách.
        </li>
        <li>
          “Đến hạn theo hợp đồng” là phần giá trị hợp đồng chưa chi, xếp vào ngày kết thúc hợp đồng,
          tính cả phụ lục. Cổng không có lịch thanh toán từng đợt.
        </li>
        <li>
          “Đến hạn theo đề án” là phần phê duyệt chưa chi, xếp vào ngày kết thúc đề án, chỉ khi
          không hợp đồng nào nêu ngày.
        </li>
        <li>Đề án ghi nhận từ tài liệu thì không biết còn phải chi bao nhiêu.</li>
      </ul>
    </Disclosure>
  );
}
