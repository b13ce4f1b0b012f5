import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { listFile } from '#lib/http/list-file.ts';
import { pageOf } from '#lib/http/short-list.ts';
import { PROJECT_MONEY_COLUMNS } from '#lib/money/file-columns.ts';
import { listProjectMoney, requireMoneyReader } from '#lib/money/queries.ts';
import { moneyKey, projectMoneyAnswer, projectMoneyQuery } from '#lib/money/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Kinh phí của từng đề án, nhiệm vụ trong một năm và nguồn',
    params: moneyKey,
    query: projectMoneyQuery,
    answer: projectMoneyAnswer,
    file: listFile({ name: 'kinh-phi-de-an', of: 'money', columns: PROJECT_MONEY_COLUMNS }),
    admit: ({ actor }) => requireMoneyReader(actor),
    run: async ({ actor, params, query }) => pageOf(await listProjectMoney(actor, params), query),
  }),
});
