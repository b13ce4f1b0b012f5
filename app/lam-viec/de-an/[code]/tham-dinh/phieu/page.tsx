import type { Metadata } from 'next';
import { forbidden, redirect } from 'next/navigation';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { CheckWarnings } from '#components/projects/check-warnings.tsx';
import { toMoney } from '#components/review/money-of.ts';
import { SheetForm } from '#components/review/sheet-form.tsx';
import { reviewHref } from '#components/review/step-slugs.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import { can } from '#lib/domain/permissions.ts';
import { formatMoney } from '#lib/format/money.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { getCeilingBasis, getProjectCeilings } from '#lib/ceilings/queries.ts';
import { currentChecks } from '#lib/projects/checks.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { listEarlierSupport } from '#lib/projects/supported-before.ts';
import { getAppraisal } from '#lib/review/appraisal.ts';
import { requireInsider } from '../../insider.ts';
import { fillSheet } from '../actions.ts';

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Phiếu thẩm định ${(await params).code}` };
}

export default async function SheetPage({ params }: Props) {
  const { code } = parseOrNotFound(projectParams, await params);
  const actor = await requireInsider(`${reviewHref(code)}/phieu`);
  const project = await orNotFound(getStaffProject(actor, code));
  if (!can(actor, 'appraisal.fill', project)) forbidden();
  if (project.status !== 'SUBMITTED') redirect(`${reviewHref(code)}#phieu-tham-dinh`);
  const [sheet, earlier, ceilings] = await Promise.all([
    getAppraisal(actor, code),
    listEarlierSupport(code),
    getProjectCeilings(actor, code),
  ]);
  const checks = currentChecks(project, earlier, ceilings.judgement, dayInVietnam(new Date()));
  const current = sheet?.submissionNumber === project.submissionCount ? sheet : null;
  return (
    <>
      <PageHeading
        title="Phiếu thẩm định"
        breadcrumb={[{ href: reviewHref(code), label: `Thẩm định ${code}` }]}
        lead={`${project.title}. Lần gửi ${project.submissionCount}. Có thể lưu khi chưa đánh giá hết các mục.`}
      />
      <div className="mb-8">
        <CheckWarnings checks={checks} earlier={earlier} />
      </div>
      <SheetForm
        code={code}
        version={project.version}
        action={fillSheet}
        sheet={current}
        requested={formatMoney(toMoney(project.requested))}
        ceilings={await getCeilingBasis(actor, code, 'RECOMMENDATION')}
      />
    </>
  );
}
