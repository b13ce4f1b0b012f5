import { admitDecision, recordChangeDecision } from '#lib/changes/decide.ts';
import { getChangeDecision } from '#lib/changes/queries.ts';
import { decideInput } from '#lib/changes/schema.ts';
import { doors, staffDoor } from '#lib/http/endpoint.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  POST: staffDoor({
    summary: 'Ghi một quyết định cho nhiều đề nghị thay đổi: tất cả có hiệu lực, hoặc không gì cả',
    body: decideInput,
    success: 201,
    admit: ({ actor }) => admitDecision(actor),
    run: async ({ actor, body }) => {
      const { id } = await recordChangeDecision(actor, body);
      return getChangeDecision(actor, id);
    },
  }),
});
