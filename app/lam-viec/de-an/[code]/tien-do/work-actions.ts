'use server';

import { inspectionHref } from '#components/implementation/addresses.ts';
import { progressHref } from '#components/progress/addresses.ts';
import { formAction } from '#lib/forms/action.ts';
import { refreshOnConflict } from '#lib/forms/refresh-on-conflict.ts';
import { underFieldNames } from '#lib/forms/under-field-names.ts';
import { assignOfficer } from '#lib/implementation/assignment.ts';
import {
  acceptForm,
  assignForm,
  inspectionForm,
  issuePlanForm,
  reopenForm,
  resultsForm,
} from '#lib/implementation/form-schema.ts';
import { recordInspection } from '#lib/implementation/inspections.ts';
import { issuePlan } from '#lib/implementation/issued-plans.ts';
import { enterResults } from '#lib/implementation/results.ts';
import { takeStep } from '#lib/transitions/commands.ts';

export const issue = formAction({
  schema: issuePlanForm,
  run: (actor, { input: { code, body } }) => issuePlan(actor, code, body),
  next: (_result, { input }) => `${progressHref(input.code)}?xong=van-ban`,
});

export const assign = formAction({
  schema: assignForm,
  run: (actor, { input: { code, body } }) => refreshOnConflict(assignOfficer(actor, code, body)),
  next: (_result, { input }) => `${progressHref(input.code)}?xong=phan-cong`,
});

export const inspect = formAction({
  schema: inspectionForm,
  run: (actor, { input: { code, body } }) => recordInspection(actor, code, body),
  next: ({ id }, { input }) => `${inspectionHref(input.code, id)}?xong=kiem-tra`,
});

export const saveResults = formAction({
  schema: resultsForm,
  run: (actor, { input: { code, body }, fieldOf }) =>
    underFieldNames(fieldOf, refreshOnConflict(enterResults(actor, code, body))),
  next: (_result, { input }) => `${progressHref(input.code)}?xong=ket-qua`,
});

export const accept = formAction({
  schema: acceptForm,
  run: (actor, { input: { code, body }, fieldOf }) =>
    underFieldNames(fieldOf, refreshOnConflict(takeStep(actor, code, body))),
  next: (_result, { input }) => `${progressHref(input.code)}?xong=nghiem-thu`,
});

export const reopen = formAction({
  schema: reopenForm,
  run: (actor, { input: { code, body } }) => refreshOnConflict(takeStep(actor, code, body)),
  next: (_result, { input }) => `${progressHref(input.code)}?xong=mo-lai`,
});
