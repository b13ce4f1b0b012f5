import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { getChecks } from '#lib/projects/current-checks.ts';
import { checksAnswer, projectParams } from '#lib/projects/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary:
      'Kết quả kiểm tra hồ sơ lúc này, và hỗ trợ cùng nội dung trước đây của đơn vị thụ hưởng',
    params: projectParams,
    answer: checksAnswer,
    run: ({ actor, params }) => getChecks(actor, params.code),
  }),
});
