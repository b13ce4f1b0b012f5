import { admitFunding, saveFunding } from '#lib/funding/commands.ts';
import { listFundingVersions } from '#lib/funding/queries.ts';
import { fundingInput, fundingVersionsAnswer } from '#lib/funding/schema.ts';
import { doors, staffDoor, wholeList } from '#lib/http/endpoint.ts';
import { projectParams } from '#lib/projects/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Phân khai kinh phí theo hạng mục, đơn vị và nguồn: mọi bản, mới nhất trước',
    params: projectParams,
    answer: fundingVersionsAnswer,
    run: async ({ actor, params }) => wholeList(await listFundingVersions(actor, params.code)),
  }),
  PUT: staffDoor({
    summary: 'Lưu bản phân khai đang làm: đề nghị, thẩm định, được duyệt hoặc sau điều chỉnh',
    params: projectParams,
    body: fundingInput,
    answer: fundingVersionsAnswer,
    admit: ({ actor, params }) => admitFunding(actor, params.code),
    run: async ({ actor, params, body }) =>
      wholeList((await saveFunding(actor, params.code, body)).versions),
  }),
});
