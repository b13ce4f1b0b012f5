import { getChangeCeilingsJson } from '#lib/changes/ceilings.ts';
import { changeParams } from '#lib/changes/schema.ts';
import { changeCeilingsAnswer } from '#lib/ceilings/schema.ts';
import { doors, staffDoor } from '#lib/http/endpoint.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Mức hỗ trợ tối đa nếu đề nghị điều chỉnh có hiệu lực: chỉ cảnh báo, không chặn',
    params: changeParams,
    answer: changeCeilingsAnswer,
    run: ({ actor, params }) => getChangeCeilingsJson(actor, params.code, params.id),
  }),
});
