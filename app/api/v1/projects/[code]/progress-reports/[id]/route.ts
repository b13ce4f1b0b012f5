import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { getReport, rewriteReport } from '#lib/progress/reports.ts';
import { reportChange } from '#lib/progress/schema.ts';
import { admitTo } from '#lib/projects/admit.ts';
import { itemParams } from '#lib/projects/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Một báo cáo tiến độ',
    params: itemParams,
    run: ({ actor, params }) => getReport(actor, params.code, params.id),
  }),
  PUT: staffDoor({
    summary: 'Viết tiếp báo cáo đang giữ làm nháp: giữ tiếp hoặc gửi',
    params: itemParams,
    body: reportChange,
    admit: admitTo('progress.write'),
    run: async ({ actor, params, body }) => {
      await rewriteReport(actor, params.code, params.id, body);
      return getReport(actor, params.code, params.id);
    },
  }),
});
