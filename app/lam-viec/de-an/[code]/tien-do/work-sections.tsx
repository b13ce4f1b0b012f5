import { AcceptanceList } from '#components/implementation/acceptance-list.tsx';
import {
  assignHref,
  issuePlanHref,
  newInspectionHref,
  reopenHref,
  resultsHref,
} from '#components/implementation/addresses.ts';
import { InspectionTable } from '#components/implementation/inspection-list.tsx';
import { IssuedPlans } from '#components/implementation/issued-plans.tsx';
import { ResultTable } from '#components/implementation/result-table.tsx';
import { Section } from '#components/layout/section.tsx';
import { Button } from '#components/ui/button.tsx';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { isInspectable } from '#lib/domain/inspection.ts';
import { isDecided, PROGRESS_STATUSES } from '#lib/domain/lifecycle.ts';
import { can } from '#lib/domain/permissions.ts';
import type { Kind, Status } from '#lib/domain/vocabulary.ts';
import { ACTION_LABELS } from '#lib/format/labels.ts';
import { listAcceptances } from '#lib/implementation/acceptances.ts';
import { getAssignment } from '#lib/implementation/assignment.ts';
import { listInspections } from '#lib/implementation/inspections.ts';
import { listIssuedPlans } from '#lib/implementation/issued-plans.ts';
import { listResults } from '#lib/implementation/results.ts';
import type { StepView } from '#lib/transitions/commands.ts';

interface About {
  code: string;
  status: Status;
  kind: Kind;
  ownerId: string | null;
}

const nothing = (text: string) => <p className="text-muted">{text}</p>;

/** Plan as issued and who is in charge; inspections, results and acceptances. */
export async function WorkSections({
  actor,
  project,
  steps,
}: {
  actor: SignedInActor;
  project: About;
  steps: readonly StepView[];
}) {
  const { code, status, kind } = project;
  if (!isDecided(status)) return null;
  const [{ officer }, plans, inspections, results, acceptances] = await Promise.all([
    getAssignment(actor, code),
    listIssuedPlans(actor, code),
    listInspections(actor, code),
    listResults(actor, code),
    listAcceptances(actor, code),
  ]);
  const mayIssue = PROGRESS_STATUSES.includes(status) && can(actor, 'plan.edit', project);
  const mayAssign =
    status !== 'SETTLED' && status !== 'STOPPED' && can(actor, 'project.assign', project);
  const mayInspect = isInspectable(kind, status) && can(actor, 'inspection.record', project);
  const mayEnter = status === 'IN_PROGRESS' && can(actor, 'result.enter', project);
  const mayReopen = steps.some(({ action, allowed }) => action === 'reopen' && allowed);
  return (
    <>
      <Section
        id="phan-cong"
        title="Phân công, văn bản kế hoạch"
        actions={
          <span className="no-print flex flex-wrap gap-3">
            {mayIssue && (
              <Button href={issuePlanHref(code)} tone="secondary">
                Ghi kế hoạch đã ban hành
              </Button>
            )}
            {mayAssign && (
              <Button href={assignHref(code)} tone="secondary">
                Phân công
              </Button>
            )}
          </span>
        }
      >
        <p>
          Cán bộ phụ trách: <b>{officer?.name ?? 'chưa phân công'}</b>.
        </p>
        {plans.length > 0 ? (
          <IssuedPlans plans={plans} />
        ) : (
          nothing('Chưa ghi văn bản kế hoạch triển khai nào.')
        )}
      </Section>
      <Section
        id="ket-qua"
        title="Kết quả thực hiện"
        actions={mayEnter && <Button href={resultsHref(code)}>Nhập kết quả</Button>}
      >
        {results.length > 0 ? (
          <ResultTable results={results} />
        ) : (
          nothing('Chưa nhập kết quả theo chỉ tiêu.')
        )}
      </Section>
      <Section
        id="kiem-tra"
        title="Kiểm tra, giám sát"
        actions={
          mayInspect && (
            <Button href={newInspectionHref(code)} tone="secondary">
              Ghi biên bản kiểm tra
            </Button>
          )
        }
      >
        {inspections.length > 0 ? (
          <InspectionTable code={code} inspections={inspections} />
        ) : (
          nothing('Chưa có lần kiểm tra nào được ghi.')
        )}
      </Section>
      {(acceptances.length > 0 || mayReopen) && (
        <Section
          id="nghiem-thu"
          title="Nghiệm thu"
          actions={
            mayReopen && (
              <Button href={reopenHref(code)} tone="secondary">
                {ACTION_LABELS.reopen}
              </Button>
            )
          }
        >
          {acceptances.length > 0 ? (
            <AcceptanceList acceptances={acceptances} />
          ) : (
            nothing('Biên bản nghiệm thu không được ghi trên cổng.')
          )}
        </Section>
      )}
    </>
  );
}
