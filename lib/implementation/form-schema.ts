import { readDecimal } from '#lib/domain/decimal.ts';
import { formAbout, readDayOf, readVersion } from '#lib/projects/form-about.ts';
import type { FormReader } from '#lib/schema/form-reader.ts';
import { transitionInput } from '#lib/transitions/schema.ts';
import {
  assignmentInput,
  implementationPlanInput,
  inspectionInput,
  resultsInput,
} from './schema.ts';

/** The forms of the work and its acceptance: text as it is typed, gathered into what the commands take. */

export const issuePlanForm = formAbout(implementationPlanInput, (form) => ({
  number: form.text('number'),
  on: readDayOf(form, 'on', 'Hãy nhập ngày ban hành.') ?? '',
  content: form.text('content'),
}));

export const assignForm = formAbout(assignmentInput, (form) => ({
  version: readVersion(form),
  username: form.text('username'),
}));

export const inspectionForm = formAbout(inspectionInput, (form) => ({
  on: readDayOf(form, 'on', 'Hãy nhập ngày kiểm tra.') ?? '',
  place: form.text('place'),
  inspectors: form.text('inspectors'),
  findings: form.text('findings'),
  conclusion: form.text('conclusion'),
  minutesNumber: form.text('minutesNumber'),
}));

/** A quantity as Vietnamese writes it, "1.200,5"; null where nothing was typed. */
function readQuantity(row: FormReader, name: string): string | null {
  const text = row.text(name).trim();
  if (text === '') return null;
  const reading = readDecimal(text);
  if (reading.ok) return reading.value;
  row.complain(name, reading.message);
  return null;
}

const RESULT_FIELDS = ['indicator', 'unit', 'baseline', 'planned', 'actual', 'evidence'];

const readResult = (row: FormReader) => ({
  indicator: row.text('indicator'),
  unit: row.text('unit'),
  baseline: readQuantity(row, 'baseline'),
  planned: readQuantity(row, 'planned'),
  actual: readQuantity(row, 'actual'),
  evidence: row.text('evidence'),
});

/** All indicators at once; a row ticked for removal is no longer part of them. */
export const resultsForm = formAbout(resultsInput, (form) => {
  const rows = form.rows('results', RESULT_FIELDS, (row) =>
    row.ticked('remove') ? null : readResult(row),
  );
  const numbers = form.rowNumbers.results ?? [];
  form.rowNumbers.results = numbers.filter((_number, index) => rows[index] !== null);
  return { version: readVersion(form), results: rows.filter((row) => row !== null) };
});

export const acceptForm = formAbout(transitionInput, (form) => ({
  action: 'accept',
  version: readVersion(form),
  minutes: {
    number: form.text('minutes.number'),
    on: readDayOf(form, 'minutes.on', 'Hãy nhập ngày biên bản.') ?? '',
  },
  council: form.rows('council', ['name', 'organisation', 'duty'], (row) => ({
    name: row.text('name'),
    organisation: row.text('organisation'),
    duty: row.text('duty'),
  })),
  findings: form.text('findings'),
  conclusion: form.text('conclusion'),
}));

export const reopenForm = formAbout(transitionInput, (form) => ({
  action: 'reopen',
  version: readVersion(form),
  reason: form.text('reason'),
}));
