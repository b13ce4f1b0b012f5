'use server';

import { nameOfField } from '#components/forms/form-contents.ts';
import { planHref, progressHref } from '#components/progress/addresses.ts';
import { REPORT_FIELD_NAMES } from '#components/progress/report-form.tsx';
import { formAction } from '#lib/forms/action.ts';
import { currentWith } from '#lib/forms/current-with.ts';
import { refreshOnConflict } from '#lib/forms/refresh-on-conflict.ts';
import { underFieldNames } from '#lib/forms/under-field-names.ts';
import { wasInTime } from '#lib/forms/was-in-time.ts';
import {
  planForm,
  reportActForm,
  reportForm,
  reportReturnForm,
  startForm,
} from '#lib/progress/form-schema.ts';
import { reportValues } from '#lib/progress/form-values.ts';
import { updatePlan } from '#lib/progress/plan.ts';
import {
  confirmReport,
  returnReport,
  rewriteReport,
  sendReport,
  writeReport,
  type ReportView,
} from '#lib/progress/reports.ts';
import { takeStep } from '#lib/transitions/commands.ts';

export const start = formAction({
  schema: startForm,
  run: (actor, { input: { code, body } }) => refreshOnConflict(takeStep(actor, code, body)),
  next: (_result, { input }) => `${progressHref(input.code)}?xong=bat-dau`,
});

export const savePlan = formAction({
  schema: planForm,
  run: (actor, { input: { code, body }, fieldOf }) =>
    underFieldNames(fieldOf, refreshOnConflict(updatePlan(actor, code, body))),
  next: (_result, { input }) => `${planHref(input.code)}?xong=ke-hoach`,
});

/** What is kept of a draft now, as the form would hold it: both versions are shown side by side. */
function storedReport(current: unknown) {
  const report = currentWith<ReportView>(current, 'asOf');
  if (!report) return null;
  return {
    values: { ...reportValues(report), version: String(report.version) },
    labelOf: (field: string) => nameOfField(REPORT_FIELD_NAMES, field),
  };
}

export const saveReport = formAction({
  schema: reportForm,
  run: async (actor, { input: { code, body } }) => {
    const { id, version, ...report } = body;
    if (id) await rewriteReport(actor, code, id, { ...report, version });
    else await writeReport(actor, code, report);
  },
  next: (_result, { input: { code, body } }) =>
    `${progressHref(code)}?xong=${body.draft ? 'nhap' : 'gui'}`,
  stored: storedReport,
});

export const send = formAction({
  schema: reportActForm,
  run: (actor, { input: { code, body } }) => wasInTime(sendReport(actor, code, body.id)),
  next: (isDone, { input }) => `${progressHref(input.code)}?xong=${isDone ? 'gui' : 'muon'}`,
});

export const confirm = formAction({
  schema: reportActForm,
  run: (actor, { input: { code, body } }) => wasInTime(confirmReport(actor, code, body.id)),
  next: (isDone, { input }) => `${progressHref(input.code)}?xong=${isDone ? 'xac-nhan' : 'muon'}`,
});

export const giveBack = formAction({
  schema: reportReturnForm,
  run: (actor, { input: { code, body } }) => returnReport(actor, code, body.id, body.reason),
  next: (_result, { input }) => `${progressHref(input.code)}?xong=tra-lai`,
});
