import { requirePermission } from '#lib/auth/authorise.ts';
import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { getProject } from '#lib/projects/queries.ts';
import { recordProject } from '#lib/projects/recording.ts';
import { recordProjectInput } from '#lib/projects/recording-schema.ts';
import { projectAnswer } from '#lib/projects/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  POST: staffDoor({
    summary:
      'Ghi nhận đề án, nhiệm vụ ở trạng thái mà tài liệu nguồn nêu, không qua các bước ở giữa',
    body: recordProjectInput,
    answer: projectAnswer,
    success: 201,
    admit: ({ actor }) =>
      requirePermission(actor, 'project.record', { entity: 'Project', entityId: 'new' }),
    run: async ({ actor, body }) => getProject(actor, (await recordProject(actor, body)).code),
  }),
});
