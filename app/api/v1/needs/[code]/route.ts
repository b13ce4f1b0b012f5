import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { admitNeedReader } from '#lib/needs/load.ts';
import { getNeed } from '#lib/needs/queries.ts';
import { needAnswer, needParams } from '#lib/needs/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Một đăng ký nhu cầu, mọi điều đã khai và đã làm',
    params: needParams,
    answer: needAnswer,
    admit: admitNeedReader,
    run: ({ actor, params }) => getNeed(actor, params.code),
  }),
});
