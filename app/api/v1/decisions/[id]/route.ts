import { getDecision } from '#lib/decisions/queries.ts';
import { decisionAnswer, decisionParams } from '#lib/decisions/schema.ts';
import { doors, staffDoor } from '#lib/http/endpoint.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Một quyết định và các đề án, nhiệm vụ thuộc quyết định',
    params: decisionParams,
    answer: decisionAnswer,
    run: ({ actor, params }) => getDecision(actor, params.id),
  }),
});
