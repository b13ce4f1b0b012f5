import type { Metadata } from 'next';
import { forbidden, redirect } from 'next/navigation';
import { contractsHref, recordContractsHref } from '#components/contracts/addresses.ts';
import { SignForm } from '#components/contracts/sign-form.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { toMoney } from '#components/review/money-of.ts';
import { SummaryList } from '#components/ui/summary-list.tsx';
import { getDraft } from '#lib/autosave/drafts.ts';
import { recordContractsFormKey } from '#lib/contracts/form-schema.ts';
import { listExpectedParties } from '#lib/contracts/queries.ts';
import { lacksContracts } from '#lib/domain/contracts.ts';
import { can } from '#lib/domain/permissions.ts';
import { statusLabel } from '#lib/format/labels.ts';
import { formatMoney } from '#lib/format/money.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { requireInsider } from '../../insider.ts';
import { recordSigned } from '../actions.ts';

const TITLE = 'Ghi bổ sung hợp đồng';

type Props = { params: Promise<{ code: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `${TITLE}: ${(await params).code}` };
}

export default async function RecordContractsPage({ params }: Props) {
  const { code } = parseOrNotFound(projectParams, await params);
  const actor = await requireInsider(recordContractsHref(code));
  const [project, parties, unsaved] = await orNotFound(
    Promise.all([
      getStaffProject(actor, code),
      listExpectedParties(actor, code),
      getDraft(actor, recordContractsFormKey(code)),
    ]),
  );
  if (!can(actor, 'contract.record', project)) forbidden();
  if (!lacksContracts(project)) redirect(contractsHref(code));
  return (
    <>
      <PageHeading
        title={TITLE}
        breadcrumb={[{ href: contractsHref(code), label: `Hợp đồng ${code}` }]}
        lead={project.title}
      />
      <div className="grid gap-8">
        <SummaryList
          rows={[
            {
              label: 'Trạng thái',
              value: `${statusLabel(project.status, project.programme).label}, giữ nguyên`,
            },
            { label: 'Kinh phí được duyệt', value: formatMoney(toMoney(project.approved)) },
            {
              label: 'Vì sao ghi ở đây',
              value:
                'Đề án được ghi nhận theo tài liệu nguồn; tài liệu đó không nêu số, ngày và giá trị hợp đồng. Ghi theo bản hợp đồng đã ký.',
            },
          ]}
        />
        <SignForm
          owner={actor.id}
          formKey={recordContractsFormKey(code)}
          unsaved={unsaved}
          code={code}
          version={project.version}
          parties={parties.map((line) => ({ ...line, share: line.share?.toString() ?? '' }))}
          submit={TITLE}
          action={recordSigned}
        />
      </div>
    </>
  );
}
