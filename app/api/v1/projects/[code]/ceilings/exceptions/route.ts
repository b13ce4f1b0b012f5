import { makeException } from '#lib/ceilings/commands.ts';
import { getProjectCeilingsJson } from '#lib/ceilings/queries.ts';
import { exceptionInput, projectCeilingsAnswer } from '#lib/ceilings/schema.ts';
import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { admitTo } from '#lib/projects/admit.ts';
import { projectParams } from '#lib/projects/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  POST: staffDoor({
    summary: 'Chấp thuận vượt một mức hỗ trợ, kèm lý do (lãnh đạo Trung tâm, lãnh đạo Sở)',
    params: projectParams,
    body: exceptionInput,
    answer: projectCeilingsAnswer,
    success: 201,
    admit: admitTo('ceiling.override'),
    run: async ({ actor, params, body }) => {
      await makeException(actor, params.code, body);
      return getProjectCeilingsJson(actor, params.code);
    },
  }),
});
