import { ActionForm } from '#components/forms/action-form.tsx';
import type { FormContents } from '#components/forms/form-contents.ts';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { Button } from '#components/ui/button.tsx';
import type { FormAction } from '#lib/forms/form-state.ts';

/** Carries what was typed on the page before; nothing can be changed here. */
export function ConfirmForm({
  values,
  back,
  action,
}: {
  values: FormContents;
  back: string;
  action: FormAction;
}) {
  return (
    <ActionForm action={action}>
      {Object.entries(values).flatMap(([name, value]) =>
        [value]
          .flat()
          .map((text) => <input key={`${name} ${text}`} type="hidden" name={name} value={text} />),
      )}
      <div className="flex flex-wrap gap-3">
        <SubmitButton pendingLabel="Đang ghi…">Ghi quyết định</SubmitButton>
        <Button href={back} tone="secondary">
          Sửa lại
        </Button>
      </div>
    </ActionForm>
  );
}
