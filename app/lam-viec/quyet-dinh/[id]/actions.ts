'use server';

import { attachDecisionForm, decisionHref } from '#lib/decisions/form-schema.ts';
import { getDecision } from '#lib/decisions/queries.ts';
import { addDocument } from '#lib/documents/commands.ts';
import { formAction } from '#lib/forms/action.ts';

export const attach = formAction({
  schema: attachDecisionForm,
  run: async (actor, { input: { id, ...file } }) => {
    const { number, date, issuer } = await getDecision(actor, id);
    await addDocument(
      actor,
      { decisionId: id },
      { ...file, kind: 'DECISION', number, issuedOn: date, issuer: issuer || null },
    );
    return { id };
  },
  next: ({ id }) => `${decisionHref(id)}?xong=dinh-kem#tai-lieu`,
});
