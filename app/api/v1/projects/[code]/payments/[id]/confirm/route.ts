import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { confirmPayment } from '#lib/payments/entries.ts';
import { getPayment } from '#lib/payments/queries.ts';
import { paymentAnswer } from '#lib/payments/schema.ts';
import { admitTo } from '#lib/projects/admit.ts';
import { itemParams } from '#lib/projects/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  POST: staffDoor({
    summary: 'Lãnh đạo Trung tâm xác nhận khoản chi; từ đó khoản này được tính',
    params: itemParams,
    answer: paymentAnswer,
    admit: admitTo('payment.confirm'),
    run: async ({ actor, params }) => {
      await confirmPayment(actor, params.code, params.id);
      return getPayment(actor, params.code, params.id);
    },
  }),
});
