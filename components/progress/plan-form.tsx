import { ActionForm } from '#components/forms/action-form.tsx';
import {
  CheckboxField,
  DateField,
  RadioGroup,
  TextArea,
  TextField,
} from '#components/forms/fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { formatDay } from '#lib/format/days.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import type { MilestoneState } from '#lib/progress/form-schema.ts';
import type { ShownMilestone } from './milestone-table.tsx';

const STATE_LABELS: Record<MilestoneState, string> = {
  OPEN: 'Chưa xong',
  DONE: 'Đã xong vào ngày',
  DONE_UNKNOWN_DAY: 'Đã xong, không rõ ngày',
};
const states = Object.entries(STATE_LABELS).map(([value, label]) => ({ value, label }));

/** Rows left empty at the end for new milestones; saving brings new empty ones. */
const SPARE_ROWS = 2;

function stateOf(milestone: ShownMilestone | undefined): MilestoneState {
  if (!milestone?.isDone) return 'OPEN';
  return milestone.doneOn ? 'DONE' : 'DONE_UNKNOWN_DAY';
}

const dayText = (day: string | null | undefined) => (day ? formatDay(day) : '');

function MilestoneFields({
  number,
  milestone,
}: {
  number: number;
  milestone: ShownMilestone | undefined;
}) {
  const name = (field: string) => `milestones.${number}.${field}`;
  return (
    <fieldset className="grid gap-5 rounded-md border border-line bg-surface p-5">
      <legend className="px-2 text-lg font-semibold">
        {milestone ? `Mốc ${number + 1}` : `Mốc ${number + 1} (thêm mới)`}
      </legend>
      {milestone && <input type="hidden" name={name('id')} value={milestone.id} />}
      <TextField name={name('title')} label="Tên mốc" defaultValue={milestone?.title} />
      <div className="grid gap-5 sm:grid-cols-2">
        <DateField name={name('dueOn')} label="Hạn" defaultValue={dayText(milestone?.dueOn)} />
        <TextField
          name={name('responsible')}
          label="Người chịu trách nhiệm"
          hint="Họ tên hoặc chức danh"
          defaultValue={milestone?.responsible ?? ''}
        />
      </div>
      {milestone && (
        <>
          <RadioGroup
            name={name('state')}
            label="Tình trạng"
            options={states}
            defaultValue={stateOf(milestone)}
          />
          <DateField
            name={name('doneOn')}
            label="Ngày xong"
            optional
            defaultValue={dayText(milestone.doneOn)}
          />
          <TextArea
            name={name('absence')}
            label="Vì sao không thực hiện mốc này"
            optional
            rows={2}
            defaultValue={milestone.absence ?? ''}
          />
          <CheckboxField name={name('remove')} label="Bỏ mốc này khỏi kế hoạch" />
        </>
      )}
    </fieldset>
  );
}

/** The whole plan of work in one form: saved together, under the version it was read at. */
export function PlanForm({
  code,
  version,
  milestones,
  action,
}: {
  code: string;
  version: number;
  milestones: readonly ShownMilestone[];
  action: FormAction;
}) {
  const spare = Array.from({ length: SPARE_ROWS }, () => undefined);
  return (
    <ActionForm action={action} id="ke-hoach">
      <input type="hidden" name="code" value={code} />
      <input type="hidden" name="version" value={version} />
      {[...milestones, ...spare].map((milestone, number) => (
        <MilestoneFields key={milestone?.id ?? number} number={number} milestone={milestone} />
      ))}
      <div>
        <SubmitButton pendingLabel="Đang lưu…">Lưu kế hoạch</SubmitButton>
      </div>
    </ActionForm>
  );
}
