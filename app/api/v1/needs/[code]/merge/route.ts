import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { mergeNeed } from '#lib/needs/commands.ts';
import { admitToNeed } from '#lib/needs/load.ts';
import { getNeed } from '#lib/needs/queries.ts';
import { mergeNeedInput, needAnswer, needParams } from '#lib/needs/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  POST: staffDoor({
    summary: 'Gộp vào đăng ký khác; cả hai vẫn đọc được',
    params: needParams,
    body: mergeNeedInput,
    answer: needAnswer,
    admit: admitToNeed('merge'),
    run: async ({ actor, params, body }) => {
      await mergeNeed(actor, params.code, body);
      return getNeed(actor, params.code);
    },
  }),
});
