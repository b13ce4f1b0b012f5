import { requireWithdrawer, withdrawFigure } from '#lib/figures/commands.ts';
import { getFigure } from '#lib/figures/queries.ts';
import { figureAnswer, figureParams, withdrawFigureInput } from '#lib/figures/schema.ts';
import { doors, staffDoor } from '#lib/http/endpoint.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  POST: staffDoor({
    summary: 'Rút một số liệu ghi sai, kèm lý do; số liệu rút vẫn đọc được',
    params: figureParams,
    body: withdrawFigureInput,
    answer: figureAnswer,
    admit: async ({ actor, params }) => {
      await getFigure(params.key);
      await requireWithdrawer(actor, params.key);
    },
    run: async ({ actor, params, body }) => {
      await withdrawFigure(actor, params.key, body.reason);
      return getFigure(params.key);
    },
  }),
});
