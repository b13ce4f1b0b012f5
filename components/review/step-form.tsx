import { CeilingSection } from '#components/ceilings/ceiling-section.tsx';
import { LiveCeilings, type LiveCeilingsProps } from '#components/ceilings/live-ceilings.tsx';
import { ActionForm } from '#components/forms/action-form.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { ACTION_LABELS } from '#lib/format/labels.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import { StepFields, type StepDefaults } from './step-fields.tsx';
import type { ReviewStep } from './step-slugs.ts';

/** One step of review or decision: what it asks for, and the button that says what it does. */
export function StepForm({
  code,
  version,
  step,
  action,
  defaults,
  ceilings,
}: {
  code: string;
  version: number;
  step: ReviewStep;
  action: FormAction;
  defaults: StepDefaults;
  /** Measured beside the amount while it is typed. */
  ceilings?: LiveCeilingsProps;
}) {
  return (
    <ActionForm action={action} id="buoc">
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="action" value={step} />
      <StepFields step={step} defaults={defaults} />
      {ceilings && (
        <CeilingSection>
          <LiveCeilings {...ceilings} form="RECOMMENDED" />
        </CeilingSection>
      )}
      <div>
        <SubmitButton tone={step === 'reject' ? 'danger' : 'primary'}>
          {ACTION_LABELS[step]}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
