import { getProjectCeilingsJson } from '#lib/ceilings/queries.ts';
import { projectCeilingsAnswer } from '#lib/ceilings/schema.ts';
import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { projectParams } from '#lib/projects/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Kinh phí bên cạnh mức hỗ trợ tối đa: hiện nay, và như đã lưu lúc gửi, lúc thẩm định',
    params: projectParams,
    answer: projectCeilingsAnswer,
    run: ({ actor, params }) => getProjectCeilingsJson(actor, params.code),
  }),
});
