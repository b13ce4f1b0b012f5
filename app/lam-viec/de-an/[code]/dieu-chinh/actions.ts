'use server';

import { changeHref } from '#components/changes/addresses.ts';
import { judgeForm, proposeForm, withdrawForm } from '#lib/changes/form-schema.ts';
import { appraiseChange, rejectChange, returnChange, withdrawChange } from '#lib/changes/judge.ts';
import { proposeChange, reproposeChange } from '#lib/changes/propose.ts';
import { formAction } from '#lib/forms/action.ts';
import { refreshOnConflict } from '#lib/forms/refresh-on-conflict.ts';
import { underFieldNames } from '#lib/forms/under-field-names.ts';

export const propose = formAction({
  schema: proposeForm,
  run: async (actor, { input: { code, body }, fieldOf }) => {
    const { id, input } = body;
    const work = id
      ? reproposeChange(actor, code, id, input).then(() => ({ id }))
      : proposeChange(actor, code, input);
    const { id: proposed } = await underFieldNames(fieldOf, refreshOnConflict(work));
    return { id: proposed };
  },
  next: ({ id }, { input }) => `${changeHref(input.code, id)}?xong=gui`,
});

export const appraise = formAction({
  schema: judgeForm,
  run: (actor, { input: { code, body } }) => {
    const { id, ...input } = body;
    return refreshOnConflict(appraiseChange(actor, code, id, input));
  },
  next: (_result, { input }) => `${changeHref(input.code, input.body.id)}?xong=tham-dinh`,
});

export const giveBack = formAction({
  schema: judgeForm,
  run: (actor, { input: { code, body } }) => {
    const { id, ...input } = body;
    return refreshOnConflict(returnChange(actor, code, id, input));
  },
  next: (_result, { input }) => `${changeHref(input.code, input.body.id)}?xong=tra-lai`,
});

export const reject = formAction({
  schema: judgeForm,
  run: (actor, { input: { code, body } }) => {
    const { id, ...input } = body;
    return refreshOnConflict(rejectChange(actor, code, id, input));
  },
  next: (_result, { input }) => `${changeHref(input.code, input.body.id)}?xong=khong-chap-thuan`,
});

export const withdraw = formAction({
  schema: withdrawForm,
  run: (actor, { input: { code, body } }) => {
    const { id, ...input } = body;
    return refreshOnConflict(withdrawChange(actor, code, id, input));
  },
  next: (_result, { input }) => `${changeHref(input.code, input.body.id)}?xong=rut`,
});
