import { ActionForm } from '#components/forms/action-form.tsx';
import { DateField, HiddenField, RadioGroup, TextField } from '#components/forms/fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import type { CalendarDayView } from '#lib/calendar/queries.ts';
import { CALENDAR_DAY_KINDS } from '#lib/calendar/schema.ts';
import { CALENDAR_DAY_LABELS } from '#lib/format/notification-labels.ts';
import type { FormAction } from '#lib/forms/form-state.ts';

const kinds = CALENDAR_DAY_KINDS.map((value) => ({
  value,
  label: CALENDAR_DAY_LABELS[value].label,
}));

/** What a day is; `day` when it is in the calendar already, and then it stays that day. */
export function DayForm({ day, action }: { day?: CalendarDayView; action: FormAction }) {
  return (
    <ActionForm action={action} id="ngay">
      {day ? (
        <>
          <HiddenField name="on" value={day.on} />
          <HiddenField name="version" value={String(day.version)} />
        </>
      ) : (
        <DateField name="on" label="Ngày" hint="Ngày/tháng/năm, ví dụ 02/09/2027." />
      )}
      <RadioGroup
        name="kind"
        label="Ngày này là"
        options={kinds}
        defaultValue={day?.kind ?? 'HOLIDAY'}
      />
      <TextField name="name" label="Tên ngày" autoComplete="off" defaultValue={day?.name} />
      <TextField
        name="source"
        label="Căn cứ"
        optional
        hint="Văn bản, thông báo mà ngày này lấy theo."
        autoComplete="off"
        defaultValue={day?.source ?? ''}
      />
      <div>
        <SubmitButton>{day ? 'Lưu thay đổi' : 'Thêm vào lịch'}</SubmitButton>
      </div>
    </ActionForm>
  );
}

export function RemoveDayForm({ day, action }: { day: CalendarDayView; action: FormAction }) {
  return (
    <ActionForm action={action} id="bo">
      <HiddenField name="on" value={day.on} />
      <HiddenField name="version" value={String(day.version)} />
      <div>
        <SubmitButton tone="danger">Bỏ ngày này khỏi lịch</SubmitButton>
      </div>
    </ActionForm>
  );
}
