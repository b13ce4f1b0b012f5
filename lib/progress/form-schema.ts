import { z } from 'zod';
import { formAbout, readDayOf, readVersion } from '#lib/projects/form-about.ts';
import { version } from '#lib/schema/fields.ts';
import type { FormReader } from '#lib/schema/form-reader.ts';
import { transitionInput } from '#lib/transitions/schema.ts';
import { planInput, reportInput, reportReturn } from './schema.ts';

/** The forms of progress: text as it is typed, gathered into what the commands take. */

export const startForm = formAbout(transitionInput, (form) => ({
  action: 'start',
  version: readVersion(form),
}));

/** What a clerk chooses for a milestone; a day belongs to the second choice only. */
export const MILESTONE_STATES = ['OPEN', 'DONE', 'DONE_UNKNOWN_DAY'] as const;
export type MilestoneState = (typeof MILESTONE_STATES)[number];

function readMilestone(row: FormReader) {
  const state = row.text('state');
  const doneOn = state === 'DONE' ? readDayOf(row, 'doneOn', 'Hãy nhập ngày xong.') : null;
  if (state !== 'DONE' && row.text('doneOn').trim() !== '') {
    row.complain('doneOn', 'Chỉ ghi ngày xong khi chọn “Đã xong vào ngày”.');
  }
  return {
    ...(row.text('id') === '' ? {} : { id: row.text('id') }),
    title: row.text('title'),
    dueOn: row.day('dueOn'),
    responsible: row.text('responsible'),
    isDone: state === 'DONE' || state === 'DONE_UNKNOWN_DAY',
    doneOn,
    absence: row.text('absence'),
  };
}

/** The whole plan at once; a row ticked for removal is no longer part of it. */
export const planForm = formAbout(planInput, (form) => {
  const rows = form.rows(
    'milestones',
    ['title', 'dueOn', 'responsible', 'doneOn', 'absence'],
    (row) => (row.ticked('remove') ? null : readMilestone(row)),
  );
  const numbers = form.rowNumbers.milestones ?? [];
  form.rowNumbers.milestones = numbers.filter((_number, index) => rows[index] !== null);
  return { version: readVersion(form), milestones: rows.filter((row) => row !== null) };
});

/** A percent that somebody vouches for, or the explicit statement that there is none. */
function readPercent(form: FormReader): number | null {
  const isEmpty = form.text('percent').trim() === '';
  const isNotStated = form.ticked('percentNotStated');
  if (isEmpty && !isNotStated) {
    form.complain('percent', 'Hãy nhập tỷ lệ, hoặc chọn “Chưa có số liệu”.');
  }
  if (!isEmpty && isNotStated) {
    form.complain('percent', 'Đã ghi tỷ lệ thì bỏ dấu ở ô “Chưa có số liệu”, hoặc xóa tỷ lệ.');
  }
  return form.wholeNumber('percent');
}

/** `id` and `version` are of the kept draft that is gone on with; without them a new report is written. */
const reportFormInput = reportInput.extend({ id: z.uuid().optional(), version });

export const reportForm = formAbout(reportFormInput, (form) => ({
  asOf: readDayOf(form, 'asOf', 'Hãy nhập ngày tính số liệu.') ?? '',
  percent: readPercent(form),
  done: form.text('done'),
  difficulties: form.text('difficulties'),
  next: form.text('next'),
  draft: form.ticked('draft'),
  corrects: form.textOrNull('corrects') ?? undefined,
  id: form.textOrNull('id') ?? undefined,
  version: readVersion(form),
}));

const reportId = { id: z.uuid() };

/** A report to send or to confirm. */
export const reportActForm = formAbout(z.object(reportId), (form) => ({ id: form.text('id') }));

export const reportReturnForm = formAbout(reportReturn.extend(reportId), (form) => ({
  id: form.text('id'),
  reason: form.text('reason'),
}));
