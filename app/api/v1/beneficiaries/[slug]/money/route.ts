import { beneficiaryParams } from '#lib/beneficiaries/schema.ts';
import { doors, publicDoor } from '#lib/http/endpoint.ts';
import { listFile } from '#lib/http/list-file.ts';
import { pageOf } from '#lib/http/short-list.ts';
import { listMoneyOf } from '#lib/money/beneficiary-money.ts';
import { beneficiaryMoneyColumns } from '#lib/money/file-columns.ts';
import { beneficiaryMoneyAnswer, beneficiaryMoneyQuery } from '#lib/money/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: publicDoor({
    summary:
      'Kinh phí của một đơn vị qua các năm, theo đề án và nguồn; khoản chi và quyết toán chỉ cho người trong hai cơ quan',
    params: beneficiaryParams,
    query: beneficiaryMoneyQuery,
    answer: beneficiaryMoneyAnswer,
    file: listFile({
      name: 'kinh-phi-don-vi',
      of: 'beneficiary-money',
      columns: beneficiaryMoneyColumns,
    }),
    run: async ({ actor, params, query }) => pageOf(await listMoneyOf(actor, params.slug), query),
  }),
});
