import { getRecheckJson } from '#lib/ceilings/recheck.ts';
import { recheckAnswer, recheckQuery } from '#lib/ceilings/schema.ts';
import { doors, staffDoor } from '#lib/http/endpoint.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Kết quả xét mức hỗ trợ đã lưu mà danh mục hiện nay sẽ xét khác; không sửa gì',
    query: recheckQuery,
    answer: recheckAnswer,
    run: ({ actor, query }) => getRecheckJson(actor, query),
  }),
});
