import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { convertNeeds } from '#lib/needs/convert.ts';
import { admitToNeed } from '#lib/needs/load.ts';
import { convertInput, needParams } from '#lib/needs/schema.ts';
import { getProject } from '#lib/projects/queries.ts';
import { projectAnswer } from '#lib/projects/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  POST: staffDoor({
    summary: 'Lập bản nháp đề án từ đăng ký này, hoặc đề án nhóm cùng các đăng ký trong with',
    params: needParams,
    body: convertInput,
    answer: projectAnswer,
    success: 201,
    admit: admitToNeed('convert'),
    run: async ({ actor, params, body }) =>
      getProject(actor, (await convertNeeds(actor, params.code, body)).code),
  }),
});
