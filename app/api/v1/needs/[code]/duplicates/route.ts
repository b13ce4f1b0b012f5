import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { listDuplicates } from '#lib/needs/duplicates.ts';
import { admitNeedReader } from '#lib/needs/load.ts';
import { duplicatesAnswer, needParams } from '#lib/needs/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Đăng ký và đơn vị trong danh bạ có thể là cùng một cơ sở',
    params: needParams,
    answer: duplicatesAnswer,
    admit: admitNeedReader,
    run: ({ actor, params }) => listDuplicates(actor, params.code),
  }),
});
