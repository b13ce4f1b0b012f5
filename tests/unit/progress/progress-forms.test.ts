import { expect, test } from 'vitest';
import type { z } from 'zod';
import { toDay } from '#lib/domain/day.ts';
import { planForm, reportForm } from '#lib/progress/form-schema.ts';
import { reportValues } from '#lib/progress/form-values.ts';

const about = { code: 'KCDP-2023-001', version: '3' };
const pathsOf = (schema: z.ZodType, values: Record<string, string>) =>
  schema.safeParse(values).error?.issues.map((issue) => issue.path.join('.'));

const report = { code: about.code, asOf: '30/6/2023', done: 'Đã lắp máy.' };

test.each([
  [{ percent: '40' }, undefined],
  [{ percent: '', percentNotStated: 'true' }, undefined],
  [{ percent: '' }, ['percent']],
  [{ percent: '40', percentNotStated: 'true' }, ['percent']],
  [{ percent: '101' }, ['percent']],
  [{ percent: 'bốn mươi' }, ['percent']],
])('a report with %o: complaints at %o', (typed, paths) => {
  expect(pathsOf(reportForm, { ...report, ...typed })).toEqual(paths);
});

test('a kept draft is gone on with from the version that the form was filled from', () => {
  const id = '0190b3f0-0000-7000-8000-000000000001';
  const { input } = reportForm.parse({ ...report, percent: '40', id, version: '3' });
  expect(input.body).toMatchObject({ id, version: 3 });
  expect(reportForm.parse({ ...report, percent: '40' }).input.body.version).toBeUndefined();
});

test.each([
  [{ percent: 40, difficulties: 'Mưa nhiều.', next: 'Nghiệm thu.' }],
  [{ percent: null, difficulties: null, next: null }],
])('what a report says fills the form it is read from again: %o', (more) => {
  const said = { asOf: toDay('2023-06-30'), done: 'Đã lắp máy.', ...more };
  const { input } = reportForm.parse({ code: about.code, ...reportValues(said) });
  expect(input.body).toMatchObject(said);
});

const row = (number: number, fields: Record<string, string>) =>
  Object.fromEntries(
    Object.entries({ title: 'Mốc', state: 'OPEN', ...fields }).map(([name, value]) => [
      `milestones.${number}.${name}`,
      value,
    ]),
  );

test('milestones: removed and empty rows are left out, and complaints find the row they are about', () => {
  const typed = {
    ...about,
    ...row(0, { remove: 'true' }),
    ...row(1, { state: 'DONE', doneOn: '1/5/2023' }),
    ...row(2, { state: 'DONE_UNKNOWN_DAY' }),
    ...row(3, { title: '' }),
  };
  const { input, fieldOf } = planForm.parse(typed);
  expect(input.body.milestones).toMatchObject([
    { isDone: true, doneOn: '2023-05-01' },
    { isDone: true, doneOn: null },
  ]);
  expect(fieldOf('milestones.0.doneOn')).toBe('milestones.1.doneOn');
});

test('a day of completion goes with “done on that day” and with nothing else', () => {
  expect(pathsOf(planForm, { ...about, ...row(0, { state: 'DONE', doneOn: '' }) })).toEqual([
    'milestones.0.doneOn',
  ]);
  expect(pathsOf(planForm, { ...about, ...row(0, { doneOn: '1/5/2023' }) })).toEqual([
    'milestones.0.doneOn',
  ]);
});
