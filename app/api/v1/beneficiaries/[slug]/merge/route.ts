import { mergeBeneficiary, previewMerge } from '#lib/beneficiaries/merge.ts';
import { admitToEntry } from '#lib/beneficiaries/open.ts';
import { getBeneficiary } from '#lib/beneficiaries/queries.ts';
import {
  beneficiaryAnswer,
  beneficiaryParams,
  mergeInput,
  mergePreviewAnswer,
  mergeQuery,
} from '#lib/beneficiaries/schema.ts';
import { doors, staffDoor } from '#lib/http/endpoint.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Gộp đơn vị này vào một đơn vị khác thì những gì chuyển sang; chưa ghi gì',
    params: beneficiaryParams,
    query: mergeQuery,
    answer: mergePreviewAnswer,
    admit: admitToEntry('beneficiary.merge'),
    run: ({ actor, params, query }) => previewMerge(actor, params.slug, query.into),
  }),
  POST: staffDoor({
    summary: 'Gộp đơn vị này vào một đơn vị khác; trả về đơn vị được giữ lại',
    params: beneficiaryParams,
    body: mergeInput,
    answer: beneficiaryAnswer,
    admit: admitToEntry('beneficiary.merge'),
    run: async ({ actor, params, body }) => {
      await mergeBeneficiary(actor, params.slug, body);
      return getBeneficiary(actor, body.into);
    },
  }),
});
