import { requirePermission } from '#lib/auth/authorise.ts';
import { forwardMany } from '#lib/decisions/commands.ts';
import { forwardingAnswer, forwardManyInput } from '#lib/decisions/schema.ts';
import { doors, staffDoor } from '#lib/http/endpoint.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  POST: staffDoor({
    summary: 'Ghi một tờ trình cho nhiều đề án, nhiệm vụ: tất cả được trình hoặc không đề án nào',
    body: forwardManyInput,
    answer: forwardingAnswer,
    success: 201,
    admit: ({ actor }) =>
      requirePermission(actor, 'forward', { entity: 'Project', entityId: 'many' }),
    run: async ({ actor, body }) => {
      await forwardMany(actor, body);
      return {
        letter: body.letter,
        projects: body.projects.map(({ code }) => ({ code, status: 'FORWARDED' })),
      };
    },
  }),
});
