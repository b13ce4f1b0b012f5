import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { assignOfficer, getAssignment } from '#lib/implementation/assignment.ts';
import { assignmentAnswer, assignmentInput } from '#lib/implementation/schema.ts';
import { admitTo } from '#lib/projects/admit.ts';
import { projectParams } from '#lib/projects/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Cán bộ phụ trách đề án',
    params: projectParams,
    answer: assignmentAnswer,
    run: ({ actor, params }) => getAssignment(actor, params.code),
  }),
  PUT: staffDoor({
    summary: 'Lãnh đạo Trung tâm phân công cán bộ phụ trách',
    params: projectParams,
    body: assignmentInput,
    answer: assignmentAnswer,
    admit: admitTo('project.assign'),
    run: async ({ actor, params, body }) => {
      await assignOfficer(actor, params.code, body);
      return getAssignment(actor, params.code);
    },
  }),
});
