import { ActionForm } from '#components/forms/action-form.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import type { FormAction } from '#lib/forms/form-state.ts';

/** Puts a draft aside; said before it is done, that it can be brought back. */
export function DeleteDraft({
  code,
  version,
  keptDays,
  action,
}: {
  code: string;
  version: number;
  keptDays: number;
  action: FormAction;
}) {
  return (
    <Disclosure summary="Xóa bản nháp này">
      <ActionForm action={action} id="xoa">
        <input type="hidden" name="code" value={code} />
        <input type="hidden" name="version" value={version} />
        <p>Bản nháp chuyển vào thùng rác và khôi phục được trong {keptDays} ngày.</p>
        <div>
          <SubmitButton tone="danger">Xóa bản nháp {code}</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
