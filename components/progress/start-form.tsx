import { ActionForm } from '#components/forms/action-form.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { ACTION_LABELS } from '#lib/format/labels.ts';
import type { FormAction } from '#lib/forms/form-state.ts';

/** Starts the work once the plan allows it; until then says what is missing. */
export function StartForm({
  code,
  version,
  action,
  refusal,
}: {
  code: string;
  version: number;
  action: FormAction;
  /** Why it cannot start yet; null when it can. */
  refusal: string | null;
}) {
  if (refusal !== null) {
    return (
      <Notice tone="info" title="Chưa bắt đầu triển khai được">
        <p>{refusal}</p>
      </Notice>
    );
  }
  return (
    <ActionForm action={action} id="bat-dau" className="no-print grid gap-4">
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="version" value={version} />
      <p>Kế hoạch đã có mốc, hạn và người chịu trách nhiệm.</p>
      <div>
        <SubmitButton>{ACTION_LABELS.start}</SubmitButton>
      </div>
    </ActionForm>
  );
}
