import { requirePermission } from '#lib/auth/authorise.ts';
import { doors, publicDoor, staffDoor } from '#lib/http/endpoint.ts';
import { listFile } from '#lib/http/list-file.ts';
import { createProject } from '#lib/projects/commands.ts';
import { PROJECT_COLUMNS } from '#lib/projects/export.ts';
import { getProject, listProjects, writeProjects } from '#lib/projects/queries.ts';
import {
  createProjectInput,
  dossierAnswer,
  projectFilters,
  projectListAnswer,
} from '#lib/projects/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: publicDoor({
    summary: 'Danh sách đề án, nhiệm vụ mà người gọi được xem',
    query: projectFilters,
    answer: projectListAnswer,
    file: listFile({ name: 'de-an', of: 'projects', columns: PROJECT_COLUMNS }),
    run: ({ actor, query }) => listProjects(actor, query),
    ready: ({ actor, query }) => writeProjects(actor, query),
  }),
  POST: staffDoor({
    summary: 'Lập đề án, nhiệm vụ mới (bản nháp)',
    body: createProjectInput,
    answer: dossierAnswer,
    success: 201,
    admit: ({ actor }) =>
      requirePermission(actor, 'project.create', { entity: 'Project', entityId: 'new' }),
    run: async ({ actor, body }) => getProject(actor, (await createProject(actor, body)).code),
  }),
});
