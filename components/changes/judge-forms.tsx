import { ActionForm } from '#components/forms/action-form.tsx';
import { TextArea } from '#components/forms/fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import type { ChangeAct } from '#lib/domain/change-request.ts';
import { CHANGE_ACT_LABELS } from '#lib/format/change-labels.ts';
import type { FormAction } from '#lib/forms/form-state.ts';

interface About {
  code: string;
  id: string;
  version: number;
}

const Hidden = ({ code, id, version }: About) => (
  <>
    <input type="hidden" name="code" value={code} />
    <input type="hidden" name="id" value={id} />
    <input type="hidden" name="version" value={version} />
  </>
);

const LABELS = {
  appraise: 'Ý kiến thẩm định',
  return: 'Cần bổ sung gì',
  reject: 'Lý do không chấp thuận',
} as const;
const TONES = { appraise: 'primary', return: 'secondary', reject: 'danger' } as const;

function JudgeForm({
  act,
  action,
  ...about
}: About & { act: keyof typeof LABELS; action: FormAction }) {
  return (
    <ActionForm action={action} id={act}>
      <Hidden {...about} />
      <TextArea
        name="reason"
        label={LABELS[act]}
        hint="Trung tâm đọc được nguyên văn; ít nhất 20 ký tự."
        rows={4}
      />
      <div>
        <SubmitButton tone={TONES[act]}>{CHANGE_ACT_LABELS[act]}</SubmitButton>
      </div>
    </ActionForm>
  );
}

export type JudgeActions = Record<'appraise' | 'return' | 'reject' | 'withdraw', FormAction>;

/** What the reader may do to the request now: the usual act open, the others one click away. */
export function JudgeForms({
  acts,
  actions,
  ...about
}: About & { acts: readonly ChangeAct[]; actions: JudgeActions }) {
  return (
    <div className="no-print grid gap-6">
      {acts.includes('appraise') && (
        <JudgeForm {...about} act="appraise" action={actions.appraise} />
      )}
      {(['return', 'reject'] as const)
        .filter((act) => acts.includes(act))
        .map((act) => (
          <Disclosure key={act} summary={CHANGE_ACT_LABELS[act]}>
            <JudgeForm {...about} act={act} action={actions[act]} />
          </Disclosure>
        ))}
      {acts.includes('withdraw') && (
        <ActionForm action={actions.withdraw} id="rut">
          <Hidden {...about} />
          <div>
            <SubmitButton tone="secondary">{CHANGE_ACT_LABELS.withdraw}</SubmitButton>
          </div>
        </ActionForm>
      )}
    </div>
  );
}
