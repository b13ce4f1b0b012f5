import { doors, staffDoor, wholeList } from '#lib/http/endpoint.ts';
import { enterPayment } from '#lib/payments/entries.ts';
import { getPayment, listPayments } from '#lib/payments/queries.ts';
import { paymentAnswer, paymentInput } from '#lib/payments/schema.ts';
import { admitTo } from '#lib/projects/admit.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { listAnswer } from '#lib/schema/fields.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Sổ chi của đề án, khoản cũ trước',
    params: projectParams,
    answer: listAnswer(paymentAnswer),
    run: async ({ actor, params }) => wholeList(await listPayments(actor, params.code)),
  }),
  POST: staffDoor({
    summary: 'Kế toán Trung tâm ghi khoản tạm ứng, thanh toán hoặc thu hồi',
    params: projectParams,
    body: paymentInput,
    answer: paymentAnswer,
    success: 201,
    admit: admitTo('payment.enter'),
    run: async ({ actor, params, body }) => {
      const { id } = await enterPayment(actor, params.code, body);
      return getPayment(actor, params.code, id);
    },
  }),
});
