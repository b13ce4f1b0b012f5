import { ActionForm } from '#components/forms/action-form.tsx';
import { TextArea } from '#components/forms/fields.tsx';
import { KeptFields, type Unsaved } from '#components/forms/kept-fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { reversalFormKey } from '#lib/payments/form-schema.ts';
import type { FormAction } from '#lib/forms/form-state.ts';

interface About {
  code: string;
  id: string;
  action: FormAction;
}

const Hidden = ({ code, id }: Pick<About, 'code' | 'id'>) => (
  <>
    <input type="hidden" name="code" value={code} />
    <input type="hidden" name="id" value={id} />
  </>
);

/** The leader vouches for one entry; `name` is for those who hear the button alone. */
export function ConfirmEntry({ name, action, ...about }: About & { name: string }) {
  return (
    <ActionForm action={action} id={`xac-nhan-${about.id}`} className="grid gap-2">
      <Hidden {...about} />
      <SubmitButton>
        Xác nhận<span className="sr-only"> {name}</span>
      </SubmitButton>
    </ActionForm>
  );
}

/** The accountant takes one entry back, saying why. */
export function ReverseForm({
  owner,
  isConfirmed,
  unsaved,
  action,
  ...about
}: About & { owner: string; isConfirmed: boolean; unsaved: Unsaved }) {
  return (
    <ActionForm action={action} id="dao">
      <KeptFields
        draft={{ owner, formKey: reversalFormKey(about.code, about.id), baseVersion: 0 }}
        stored={{}}
        unsaved={unsaved}
        names={{ reason: 'Lý do' }}
        ties={{}}
      >
        <Hidden {...about} />
        <TextArea
          name="reason"
          label="Lý do"
          hint={
            isConfirmed
              ? 'Khoản này được giữ nguyên trong sổ; bút toán đảo chờ lãnh đạo Trung tâm xác nhận.'
              : 'Khoản này chưa được tính nên được rút lại ngay, không cần xác nhận.'
          }
          rows={4}
        />
        <div>
          <SubmitButton>{isConfirmed ? 'Ghi bút toán đảo' : 'Rút lại khoản này'}</SubmitButton>
        </div>
      </KeptFields>
    </ActionForm>
  );
}
