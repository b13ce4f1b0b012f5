import { doors, staffDoor, wholeList } from '#lib/http/endpoint.ts';
import { listSettlements } from '#lib/payments/queries.ts';
import { settlementAnswer, settlementInput } from '#lib/payments/schema.ts';
import { prepareSettlement } from '#lib/payments/settlement.ts';
import { admitTo } from '#lib/projects/admit.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { listAnswer } from '#lib/schema/fields.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Các bảng quyết toán của đề án, bảng mới nhất trước',
    params: projectParams,
    answer: listAnswer(settlementAnswer),
    run: async ({ actor, params }) => wholeList(await listSettlements(actor, params.code)),
  }),
  POST: staffDoor({
    summary: 'Kế toán Trung tâm lập bảng quyết toán từ các khoản chi đã xác nhận',
    params: projectParams,
    body: settlementInput,
    answer: settlementAnswer,
    success: 201,
    admit: admitTo('settlement.prepare'),
    run: async ({ actor, params, body }) => {
      await prepareSettlement(actor, params.code, body);
      const [latest] = await listSettlements(actor, params.code);
      return latest;
    },
  }),
});
