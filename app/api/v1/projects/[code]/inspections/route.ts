import { doors, staffDoor, wholeList } from '#lib/http/endpoint.ts';
import {
  getInspection,
  listInspections,
  recordInspection,
} from '#lib/implementation/inspections.ts';
import { inspectionAnswer, inspectionInput } from '#lib/implementation/schema.ts';
import { admitTo } from '#lib/projects/admit.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { listAnswer } from '#lib/schema/fields.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Các lần kiểm tra, giám sát, lần mới nhất trước',
    params: projectParams,
    answer: listAnswer(inspectionAnswer),
    run: async ({ actor, params }) => wholeList(await listInspections(actor, params.code)),
  }),
  POST: staffDoor({
    summary: 'Trung tâm hoặc Sở ghi một lần kiểm tra, giám sát',
    params: projectParams,
    body: inspectionInput,
    answer: inspectionAnswer,
    success: 201,
    admit: admitTo('inspection.record'),
    run: async ({ actor, params, body }) => {
      const { id } = await recordInspection(actor, params.code, body);
      return getInspection(actor, params.code, id);
    },
  }),
});
