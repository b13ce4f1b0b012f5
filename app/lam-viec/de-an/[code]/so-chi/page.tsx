import type { Metadata } from 'next';
import { Section } from '#components/layout/section.tsx';
import { UnitSwitch } from '#components/money/unit-switch.tsx';
import { ledgerHref } from '#components/payments/addresses.ts';
import { BalanceTable } from '#components/payments/balance-table.tsx';
import { ProjectHeading } from '#components/review/project-heading.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { unitFrom, type PageParams } from '#lib/money/addresses.ts';
import { listLedger } from '#lib/payments/ledger.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { requireInsider } from '../insider.ts';

type Props = { params: Promise<{ code: string }>; searchParams: Promise<PageParams> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Sổ cam kết và thanh toán ${(await params).code}` };
}

export default async function LedgerPage({ params, searchParams }: Props) {
  const { code } = parseOrNotFound(projectParams, await params);
  const actor = await requireInsider(ledgerHref(code));
  const [project, lines] = await orNotFound(
    Promise.all([getStaffProject(actor, code), listLedger(actor, code)]),
  );
  const unit = unitFrom(await searchParams);
  const file = `/api/v1/projects/${code}/ledger?format=`;
  return (
    <>
      <ProjectHeading project={project} page="/thanh-toan" />
      <Section
        id="so"
        title="Sổ cam kết và thanh toán"
        lead={
          project.isRecorded
            ? 'Các dòng xếp theo ngày. Đề án được ghi nhận từ tài liệu: sổ chỉ có những khoản đã ghi trên cổng.'
            : 'Các dòng xếp theo ngày; khoản chờ xác nhận hoặc đã rút lại không làm thay đổi số dư.'
        }
        actions={
          lines.length > 0 && (
            <p className="no-print flex gap-4">
              <a href={`${file}csv`}>Tải CSV</a>
              <a href={`${file}xlsx`}>Tải Excel</a>
            </p>
          )
        }
      >
        {lines.length > 0 ? (
          <>
            <UnitSwitch path={ledgerHref(code)} unit={unit} />
            <BalanceTable lines={lines} unit={unit} />
          </>
        ) : (
          <EmptyState title="Sổ chưa có dòng nào">
            <p>Hợp đồng, chứng từ chi và quyết toán của đề án được xếp vào đây theo ngày.</p>
          </EmptyState>
        )}
      </Section>
    </>
  );
}
