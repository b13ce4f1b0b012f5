import { doors, publicDoor, staffDoor, wholeList } from '#lib/http/endpoint.ts';
import { enterResults } from '#lib/implementation/results.ts';
import { resultAnswer, resultsInput } from '#lib/implementation/schema.ts';
import { listAnswer } from '#lib/schema/fields.ts';
import { admitTo } from '#lib/projects/admit.ts';
import { getProject } from '#lib/projects/queries.ts';
import { projectAnswer, projectParams } from '#lib/projects/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: publicDoor({
    summary: 'Kết quả theo chỉ tiêu; công chúng thấy số thực hiện sau khi nghiệm thu',
    params: projectParams,
    answer: listAnswer(resultAnswer),
    run: async ({ actor, params }) => wholeList((await getProject(actor, params.code)).results),
  }),
  PUT: staffDoor({
    summary: 'Cán bộ phụ trách nhập kết quả thực hiện theo chỉ tiêu',
    params: projectParams,
    body: resultsInput,
    answer: projectAnswer,
    admit: admitTo('result.enter'),
    run: async ({ actor, params, body }) => {
      await enterResults(actor, params.code, body);
      return getProject(actor, params.code);
    },
  }),
});
