import { ActionForm } from '#components/forms/action-form.tsx';
import { DateField, HiddenField, TextArea, TextField } from '#components/forms/fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { ReasonPreview } from '#components/review/reason-preview.tsx';
import { ACTION_LABELS } from '#lib/format/labels.ts';
import type { FormAction } from '#lib/forms/form-state.ts';

/** Rows for the council; those left empty are no members. */
const SEATS = Array.from({ length: 7 }, (_, seat) => seat);

function Seat({ seat }: { seat: number }) {
  const name = (field: string) => `council.${seat}.${field}`;
  return (
    <fieldset className="grid min-w-0 gap-x-4 gap-y-3 rounded-md border border-line p-4 sm:grid-cols-3">
      <legend className="px-2 font-semibold">Thành viên {seat + 1}</legend>
      <TextField name={name('name')} label="Họ tên" autoComplete="off" />
      <TextField name={name('organisation')} label="Cơ quan" />
      <TextField name={name('duty')} label="Nhiệm vụ" />
    </fieldset>
  );
}

/** The minutes of the acceptance and who signed them. */
export function AcceptForm({
  code,
  version,
  action,
}: {
  code: string;
  version: number;
  action: FormAction;
}) {
  return (
    <ActionForm action={action} id="nghiem-thu">
      <input type="hidden" name="code" value={code} />
      <HiddenField name="version" value={String(version)} />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          name="minutes.number"
          label="Số biên bản nghiệm thu"
          hint="Ví dụ 05/BB-SCT"
          width="medium"
          autoComplete="off"
          spellCheck={false}
        />
        <DateField name="minutes.on" label="Ngày biên bản" />
      </div>
      <fieldset className="grid gap-4">
        <legend className="mb-2 text-lg font-semibold">Thành phần nghiệm thu</legend>
        <p className="field-hint">
          Ghi họ tên; cơ quan và nhiệm vụ ghi nếu có. Dòng nào không dùng thì để trống.
        </p>
        {SEATS.map((seat) => (
          <Seat key={seat} seat={seat} />
        ))}
      </fieldset>
      <TextArea name="findings" label="Nội dung nghiệm thu" optional rows={6} />
      <TextArea name="conclusion" label="Kết luận" optional rows={4} />
      <div>
        <SubmitButton>{ACTION_LABELS.accept}</SubmitButton>
      </div>
    </ActionForm>
  );
}

/** The work goes on after an acceptance; why is read first by the Centre. */
export function ReopenForm({
  code,
  version,
  action,
}: {
  code: string;
  version: number;
  action: FormAction;
}) {
  return (
    <ActionForm action={action} id="mo-lai">
      <input type="hidden" name="code" value={code} />
      <HiddenField name="version" value={String(version)} />
      <TextArea
        name="reason"
        label="Lý do mở lại"
        hint="Nói rõ phần nào phải làm tiếp. Biên bản nghiệm thu đã ghi vẫn được giữ nguyên."
        rows={5}
      />
      <ReasonPreview name="reason" readBy="Trung tâm" />
      <div>
        <SubmitButton tone="secondary">{ACTION_LABELS.reopen}</SubmitButton>
      </div>
    </ActionForm>
  );
}
