import { getChangeDecision } from '#lib/changes/queries.ts';
import { decisionParams } from '#lib/changes/schema.ts';
import { doors, staffDoor } from '#lib/http/endpoint.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Nội dung thay đổi theo một quyết định (phụ lục)',
    params: decisionParams,
    run: ({ actor, params }) => getChangeDecision(actor, params.id),
  }),
});
