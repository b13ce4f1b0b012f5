import { ActionForm } from '#components/forms/action-form.tsx';
import {
  CheckboxField,
  DateField,
  HiddenField,
  TextArea,
  TextField,
} from '#components/forms/fields.tsx';
import type { FieldNames } from '#components/forms/form-contents.ts';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import type { FormAction } from '#lib/forms/form-state.ts';
import { reportValues } from '#lib/progress/form-values.ts';
import type { ReportView } from '#lib/progress/reports.ts';

/** Fields as people read them, where two versions are compared. */
export const REPORT_FIELD_NAMES: FieldNames = {
  asOf: 'Số liệu tính đến ngày',
  percent: 'Tỷ lệ hoàn thành',
  percentNotStated: 'Tỷ lệ hoàn thành: chưa có số liệu',
  done: 'Việc đã làm',
  difficulties: 'Khó khăn, vướng mắc',
  next: 'Việc sắp làm',
};

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
  const said = start && reportValues(start);
  return (
    <ActionForm action={action} id="bao-cao">
      <input type="hidden" name="code" value={code} />
      {draft && (
        <>
          <input type="hidden" name="id" value={draft.id} />
          <HiddenField name="version" value={String(draft.version)} />
        </>
      )}
      {corrects && <input type="hidden" name="corrects" value={corrects.id} />}
      <DateField name="asOf" label="Số liệu tính đến ngày" defaultValue={said?.asOf ?? ''} />
      <div className="grid gap-2">
        <TextField
          name="percent"
          label="Tỷ lệ hoàn thành, phần trăm"
          hint="Số nguyên từ 0 đến 100; chỉ ghi khi có căn cứ"
          width="short"
          inputMode="numeric"
          autoComplete="off"
          defaultValue={said?.percent ?? ''}
        />
        <CheckboxField
          name="percentNotStated"
          label="Chưa có số liệu"
          defaultChecked={said?.percentNotStated === 'true'}
        />
      </div>
      <TextArea name="done" label="Việc đã làm" rows={6} defaultValue={said?.done ?? ''} />
      <TextArea
        name="difficulties"
        label="Khó khăn, vướng mắc"
        optional
        defaultValue={said?.difficulties ?? ''}
      />
      <TextArea name="next" label="Việc sắp làm" optional defaultValue={said?.next ?? ''} />
      <div className="flex flex-wrap gap-3">
        <SubmitButton>Gửi lãnh đạo Trung tâm</SubmitButton>
        <SubmitButton tone="secondary" name="draft" value="true">
          Giữ làm nháp
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
