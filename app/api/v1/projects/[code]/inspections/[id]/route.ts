import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { getInspection } from '#lib/implementation/inspections.ts';
import { inspectionAnswer } from '#lib/implementation/schema.ts';
import { itemParams } from '#lib/projects/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Một lần kiểm tra, giám sát',
    params: itemParams,
    answer: inspectionAnswer,
    run: ({ actor, params }) => getInspection(actor, params.code, params.id),
  }),
});
