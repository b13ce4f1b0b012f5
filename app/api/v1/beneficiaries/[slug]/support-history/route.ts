import { beneficiaryParams, supportHistoryAnswer } from '#lib/beneficiaries/schema.ts';
import { getSupportHistory } from '#lib/beneficiaries/support-history.ts';
import { doors, publicDoor } from '#lib/http/endpoint.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: publicDoor({
    summary: 'Đơn vị đã được nhà nước hỗ trợ những gì, qua các năm và các nguồn',
    params: beneficiaryParams,
    answer: supportHistoryAnswer,
    run: ({ actor, params }) => getSupportHistory(actor, params.slug),
  }),
});
