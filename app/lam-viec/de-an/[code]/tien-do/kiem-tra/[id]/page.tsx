import type { Metadata } from 'next';
import { inspectionHref } from '#components/implementation/addresses.ts';
import { InspectionFacts } from '#components/implementation/inspection-list.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { progressHref } from '#components/progress/addresses.ts';
import { DoneNotice } from '#components/review/done-notice.tsx';
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
      <InspectionFacts inspection={inspection} />
    </>
  );
}
