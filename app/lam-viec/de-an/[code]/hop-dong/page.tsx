import type { Metadata } from 'next';
import {
  contractsHref,
  liquidateHref,
  recordContractsHref,
  signHref,
} from '#components/contracts/addresses.ts';
import { ContractTable } from '#components/contracts/contract-table.tsx';
import { UnitSwitch } from '#components/money/unit-switch.tsx';
import { Section } from '#components/layout/section.tsx';
import { DoneNotice } from '#components/review/done-notice.tsx';
import { NextStep } from '#components/review/next-step.tsx';
import { ProjectHeading } from '#components/review/project-heading.tsx';
import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { listContracts } from '#lib/contracts/queries.ts';
import { lacksContracts } from '#lib/domain/contracts.ts';
import { can } from '#lib/domain/permissions.ts';
import { ACTION_LABELS, STATUS_LABELS } from '#lib/format/labels.ts';
import { unitFrom, type PageParams } from '#lib/money/addresses.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { listSteps } from '#lib/transitions/commands.ts';
import { requireInsider } from '../insider.ts';

type Props = {
  params: Promise<{ code: string }>;
  searchParams: Promise<PageParams>;
};

const DONE = {
  ky: 'Đã ghi hợp đồng. Cán bộ phụ trách có thể bắt đầu triển khai.',
  'bo-sung': 'Đã ghi bổ sung hợp đồng. Kế toán có thể ghi các khoản đã chi theo hợp đồng.',
  'thanh-ly': 'Đã ghi thanh lý hợp đồng. Kế toán có thể lập bảng quyết toán.',
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Hợp đồng ${(await params).code}` };
}

export default async function ContractsPage({ params, searchParams }: Props) {
  const { code } = parseOrNotFound(projectParams, await params);
  const actor = await requireInsider(contractsHref(code));
  const [project, contracts, steps, query] = await orNotFound(
    Promise.all([
      getStaffProject(actor, code),
      listContracts(actor, code),
      listSteps(actor, code),
      searchParams,
    ]),
  );
  const { xong } = query;
  const unit = unitFrom(query);
  const isAllowed = (action: string) =>
    steps.some((step) => step.action === action && step.allowed);
  const mayRecord = lacksContracts(project) && can(actor, 'contract.record', project);
  const isTask = project.kind === 'TASK';
  return (
    <>
      <ProjectHeading project={project} page="/hop-dong" />
      <DoneNotice messages={DONE} xong={xong} />
      <NextStep project={project} steps={steps} role={actor.role} />
      <Section
        id="hop-dong"
        title="Hợp đồng"
        actions={
          isAllowed('liquidate') && (
            <Button href={liquidateHref(code)} tone="secondary">
              {ACTION_LABELS.liquidate}
            </Button>
          )
        }
      >
        {contracts.length > 0 ? (
          <>
            <UnitSwitch path={contractsHref(code)} unit={unit} />
            <ContractTable code={code} contracts={contracts} unit={unit} />
          </>
        ) : (
          <EmptyState
            title={isTask ? 'Nhiệm vụ không ký hợp đồng hỗ trợ' : 'Chưa ghi hợp đồng nào'}
            action={
              isAllowed('signContracts') ? (
                <Button href={signHref(code)}>{ACTION_LABELS.signContracts}</Button>
              ) : (
                mayRecord && <Button href={recordContractsHref(code)}>Ghi bổ sung hợp đồng</Button>
              )
            }
          >
            <p>
              {isTask
                ? 'Kinh phí của nhiệm vụ chi trực tiếp theo chứng từ, xem trang Thanh toán.'
                : project.isRecorded && project.contractsState === 'NOT_STATED'
                  ? project.status === 'APPROVED'
                    ? 'Nguồn không nêu đề án đã ký hợp đồng hay chưa.'
                    : 'Nguồn nêu đã ký hợp đồng nhưng không nêu số, ngày và giá trị.'
                  : `Hợp đồng được ghi khi hồ sơ ở trạng thái “${STATUS_LABELS.APPROVED.label}”.`}
            </p>
          </EmptyState>
        )}
      </Section>
    </>
  );
}
