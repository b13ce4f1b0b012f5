import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { declineNeed } from '#lib/needs/commands.ts';
import { admitToNeed } from '#lib/needs/load.ts';
import { getNeed } from '#lib/needs/queries.ts';
import { declineInput, needAnswer, needParams } from '#lib/needs/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  POST: staffDoor({
    summary: 'Trả lời không nhận, kèm lý do người đăng ký đọc được',
    params: needParams,
    body: declineInput,
    answer: needAnswer,
    admit: admitToNeed('decline'),
    run: async ({ actor, params, body }) => {
      await declineNeed(actor, params.code, body);
      return getNeed(actor, params.code);
    },
  }),
});
