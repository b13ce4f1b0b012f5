import { ActionForm } from '#components/forms/action-form.tsx';
import { DateField, TextArea, TextField } from '#components/forms/fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import type { FormAction } from '#lib/forms/form-state.ts';

/** One inspection as its minutes tell it; once recorded it stays as it is. */
export function InspectionForm({
  code,
  place,
  action,
}: {
  code: string;
  place: string;
  action: FormAction;
}) {
  return (
    <ActionForm action={action} id="kiem-tra">
      <input type="hidden" name="code" value={code} />
      <div className="grid gap-5 sm:grid-cols-2">
        <DateField name="on" label="Ngày kiểm tra" />
        <TextField
          name="minutesNumber"
          label="Số biên bản"
          optional
          width="medium"
          autoComplete="off"
          spellCheck={false}
        />
      </div>
      <TextField name="place" label="Địa điểm" optional defaultValue={place} />
      <TextArea
        name="inspectors"
        label="Thành phần kiểm tra"
        hint="Mỗi người một dòng: họ tên, chức vụ, cơ quan"
        rows={3}
      />
      <TextArea name="findings" label="Nội dung, hiện trạng thấy được" rows={6} />
      <TextArea name="conclusion" label="Kết luận, kiến nghị" rows={4} />
      <div>
        <SubmitButton>Ghi biên bản</SubmitButton>
      </div>
    </ActionForm>
  );
}
