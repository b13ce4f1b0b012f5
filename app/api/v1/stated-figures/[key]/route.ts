import { getFigure } from '#lib/figures/queries.ts';
import { figureAnswer, figureParams } from '#lib/figures/schema.ts';
import { doors, staffDoor } from '#lib/http/endpoint.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Một số liệu: nguyên văn, các phần đem so, lịch sử chênh lệch, việc rút nếu có',
    params: figureParams,
    answer: figureAnswer,
    run: ({ params }) => getFigure(params.key),
  }),
});
