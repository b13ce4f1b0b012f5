import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { recordContact } from '#lib/needs/commands.ts';
import { admitToNeed } from '#lib/needs/load.ts';
import { getNeed } from '#lib/needs/queries.ts';
import { contactInput, needAnswer, needParams } from '#lib/needs/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  POST: staffDoor({
    summary: 'Ghi một lần liên hệ với cơ sở',
    params: needParams,
    body: contactInput,
    answer: needAnswer,
    admit: admitToNeed('contact'),
    run: async ({ actor, params, body }) => {
      await recordContact(actor, params.code, body);
      return getNeed(actor, params.code);
    },
  }),
});
