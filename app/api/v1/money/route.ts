import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { listFile } from '#lib/http/list-file.ts';
import { pageOf } from '#lib/http/short-list.ts';
import { MATRIX_COLUMNS } from '#lib/money/file-columns.ts';
import { getMoneyMatrix, requireMoneyReader } from '#lib/money/queries.ts';
import { moneyMatrixAnswer, moneyQuery } from '#lib/money/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary:
      'Kinh phí theo năm và nguồn: đề nghị, phê duyệt, hợp đồng, tạm ứng, đã chi, quyết toán',
    query: moneyQuery,
    answer: moneyMatrixAnswer,
    file: listFile({ name: 'kinh-phi-nam-nguon', of: 'money', columns: MATRIX_COLUMNS }),
    admit: ({ actor }) => requireMoneyReader(actor),
    run: async ({ actor, query }) => pageOf(await getMoneyMatrix(actor, query), query),
  }),
});
