import { ActionForm } from '#components/forms/action-form.tsx';
import { TextArea } from '#components/forms/fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import type { FormAction } from '#lib/forms/form-state.ts';

interface About {
  code: string;
  id: string;
  /** Kind and number of the entry, for those who hear the button alone. */
  name: string;
  action: FormAction;
}

const Hidden = ({ code, id }: Pick<About, 'code' | 'id'>) => (
  <>
    <input type="hidden" name="code" value={code} />
    <input type="hidden" name="id" value={id} />
  </>
);

/** The leader vouches for one entry. */
export function ConfirmEntry({ name, action, ...about }: About) {
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
export function ReverseEntry({
  name,
  isConfirmed,
  action,
  ...about
}: About & { isConfirmed: boolean }) {
  const verb = isConfirmed ? 'Ghi bút toán đảo' : 'Rút lại khoản này';
  return (
    <Disclosure
      summary={
        <>
          {verb}
          <span className="sr-only"> {name}</span>
        </>
      }
    >
      <ActionForm action={action} id={`dao-${about.id}`} className="grid gap-3">
        <Hidden {...about} />
        <TextArea
          name="reason"
          label="Lý do"
          hint={
            isConfirmed
              ? 'Khoản sai được giữ nguyên; bút toán đảo chờ lãnh đạo xác nhận.'
              : 'Khoản này chưa được tính nên rút lại ngay, không cần xác nhận.'
          }
          rows={3}
        />
        <div>
          <SubmitButton tone="secondary">{verb}</SubmitButton>
        </div>
      </ActionForm>
    </Disclosure>
  );
}
