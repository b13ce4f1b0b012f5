import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { TRANSITIONS } from '#lib/domain/lifecycle.ts';
import { nextStepOf } from '#lib/domain/next-steps.ts';
import type { Kind, Role, Status } from '#lib/domain/vocabulary.ts';
import { ACTION_LABELS, ROLE_LABELS } from '#lib/format/labels.ts';
import type { StepView } from '#lib/transitions/commands.ts';
import { stepHref } from './step-pages.ts';

/** What comes next and whose it is; a button for who may do it now, the reason for who may not yet. */
export function NextStep({
  project: { code, status, kind },
  steps,
  role,
  note = null,
}: {
  project: { code: string; status: Status; kind: Kind };
  steps: readonly StepView[];
  role: Role;
  /** What must happen before, where this page knows. */
  note?: string | null;
}) {
  const action = nextStepOf(status, kind);
  if (action === null) return null;
  const { roles } = TRANSITIONS[action];
  const step = steps.find((one) => one.action === action);
  return (
    <div className="mb-10">
      <Notice tone="info" title={`Bước tiếp theo: ${ACTION_LABELS[action]}`}>
        <p>Do {roles.map((one) => ROLE_LABELS[one]).join(' hoặc ')} thực hiện.</p>
        {note && <p>{note}</p>}
        {!note && roles.includes(role) && step && !step.allowed && <p>{step.reason}</p>}
        {step?.allowed && (
          <p className="no-print pt-2">
            <Button href={stepHref(code, action)}>{ACTION_LABELS[action]}</Button>
          </p>
        )}
      </Notice>
    </div>
  );
}
