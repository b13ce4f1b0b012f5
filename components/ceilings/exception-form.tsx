import { ActionForm } from '#components/forms/action-form.tsx';
import { HiddenField, TextArea } from '#components/forms/fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { beneficiaryOf, type CeilingVerdict } from '#lib/domain/ceiling.ts';
import { verdictSentence } from '#lib/format/ceiling-labels.ts';
import type { FormAction } from '#lib/forms/form-state.ts';

/** A leader lets one subject go over one limit, and says why. */
export function ExceptionForm({
  code,
  version,
  verdict,
  action,
}: {
  code: string;
  version: number;
  verdict: CeilingVerdict;
  action: FormAction;
}) {
  const beneficiary = beneficiaryOf(verdict);
  return (
    <ActionForm action={action} id={`vuot-${verdict.code}-${beneficiary ?? 'chung'}`.toLowerCase()}>
      <HiddenField name="code" value={code} />
      <HiddenField name="version" value={String(version)} />
      <HiddenField name="ruleCode" value={verdict.code} />
      <HiddenField name="beneficiary" value={beneficiary ?? ''} />
      <p>{verdictSentence(verdict)}</p>
      <TextArea
        name="reason"
        label="Lý do chấp thuận vượt mức"
        hint="Nêu căn cứ để sau này còn giải trình; lý do luôn hiện cùng hồ sơ."
        rows={4}
      />
      <div>
        <SubmitButton>Chấp thuận vượt mức</SubmitButton>
      </div>
    </ActionForm>
  );
}
