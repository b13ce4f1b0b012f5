import { doors, publicDoor } from '#lib/http/endpoint.ts';
import { pageOf } from '#lib/http/short-list.ts';
import { listFundingSources } from '#lib/plans/funding-sources.ts';
import { fundingSourceAnswer, listQuery } from '#lib/plans/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: publicDoor({
    summary: 'Danh mục nguồn vốn',
    query: listQuery,
    answer: fundingSourceAnswer,
    run: async ({ query }) => pageOf(await listFundingSources(), query),
  }),
});
