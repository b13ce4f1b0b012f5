import { recordFigure, requireRecorder } from '#lib/figures/commands.ts';
import { getFigure, listBoard } from '#lib/figures/queries.ts';
import { boardAnswer, figureAnswer, figuresQuery, recordFigureInput } from '#lib/figures/schema.ts';
import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { pageOf } from '#lib/http/short-list.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Số liệu tài liệu nêu cạnh số tính từ hồ sơ, theo từng phép đối chiếu',
    query: figuresQuery,
    answer: boardAnswer,
    run: async ({ query: { page, size, ...filters } }) =>
      pageOf(await listBoard(filters), { page, size }),
  }),
  POST: staffDoor({
    summary: 'Ghi một số liệu tài liệu nêu, kèm nguyên văn',
    body: recordFigureInput,
    answer: figureAnswer,
    success: 201,
    admit: ({ actor }) => requireRecorder(actor),
    run: async ({ actor, body }) => getFigure((await recordFigure(actor, body)).key),
  }),
});
