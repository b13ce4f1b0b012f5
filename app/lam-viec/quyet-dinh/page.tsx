import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { DecisionTable } from '#components/decisions/decision-table.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { Pagination } from '#components/ui/pagination.tsx';
import { SearchForm } from '#components/ui/search-form.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { requireActor } from '#lib/auth/session.ts';
import {
  decisionListAddress,
  DECISIONS_PAGE,
  newDecisionHref,
} from '#lib/decisions/form-schema.ts';
import { listDecisions } from '#lib/decisions/queries.ts';
import { can } from '#lib/domain/permissions.ts';
import { formatItems } from '#lib/format/counts.ts';

export const metadata: Metadata = { title: 'Quyết định' };

type Props = { searchParams: Promise<Partial<Record<string, string | string[]>>> };

function addressOf(typed: { q: string; nam: string }, page: number): string {
  const params = new URLSearchParams(Object.entries(typed).filter(([, value]) => value !== ''));
  if (page > 1) params.set('trang', String(page));
  return params.size === 0 ? DECISIONS_PAGE : `${DECISIONS_PAGE}?${params}`;
}

export default async function DecisionsPage({ searchParams }: Props) {
  const actor = await requireActor(DECISIONS_PAGE);
  if (actor.role === 'ADMIN') forbidden();
  const { typed, filters, complaint } = decisionListAddress.parse(await searchParams);
  const { data, page } = await listDecisions(actor, filters);
  return (
    <>
      <PageHeading
        title="Quyết định"
        lead="Quyết định của Bộ Công Thương và UBND tỉnh về đề án, nhiệm vụ; mỗi quyết định có thể gồm nhiều đề án."
        actions={
          can(actor, 'decision.record') && (
            <Button href={newDecisionHref('LOCAL')}>Ghi quyết định phê duyệt</Button>
          )
        }
      />
      <div className="grid gap-6">
        <SearchForm
          action={DECISIONS_PAGE}
          label="Tìm quyết định"
          hint="Số, trích yếu, người ký, hoặc tên và mã đề án; có dấu hay không dấu"
          defaultValue={typed.q}
        >
          <TextField
            name="nam"
            label="Năm ban hành"
            width="short"
            inputMode="numeric"
            defaultValue={typed.nam}
            optional
          />
        </SearchForm>
        {complaint && (
          <Notice tone="warning">
            <p>{complaint}</p>
          </Notice>
        )}
        <p role="status" className="font-semibold">
          {formatItems(page.total, 'quyết định')}
        </p>
        {data.length > 0 ? (
          <DecisionTable decisions={data} />
        ) : (
          <EmptyState title="Không có quyết định nào khớp">
            <p>Quyết định xuất hiện ở đây khi lãnh đạo Sở ghi vào cổng.</p>
          </EmptyState>
        )}
        <Pagination
          page={page.number}
          pageCount={Math.ceil(page.total / page.size)}
          hrefFor={(number) => addressOf(typed, number)}
        />
      </div>
    </>
  );
}
