import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { triageNeed } from '#lib/needs/commands.ts';
import { admitToNeed } from '#lib/needs/load.ts';
import { getNeed } from '#lib/needs/queries.ts';
import { triageInput, needAnswer, needParams } from '#lib/needs/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  POST: staffDoor({
    summary: 'Nhận xử lý đăng ký; người nhận sau thay người nhận trước',
    params: needParams,
    body: triageInput,
    answer: needAnswer,
    admit: admitToNeed('triage'),
    run: async ({ actor, params, body }) => {
      await triageNeed(actor, params.code, body);
      return getNeed(actor, params.code);
    },
  }),
});
