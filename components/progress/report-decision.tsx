import { ActionForm } from '#components/forms/action-form.tsx';
import { TextArea } from '#components/forms/fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { ReasonPreview } from '#components/review/reason-preview.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import type { FormAction } from '#lib/forms/form-state.ts';

interface About {
  code: string;
  id: string;
}

const Hidden = ({ code, id }: About) => (
  <>
    <input type="hidden" name="code" value={code} />
    <input type="hidden" name="id" value={id} />
  </>
);

/** One click on a report: send a kept draft, or confirm what was sent. */
export function ReportAct({
  label,
  action,
  ...about
}: About & { label: string; action: FormAction }) {
  return (
    <ActionForm action={action} id={`bao-cao-${about.id}`} className="no-print grid gap-4">
      <Hidden {...about} />
      <div>
        <SubmitButton>{label}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** The leader gives a report back, saying what is to be put right. */
export function ReportReturn({ action, ...about }: About & { action: FormAction }) {
  return (
    <div className="no-print">
      <Disclosure summary="Trả lại để sửa">
        <ActionForm action={action} id={`tra-lai-${about.id}`}>
          <Hidden {...about} />
          <TextArea name="reason" label="Lý do" rows={3} />
          <ReasonPreview name="reason" readBy="Người lập báo cáo" />
          <div>
            <SubmitButton tone="secondary">Trả lại báo cáo</SubmitButton>
          </div>
        </ActionForm>
      </Disclosure>
    </div>
  );
}
