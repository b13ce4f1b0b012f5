import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { recordSurvey } from '#lib/needs/commands.ts';
import { admitToNeed } from '#lib/needs/load.ts';
import { getNeed } from '#lib/needs/queries.ts';
import { surveyInput, needAnswer, needParams } from '#lib/needs/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  POST: staffDoor({
    summary: 'Ghi biên bản khảo sát',
    params: needParams,
    body: surveyInput,
    answer: needAnswer,
    admit: admitToNeed('survey'),
    run: async ({ actor, params, body }) => {
      await recordSurvey(actor, params.code, body);
      return getNeed(actor, params.code);
    },
  }),
});
