import { doors, publicDoor } from '#lib/http/endpoint.ts';
import { pageOf } from '#lib/http/short-list.ts';
import { listReconciliation } from '#lib/plans/reconciliation.ts';
import { listQuery, reconciliationAnswer } from '#lib/plans/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: publicDoor({
    summary: 'Đối soát: mỗi tổng số nguồn nêu cạnh số tính được và chênh lệch',
    query: listQuery,
    answer: reconciliationAnswer,
    run: async ({ query }) => pageOf(await listReconciliation(), query),
  }),
});
