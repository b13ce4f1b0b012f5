import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { confirmReport, getReport } from '#lib/progress/reports.ts';
import { admitTo } from '#lib/projects/admit.ts';
import { itemParams } from '#lib/projects/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  POST: staffDoor({
    summary: 'Lãnh đạo Trung tâm xác nhận báo cáo',
    params: itemParams,
    admit: admitTo('progress.confirm'),
    run: async ({ actor, params }) => {
      await confirmReport(actor, params.code, params.id);
      return getReport(actor, params.code, params.id);
    },
  }),
});
