import { doors, publicDoor } from '#lib/http/endpoint.ts';
import { listFile } from '#lib/http/list-file.ts';
import { pageOf } from '#lib/http/short-list.ts';
import { listFundingSources } from '#lib/plans/funding-sources.ts';
import { fundingSourceAnswer, listQuery } from '#lib/plans/schema.ts';
import { FUNDING_SOURCE_COLUMNS } from '#lib/plans/file-columns.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: publicDoor({
    summary: 'Danh mục nguồn vốn',
    query: listQuery,
    answer: fundingSourceAnswer,
    file: listFile({ name: 'nguon-von', of: 'funding-sources', columns: FUNDING_SOURCE_COLUMNS }),
    run: async ({ query }) => pageOf(await listFundingSources(), query),
  }),
});
