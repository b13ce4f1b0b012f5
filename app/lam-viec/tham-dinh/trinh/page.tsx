import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { ForwardForm } from '#components/decisions/forward-form.tsx';
import { ProgrammeTabs } from '#components/decisions/programme-tabs.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { listCandidates } from '#lib/decisions/candidates.ts';
import { forwardHref, programmeQuery } from '#lib/decisions/form-schema.ts';
import { can } from '#lib/domain/permissions.ts';
import { AUTHORITY_LABELS } from '#lib/format/labels.ts';
import { parseOrNotFound } from '#lib/http/or-not-found.ts';
import { STATUS_WORDS } from '#lib/projects/url-filters.ts';
import { forwardChosen } from './actions.ts';

export const metadata: Metadata = { title: 'Trình nhiều hồ sơ bằng một tờ trình' };

const BACK = `/lam-viec/tham-dinh?trang-thai=${STATUS_WORDS.APPRAISED}`;

type Props = { searchParams: Promise<Partial<Record<string, string | string[]>>> };

export default async function ForwardPage({ searchParams }: Props) {
  const { nguon: programme } = parseOrNotFound(programmeQuery, await searchParams);
  const actor = await requireActor(forwardHref(programme));
  if (!can(actor, 'forward')) forbidden();
  const { candidates, counts } = await listCandidates(actor, 'APPRAISED', programme);
  return (
    <>
      <PageHeading
        title="Trình nhiều hồ sơ bằng một tờ trình"
        lead={`Tờ trình gửi ${AUTHORITY_LABELS[programme]}. Tất cả hồ sơ đã chọn được trình, hoặc không hồ sơ nào.`}
        breadcrumb={[{ href: BACK, label: 'Hồ sơ chờ ở Sở' }]}
      />
      <div className="grid gap-8">
        <ProgrammeTabs current={programme} counts={counts} hrefOf={forwardHref} />
        {candidates.length > 0 ? (
          <ForwardForm key={programme} candidates={candidates} back={BACK} action={forwardChosen} />
        ) : (
          <EmptyState title="Không có hồ sơ nào của chương trình này đang chờ trình">
            <p>Hồ sơ xuất hiện ở đây sau khi lãnh đạo Sở xác nhận đạt thẩm định.</p>
          </EmptyState>
        )}
      </div>
    </>
  );
}
