import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { sendReport, getReport } from '#lib/progress/reports.ts';
import { admitTo } from '#lib/projects/admit.ts';
import { itemParams } from '#lib/projects/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  POST: staffDoor({
    summary: 'Gửi báo cáo đang giữ làm nháp',
    params: itemParams,
    admit: admitTo('progress.write'),
    run: async ({ actor, params }) => {
      await sendReport(actor, params.code, params.id);
      return getReport(actor, params.code, params.id);
    },
  }),
});
