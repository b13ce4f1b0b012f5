import { requirePermission } from '#lib/auth/authorise.ts';
import { recordDecision } from '#lib/decisions/commands.ts';
import { getDecision, listDecisions } from '#lib/decisions/queries.ts';
import {
  decisionAnswer,
  decisionListAnswer,
  decisionListQuery,
  recordDecisionInput,
} from '#lib/decisions/schema.ts';
import { doors, staffDoor } from '#lib/http/endpoint.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Các quyết định, mới nhất trước, với tổng kinh phí được duyệt',
    query: decisionListQuery,
    answer: decisionListAnswer,
    run: ({ actor, query }) => listDecisions(actor, query),
  }),
  POST: staffDoor({
    summary:
      'Ghi quyết định phê duyệt nhiều đề án, nhiệm vụ cùng lúc: tất cả được duyệt hoặc không đề án nào',
    body: recordDecisionInput,
    answer: decisionAnswer,
    success: 201,
    admit: ({ actor }) =>
      requirePermission(actor, 'decision.record', { entity: 'Decision', entityId: 'new' }),
    run: async ({ actor, body }) => getDecision(actor, (await recordDecision(actor, body)).id),
  }),
});
