import type { Metadata } from 'next';
import { z } from 'zod';
import { CEILINGS_PAGE, RECHECK_PAGE } from '#components/ceilings/addresses.ts';
import { RuleFilterForm } from '#components/ceilings/rule-filter-form.tsx';
import { RuleTable } from '#components/ceilings/rule-table.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import { DoneNotice } from '#components/review/done-notice.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { listCeilings } from '#lib/ceilings/queries.ts';
import { ceilingFilters } from '#lib/ceilings/schema.ts';
import { readDay } from '#lib/domain/day.ts';
import { can } from '#lib/domain/permissions.ts';
import { formatCount } from '#lib/format/counts.ts';
import { parseOrNotFound } from '#lib/http/or-not-found.ts';
import { listContentFilterOptions } from '#lib/projects/catalogues.ts';

export const metadata: Metadata = { title: 'Mức hỗ trợ tối đa' };

const DONE = { them: 'Đã thêm mức hỗ trợ.' };
/** The whole catalogue stands on one page. */
const ALL = 200;

const pageQuery = z.object({
  ngay: z.string().optional(),
  'noi-dung': z.string().optional(),
  nguon: z.string().optional(),
  xong: z.string().optional(),
});

type Props = { searchParams: Promise<Partial<Record<string, string | string[]>>> };

export default async function CeilingsPage({ searchParams }: Props) {
  const actor = await requireActor(CEILINGS_PAGE);
  const {
    xong,
    ngay = '',
    'noi-dung': content,
    nguon,
  } = parseOrNotFound(pageQuery, await searchParams);
  // A day is typed as people write it, and linked to as addresses do.
  const on = ngay.trim() === '' ? undefined : (readDay(ngay) ?? ngay);
  const filters = parseOrNotFound(ceilingFilters, {
    ...(on && { on }),
    ...(content && { content }),
    ...(nguon && { source: nguon }),
    size: ALL,
  });
  const [{ data, page }, contents] = await Promise.all([
    listCeilings(filters),
    listContentFilterOptions(),
  ]);
  const mayEdit = can(actor, 'ceiling.edit');
  return (
    <>
      <PageHeading
        title="Mức hỗ trợ tối đa"
        lead="Mức chi, mức hỗ trợ khuyến công theo từng thời kỳ. Mỗi đề án được xét theo quy định có hiệu lực vào ngày của đề án, không theo hôm nay."
      />
      <DoneNotice messages={DONE} xong={xong} />
      <div className="mb-8 grid gap-6">
        <Notice tone="info" title="Mức của tỉnh">
          <p>
            Danh mục ghi sẵn mức của kinh phí khuyến công quốc gia. Kinh phí địa phương theo mức của
            tỉnh; khi chưa ghi mức của tỉnh, cổng chỉ cảnh báo theo mức quốc gia.
          </p>
        </Notice>
        <RuleFilterForm action={CEILINGS_PAGE} filters={filters} contents={contents} />
        <div className="no-print flex flex-wrap gap-3">
          {mayEdit && <Button href={`${CEILINGS_PAGE}/moi`}>Thêm mức hỗ trợ</Button>}
          <Button href={RECHECK_PAGE} tone="secondary">
            Rà soát kết quả đã lưu
          </Button>
        </div>
      </div>
      <Section id="danh-muc" title={`${formatCount(page.total)} mức`}>
        {data.length > 0 ? (
          <RuleTable rules={data} mayEdit={mayEdit} />
        ) : (
          <EmptyState title="Không có mức nào">
            <p>Danh mục không có mức hỗ trợ nào khớp với ngày, nội dung và nguồn đã chọn.</p>
          </EmptyState>
        )}
      </Section>
    </>
  );
}
