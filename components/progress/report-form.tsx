import { ActionForm } from '#components/forms/action-form.tsx';
import { CheckboxField, DateField, TextArea, TextField } from '#components/forms/fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { formatDay } from '#lib/format/days.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import type { ReportView } from '#lib/progress/reports.ts';

/** Writes a report, goes on with a kept draft, or corrects an earlier report. */
export function ReportForm({
  code,
  action,
  draft,
  corrects,
}: {
  code: string;
  action: FormAction;
  draft: ReportView | null;
  corrects: ReportView | null;
}) {
  const start = draft ?? corrects;
  const day = start?.asOf;
  return (
    <ActionForm action={action} id="bao-cao">
      <input type="hidden" name="code" value={code} />
      {draft && <input type="hidden" name="id" value={draft.id} />}
      {corrects && <input type="hidden" name="corrects" value={corrects.id} />}
      <DateField
        name="asOf"
        label="Số liệu tính đến ngày"
        defaultValue={day ? formatDay(day) : ''}
      />
      <div className="grid gap-2">
        <TextField
          name="percent"
          label="Tỷ lệ hoàn thành, phần trăm"
          hint="Số nguyên từ 0 đến 100; chỉ ghi khi có căn cứ"
          width="short"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={start?.percent?.toString() ?? ''}
        />
        <CheckboxField
          name="percentNotStated"
          label="Chưa có số liệu"
          defaultChecked={start !== null && start.percent === null}
        />
      </div>
      <TextArea name="done" label="Việc đã làm" rows={6} defaultValue={start?.done ?? ''} />
      <TextArea
        name="difficulties"
        label="Khó khăn, vướng mắc"
        optional
        defaultValue={start?.difficulties ?? ''}
      />
      <TextArea name="next" label="Việc sắp làm" optional defaultValue={start?.next ?? ''} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton>Gửi lãnh đạo Trung tâm</SubmitButton>
        <SubmitButton tone="secondary" name="draft" value="true">
          Giữ làm nháp
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
