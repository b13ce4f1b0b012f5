import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { admitTo } from '#lib/projects/admit.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { fillAppraisal, getAppraisal } from '#lib/review/appraisal.ts';
import { appraisalInput } from '#lib/review/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Phiếu thẩm định của lần gửi mới nhất (Sở và thanh tra)',
    params: projectParams,
    run: ({ actor, params }) => getAppraisal(actor, params.code),
  }),
  PUT: staffDoor({
    summary: 'Lập hoặc sửa phiếu thẩm định',
    params: projectParams,
    body: appraisalInput,
    admit: admitTo('appraisal.fill'),
    run: async ({ actor, params, body }) => {
      await fillAppraisal(actor, params.code, body);
      return getAppraisal(actor, params.code);
    },
  }),
});
