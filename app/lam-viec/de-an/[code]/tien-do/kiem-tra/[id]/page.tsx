import type { Metadata } from 'next';
import { attachHref, documentsHref } from '#components/documents/addresses.ts';
import { inspectionHref } from '#components/implementation/addresses.ts';
import { InspectionFacts } from '#components/implementation/inspection-list.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { progressHref } from '#components/progress/addresses.ts';
import { DoneNotice } from '#components/review/done-notice.tsx';
import { can } from '#lib/domain/permissions.ts';
import { formatDay } from '#lib/format/days.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { getInspection } from '#lib/implementation/inspections.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { itemParams } from '#lib/projects/schema.ts';
import { requireInsider } from '../../../insider.ts';

type Props = {
  params: Promise<{ code: string; id: string }>;
  searchParams: Promise<{ xong?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Kiểm tra ${(await params).code}` };
}

export default async function InspectionPage({ params, searchParams }: Props) {
  const { code, id } = parseOrNotFound(itemParams, await params);
  const actor = await requireInsider(inspectionHref(code, id));
  const [project, inspection] = await orNotFound(
    Promise.all([getStaffProject(actor, code), getInspection(actor, code, id)]),
  );
  return (
    <>
      <PageHeading
        title={`Kiểm tra ngày ${formatDay(inspection.on)}`}
        breadcrumb={[{ href: progressHref(code), label: `Tiến độ ${code}` }]}
        lead={project.title}
      />
      <DoneNotice
        messages={{ 'kiem-tra': 'Đã ghi biên bản kiểm tra.' }}
        xong={(await searchParams).xong}
      />
      <div className="grid gap-6">
        <InspectionFacts inspection={inspection} />
        <p className="no-print">
          Ảnh và bản chụp biên bản nằm ở trang <a href={documentsHref(code)}>Tài liệu</a>
          {can(actor, 'document.add', project) && (
            <>
              :{' '}
              <a href={attachHref(code, 'INSPECTION_MINUTES', 'IN_PROGRESS')}>đính kèm biên bản</a>,{' '}
              <a href={attachHref(code, 'PHOTO', 'IN_PROGRESS')}>đính kèm ảnh</a>
            </>
          )}
          .
        </p>
      </div>
    </>
  );
}
