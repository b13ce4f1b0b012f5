import { listSimilar } from '#lib/beneficiaries/similar.ts';
import { similarAnswer, similarQuery } from '#lib/beneficiaries/schema.ts';
import { doors, staffDoor } from '#lib/http/endpoint.ts';

/** Asked by the form while a new establishment is typed; the save asks again by itself. */
export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Đơn vị trong danh bạ có thể trùng với đơn vị sắp khai',
    query: similarQuery,
    answer: similarAnswer,
    run: async ({ actor, query }) => ({ data: await listSimilar(actor, query) }),
  }),
});
