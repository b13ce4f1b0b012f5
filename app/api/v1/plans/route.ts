import { doors, publicDoor, wholeList } from '#lib/http/endpoint.ts';
import { listPlans } from '#lib/plans/list.ts';
import { planListAnswer } from '#lib/plans/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: publicDoor({
    summary:
      'Các năm có kế hoạch mà người gọi được xem, mới nhất trước, theo danh mục đang có hiệu lực',
    answer: planListAnswer,
    run: async ({ actor }) => wholeList(await listPlans(actor)),
  }),
});
