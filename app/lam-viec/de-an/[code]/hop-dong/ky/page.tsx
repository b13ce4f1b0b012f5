import type { Metadata } from 'next';
import { contractsHref, signHref } from '#components/contracts/addresses.ts';
import { SignForm } from '#components/contracts/sign-form.tsx';
import { MissingDocuments } from '#components/documents/missing-documents.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { toMoney } from '#components/review/money-of.ts';
import { SummaryList } from '#components/ui/summary-list.tsx';
import { getDraft } from '#lib/autosave/drafts.ts';
import { signFormKey } from '#lib/contracts/form-schema.ts';
import { listExpectedParties } from '#lib/contracts/queries.ts';
import { ACTION_LABELS } from '#lib/format/labels.ts';
import { formatMoney } from '#lib/format/money.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { listSteps } from '#lib/transitions/commands.ts';
import { requireInsider } from '../../insider.ts';
import { StepRefused } from '../../step-refused.tsx';
import { sign } from '../actions.ts';

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${ACTION_LABELS.signContracts}: ${(await params).code}` };
}

export default async function SignPage({ params }: Props) {
  const { code } = parseOrNotFound(projectParams, await params);
  const actor = await requireInsider(signHref(code));
  const [project, parties, steps, unsaved] = await orNotFound(
    Promise.all([
      getStaffProject(actor, code),
      listExpectedParties(actor, code),
      listSteps(actor, code),
      getDraft(actor, signFormKey(code)),
    ]),
  );
  const step = steps.find(({ action }) => action === 'signContracts');
  const back = { href: contractsHref(code), label: `Hợp đồng ${code}` };
  if (!step?.allowed) {
    return <StepRefused project={project} step="signContracts" reason={step?.reason} back={back} />;
  }
  return (
    <>
      <PageHeading title={ACTION_LABELS.signContracts} breadcrumb={[back]} lead={project.title} />
      <div className="grid gap-8">
        <SummaryList
          rows={[
            { label: 'Kinh phí được duyệt', value: formatMoney(toMoney(project.approved)) },
            {
              label: 'Quy định',
              value:
                project.programme === 'NATIONAL'
                  ? 'Mỗi đơn vị thụ hưởng một hợp đồng, và một hợp đồng với Cục. Hợp đồng với Cục, cũng như tổng các hợp đồng với đơn vị thụ hưởng, không vượt số được duyệt.'
                  : 'Mỗi đơn vị thụ hưởng một hợp đồng. Tổng giá trị không vượt số được duyệt.',
            },
          ]}
        />
        <MissingDocuments missing={step.missingDocuments} />
        <SignForm
          owner={actor.id}
          formKey={signFormKey(code)}
          unsaved={unsaved}
          code={code}
          version={project.version}
          parties={parties.map((line) => ({ ...line, share: line.share?.toString() ?? '' }))}
          action={sign}
        />
      </div>
    </>
  );
}
