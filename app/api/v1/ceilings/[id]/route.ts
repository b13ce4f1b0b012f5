import { correctCeiling, requireCeilingEditor } from '#lib/ceilings/commands.ts';
import { getCeiling } from '#lib/ceilings/queries.ts';
import { ceilingAnswer, ceilingParams, correctCeilingInput } from '#lib/ceilings/schema.ts';
import { doors, staffDoor } from '#lib/http/endpoint.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Một mức hỗ trợ',
    params: ceilingParams,
    answer: ceilingAnswer,
    run: ({ params }) => getCeiling(params.id),
  }),
  PATCH: staffDoor({
    summary: 'Sửa hoặc kết thúc một mức hỗ trợ, kèm lý do (chỉ quản trị)',
    params: ceilingParams,
    body: correctCeilingInput,
    answer: ceilingAnswer,
    admit: async ({ actor, params }) => {
      await getCeiling(params.id);
      await requireCeilingEditor(actor, params.id);
    },
    run: ({ actor, params, body }) => correctCeiling(actor, params.id, body),
  }),
});
