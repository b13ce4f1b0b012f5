import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { admitReader } from '#lib/projects/admit.ts';
import { getProject } from '#lib/projects/queries.ts';
import { projectAnswer, projectParams } from '#lib/projects/schema.ts';
import { listSteps, permitStep, takeStep } from '#lib/transitions/commands.ts';
import { stepsAnswer, transitionInput } from '#lib/transitions/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Các bước người gọi được thực hiện lúc này, và lý do với bước không được',
    params: projectParams,
    answer: stepsAnswer,
    run: async ({ actor, params }) => ({ data: await listSteps(actor, params.code) }),
  }),
  POST: staffDoor({
    summary: 'Thực hiện một bước của vòng đời đề án',
    params: projectParams,
    body: transitionInput,
    answer: projectAnswer,
    admit: admitReader,
    permit: permitStep,
    run: async ({ actor, params, body }) => {
      await takeStep(actor, params.code, body);
      return getProject(actor, params.code);
    },
  }),
});
