import { ActionForm } from '#components/forms/action-form.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { Button } from '#components/ui/button.tsx';
import { isReviewStep, reviewHref } from '#components/review/step-slugs.ts';
import { TRANSITIONS, type Action } from '#lib/domain/lifecycle.ts';
import { ACTION_LABELS } from '#lib/format/labels.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import { CHECK_PAGE, projectHref } from '#lib/projects/tasks.ts';
import type { StepView } from '#lib/transitions/commands.ts';

/** Steps that need nothing but the decision to take them. */
const PLAIN_STEPS: readonly Action[] = ['takeBack', 'start'];

export function PlainStepForm({
  code,
  version,
  step,
  action,
}: {
  code: string;
  version: number;
  step: Action;
  action: FormAction;
}) {
  return (
    <ActionForm action={action} id={step}>
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="action" value={step} />
      <div>
        <SubmitButton>{ACTION_LABELS[step]}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** What this reader may do with the project now, each as a button that says what it does. */
export function OwnSteps({
  code,
  version,
  steps,
  action,
}: {
  code: string;
  version: number;
  steps: readonly StepView[];
  action: FormAction;
}) {
  const allowed = steps.filter((step) => step.allowed).map((step) => step.action);
  const reviewing = allowed.filter((step) => isReviewStep(step));
  return (
    <div className="no-print flex flex-wrap items-start gap-3">
      {allowed.includes('sendToLeader') && (
        <Button href={`${projectHref(code)}/${CHECK_PAGE}`}>Kiểm tra và gửi</Button>
      )}
      {allowed
        .filter((step) => PLAIN_STEPS.includes(step))
        .map((step) => (
          <PlainStepForm key={step} code={code} version={version} step={step} action={action} />
        ))}
      {reviewing.map((step) => (
        <Button
          key={step}
          href={reviewHref(code, step)}
          tone={TRANSITIONS[step].needsReason ? 'secondary' : 'primary'}
        >
          {ACTION_LABELS[step]}
        </Button>
      ))}
    </div>
  );
}

/** Whether OwnSteps would show anything. */
export function hasOwnSteps(steps: readonly StepView[]): boolean {
  return steps.some(
    ({ action, allowed }) =>
      allowed &&
      (action === 'sendToLeader' || PLAIN_STEPS.includes(action) || isReviewStep(action)),
  );
}
