import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { restoreDraft } from '#lib/projects/commands.ts';
import { getProject } from '#lib/projects/queries.ts';
import { projectAnswer, projectParams } from '#lib/projects/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  POST: staffDoor({
    summary: 'Khôi phục bản nháp đã xóa trong vòng 30 ngày',
    params: projectParams,
    answer: projectAnswer,
    run: async ({ actor, params }) => {
      await restoreDraft(actor, params.code);
      return getProject(actor, params.code);
    },
  }),
});
