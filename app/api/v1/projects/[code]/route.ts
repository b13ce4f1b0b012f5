import { doors, publicDoor, staffDoor } from '#lib/http/endpoint.ts';
import { admitTo } from '#lib/projects/admit.ts';
import { deleteDraft, updateProject } from '#lib/projects/commands.ts';
import { getProject } from '#lib/projects/queries.ts';
import {
  dossierAnswer,
  projectParams,
  updateProjectInput,
  versionOnly,
} from '#lib/projects/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: publicDoor({
    summary: 'Một đề án, nhiệm vụ',
    params: projectParams,
    answer: dossierAnswer,
    run: ({ actor, params }) => getProject(actor, params.code),
  }),
  PATCH: staffDoor({
    summary: 'Sửa một phần của bản nháp; phần không gửi giữ nguyên',
    params: projectParams,
    body: updateProjectInput,
    answer: dossierAnswer,
    admit: admitTo('project.edit'),
    run: async ({ actor, params, body }) => {
      await updateProject(actor, params.code, body);
      return getProject(actor, params.code);
    },
  }),
  DELETE: staffDoor({
    summary: 'Xóa bản nháp chưa gửi; khôi phục được trong 30 ngày',
    params: projectParams,
    body: versionOnly,
    success: 204,
    admit: admitTo('project.delete'),
    run: ({ actor, params, body }) => deleteDraft(actor, params.code, body.version),
  }),
});
