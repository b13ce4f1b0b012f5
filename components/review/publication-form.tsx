import { ActionForm } from '#components/forms/action-form.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import type { FormAction } from '#lib/forms/form-state.ts';

/** Shows a decided project to the public, or takes it off. */
export function PublicationForm({
  code,
  version,
  isPublished,
  action,
}: {
  code: string;
  version: number;
  isPublished: boolean;
  action: FormAction;
}) {
  return (
    <ActionForm action={action} id="cong-bo" className="grid gap-4">
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="isPublished" value={isPublished ? 'false' : 'true'} />
      <div>
        <SubmitButton tone={isPublished ? 'secondary' : 'primary'}>
          {isPublished ? 'Ngừng công bố' : 'Công bố'}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
