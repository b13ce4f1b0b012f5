import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { reversePayment } from '#lib/payments/entries.ts';
import { getPayment } from '#lib/payments/queries.ts';
import { paymentAnswer, reversalInput } from '#lib/payments/schema.ts';
import { admitTo } from '#lib/projects/admit.ts';
import { itemParams } from '#lib/projects/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  POST: staffDoor({
    summary: 'Kế toán Trung tâm ghi bút toán đảo một khoản sai; khoản sai vẫn giữ nguyên',
    params: itemParams,
    body: reversalInput,
    answer: paymentAnswer,
    success: 201,
    admit: admitTo('payment.enter'),
    run: async ({ actor, params, body }) => {
      const { id } = await reversePayment(actor, params.code, params.id, body.reason);
      return getPayment(actor, params.code, id);
    },
  }),
});
