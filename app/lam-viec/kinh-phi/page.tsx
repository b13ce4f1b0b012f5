import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { MatrixTable } from '#components/money/matrix-table.tsx';
import { MoneyExplanation } from '#components/money/money-explanation.tsx';
import { UnitSwitch } from '#components/money/unit-switch.tsx';
import { Section } from '#components/layout/section.tsx';
import { BoardTable } from '#components/stated-figures/board-table.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { requireActor } from '#lib/auth/session.ts';
import {
  MONEY_PAGE,
  PAYMENT_CALENDAR_PAGE,
  unitFrom,
  type PageParams,
} from '#lib/money/addresses.ts';
import { getMoneyDesk } from '#lib/money/queries.ts';

export const metadata: Metadata = { title: 'Kinh phí theo năm và nguồn' };

type Props = { searchParams: Promise<PageParams> };

export default async function MoneyPage({ searchParams }: Props) {
  const actor = await requireActor(MONEY_PAGE);
  if (actor.role === 'ADMIN') forbidden();
  const [{ rows, elsewhere }, params] = await Promise.all([getMoneyDesk(actor), searchParams]);
  const unit = unitFrom(params);
  return (
    <>
      <PageHeading
        title="Kinh phí theo năm và nguồn"
        lead="Mỗi hàng là một năm ngân sách và một nguồn; mở một hàng để xem từng đề án làm nên con số."
        actions={
          <>
            <Button tone="secondary" href="/lam-viec/kinh-phi/du-toan">
              Dự toán được giao
            </Button>
            <Button tone="secondary" href={PAYMENT_CALENDAR_PAGE}>
              Lịch chi
            </Button>
          </>
        }
      />
      <div className="grid gap-6">
        {rows.length > 0 ? (
          <>
            <UnitSwitch path={MONEY_PAGE} unit={unit} />
            <MatrixTable rows={rows} unit={unit} />
            <p className="no-print flex flex-wrap gap-x-6">
              <a href="/api/v1/money?format=xlsx">Tải bảng Excel</a>
              <a href="/api/v1/money?format=csv">Tải CSV</a>
            </p>
            <MoneyExplanation />
          </>
        ) : (
          <EmptyState title="Chưa có đề án, nhiệm vụ nào">
            <p>Kinh phí hiện ra ở đây từ khi có đề án đầu tiên.</p>
          </EmptyState>
        )}
        {elsewhere.length > 0 && (
          <Section
            id="tai-lieu-neu"
            title="Tài liệu nêu cho cả năm, cả giai đoạn"
            lead="Số mà tài liệu nêu cho mọi nguồn, cho nhiều năm, hoặc cho năm và nguồn chưa có đề án nào trên cổng."
          >
            <BoardTable rows={elsewhere} unit={unit} caption="Tài liệu nêu cho cả năm, giai đoạn" />
          </Section>
        )}
      </div>
    </>
  );
}
