import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { admitTo } from '#lib/projects/admit.ts';
import { publishProject } from '#lib/projects/commands.ts';
import { getProject } from '#lib/projects/queries.ts';
import { projectAnswer, projectParams, publishInput } from '#lib/projects/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  PUT: staffDoor({
    summary: 'Công bố đề án đã phê duyệt, hoặc thôi công bố',
    params: projectParams,
    body: publishInput,
    answer: projectAnswer,
    admit: admitTo('project.publish'),
    run: async ({ actor, params, body }) => {
      await publishProject(actor, params.code, body);
      return getProject(actor, params.code);
    },
  }),
});
