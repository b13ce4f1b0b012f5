import { doors, publicDoor } from '#lib/http/endpoint.ts';
import { listFile } from '#lib/http/list-file.ts';
import { pageOf } from '#lib/http/short-list.ts';
import { listReconciliation } from '#lib/plans/reconciliation.ts';
import { listQuery, reconciliationAnswer } from '#lib/plans/schema.ts';
import { RECONCILIATION_COLUMNS } from '#lib/plans/file-columns.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: publicDoor({
    summary: 'Đối soát: mỗi tổng số nguồn nêu cạnh số tính được và chênh lệch',
    query: listQuery,
    answer: reconciliationAnswer,
    file: listFile({ name: 'doi-soat', of: 'reconciliation', columns: RECONCILIATION_COLUMNS }),
    run: async ({ query }) => pageOf(await listReconciliation(), query),
  }),
});
