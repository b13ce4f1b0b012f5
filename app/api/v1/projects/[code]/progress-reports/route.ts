import { doors, publicDoor, staffDoor, wholeList } from '#lib/http/endpoint.ts';
import { listReports, writeReport } from '#lib/progress/reports.ts';
import { reportInput } from '#lib/progress/schema.ts';
import { admitTo } from '#lib/projects/admit.ts';
import { projectParams } from '#lib/projects/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: publicDoor({
    summary: 'Báo cáo tiến độ; công chúng thấy báo cáo đã xác nhận',
    params: projectParams,
    run: async ({ actor, params }) => wholeList(await listReports(actor, params.code)),
  }),
  POST: staffDoor({
    summary: 'Gửi báo cáo tiến độ (hoặc giữ làm nháp với draft)',
    params: projectParams,
    body: reportInput,
    success: 201,
    admit: admitTo('progress.write'),
    run: ({ actor, params, body }) => writeReport(actor, params.code, body),
  }),
});
