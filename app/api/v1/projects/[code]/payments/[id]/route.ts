import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { getPayment } from '#lib/payments/queries.ts';
import { paymentAnswer } from '#lib/payments/schema.ts';
import { itemParams } from '#lib/projects/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Một khoản của sổ chi',
    params: itemParams,
    answer: paymentAnswer,
    run: ({ actor, params }) => getPayment(actor, params.code, params.id),
  }),
});
