import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { getReport, returnReport } from '#lib/progress/reports.ts';
import { reportReturn } from '#lib/progress/schema.ts';
import { admitTo } from '#lib/projects/admit.ts';
import { itemParams } from '#lib/projects/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  POST: staffDoor({
    summary: 'Lãnh đạo Trung tâm trả lại báo cáo kèm lý do',
    params: itemParams,
    body: reportReturn,
    admit: admitTo('progress.confirm'),
    run: async ({ actor, params, body }) => {
      await returnReport(actor, params.code, params.id, body.reason);
      return getReport(actor, params.code, params.id);
    },
  }),
});
