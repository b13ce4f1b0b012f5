import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { RemainingNotice } from '#components/budget/remaining-notice.tsx';
import { CeilingMeters } from '#components/ceilings/ceiling-meters.tsx';
import { MissingDocuments } from '#components/documents/missing-documents.tsx';
import { MessagePage } from '#components/layout/message-page.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import { toMoney } from '#components/review/money-of.ts';
import { SheetView } from '#components/review/sheet-view.tsx';
import { StepContext } from '#components/review/step-context.tsx';
import { StepForm } from '#components/review/step-form.tsx';
import { reviewHref, reviewStepOf } from '#components/review/step-slugs.ts';
import { Button } from '#components/ui/button.tsx';
import { getProgrammeBudget } from '#lib/budget/queries.ts';
import { getCeilingBasis, getProjectCeilings } from '#lib/ceilings/queries.ts';
import { organisationOf } from '#lib/domain/actor.ts';
import { isStated } from '#lib/domain/money.ts';
import { ACTION_LABELS, AUTHORITY_LABELS, statusLabel } from '#lib/format/labels.ts';
import { formatMoney, formatMoneyCell } from '#lib/format/money.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { getAppraisal } from '#lib/review/appraisal.ts';
import { listComments } from '#lib/review/comments.ts';
import { listSteps } from '#lib/transitions/commands.ts';
import { requireInsider } from '../../insider.ts';
import { STEP_ACTIONS } from '../step-actions.ts';

type Props = { params: Promise<{ code: string; buoc: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { code, buoc } = await params;
  const step = reviewStepOf(buoc);
  return { title: step ? `${ACTION_LABELS[step]}: ${code}` : code };
}

export default async function StepPage({ params }: Props) {
  const { buoc, ...rest } = await params;
  const { code } = parseOrNotFound(projectParams, rest);
  const step = reviewStepOf(buoc) ?? notFound();
  const actor = await requireInsider(reviewHref(code, step));
  const isCenter = organisationOf(actor.role) === 'CENTER';
  const [project, steps, comments, sheet] = await orNotFound(
    Promise.all([
      getStaffProject(actor, code),
      listSteps(actor, code),
      listComments(actor, code),
      isCenter ? null : getAppraisal(actor, code),
    ]),
  );
  const view = steps.find(({ action }) => action === step);
  const breadcrumb = [{ href: reviewHref(code), label: `Thẩm định ${code}` }];
  if (!view?.allowed) {
    return (
      <MessagePage
        title="Chưa làm được bước này"
        actions={<Button href={reviewHref(code)}>Về trang thẩm định</Button>}
      >
        <p>
          {ACTION_LABELS[step]}: {view?.reason}
        </p>
        <p>
          Hồ sơ {code} đang ở trạng thái “{statusLabel(project.status, project.programme).label}”.
        </p>
      </MessagePage>
    );
  }
  const current = sheet?.submissionNumber === project.submissionCount ? sheet : null;
  const recommended = current && toMoney(current.recommended);
  const asked = recommended && isStated(recommended) ? recommended.dong : null;
  const ceilings = step === 'submit' ? await getProjectCeilings(actor, code) : null;
  const budget =
    step === 'approve' ? await getProgrammeBudget(project.planYear, project.programme) : null;
  return (
    <>
      <PageHeading title={ACTION_LABELS[step]} breadcrumb={breadcrumb} lead={project.title} />
      <div className="grid gap-8">
        <MissingDocuments missing={view.missingDocuments} />
        <StepContext step={step} project={project} comments={comments} />
        {step === 'appraise' && current && <SheetView sheet={current} />}
        {budget && <RemainingNotice asks={[{ budget, asked }]} />}
        {ceilings && (
          <Section id="muc-ho-tro" title="Mức hỗ trợ tối đa">
            <CeilingMeters judgement={ceilings.judgement} exceptions={ceilings.valid} />
          </Section>
        )}
        <StepForm
          code={code}
          version={project.version}
          step={step}
          {...(step === 'appraise' && {
            ceilings: await getCeilingBasis(actor, code, 'RECOMMENDATION'),
          })}
          action={STEP_ACTIONS[step]}
          defaults={{
            requested: formatMoney(toMoney(project.requested)),
            amount:
              recommended && isStated(recommended) ? formatMoneyCell(recommended, 'DONG') : '',
            issuer:
              step === 'approve' && project.programme === 'LOCAL' ? AUTHORITY_LABELS.LOCAL : '',
          }}
        />
      </div>
    </>
  );
}
