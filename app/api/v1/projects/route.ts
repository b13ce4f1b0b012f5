import { requirePermission } from '#lib/auth/authorise.ts';
import { doors, publicDoor, staffDoor } from '#lib/http/endpoint.ts';
import { createProject } from '#lib/projects/commands.ts';
import { exportProjects } from '#lib/projects/export.ts';
import { getProject, listProjects } from '#lib/projects/queries.ts';
import {
  createProjectInput,
  projectAnswer,
  projectListAnswer,
  projectListQuery,
} from '#lib/projects/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: publicDoor({
    summary: 'Danh sách đề án, nhiệm vụ mà người gọi được xem',
    query: projectListQuery,
    answer: projectListAnswer,
    run: ({ actor, query: { format, ...filters } }) =>
      format ? exportProjects(actor, filters, format) : listProjects(actor, filters),
  }),
  POST: staffDoor({
    summary: 'Lập đề án, nhiệm vụ mới (bản nháp)',
    body: createProjectInput,
    answer: projectAnswer,
    success: 201,
    admit: ({ actor }) =>
      requirePermission(actor, 'project.create', { entity: 'Project', entityId: 'new' }),
    run: async ({ actor, body }) => getProject(actor, (await createProject(actor, body)).code),
  }),
});
