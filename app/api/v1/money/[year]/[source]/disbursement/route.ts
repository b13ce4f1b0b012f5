import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { getDisbursement } from '#lib/money/disbursement.ts';
import { requireMoneyReader } from '#lib/money/queries.ts';
import { disbursementAnswer, disbursementQuery, moneyKey } from '#lib/money/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary:
      'Giải ngân của một năm ngân sách và nguồn: lũy kế đã chi theo tháng hoặc quý, tỷ lệ so với phê duyệt và dự toán',
    params: moneyKey,
    query: disbursementQuery,
    answer: disbursementAnswer,
    admit: ({ actor }) => requireMoneyReader(actor),
    run: ({ actor, params, query }) => getDisbursement(actor, params, query.period),
  }),
});
