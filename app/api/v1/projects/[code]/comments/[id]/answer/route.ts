import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { admitTo } from '#lib/projects/admit.ts';
import { itemParams } from '#lib/projects/schema.ts';
import { answerComment, listComments } from '#lib/review/comments.ts';
import { answerInput } from '#lib/review/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  POST: staffDoor({
    summary: 'Trả lời một ý kiến thẩm định',
    params: itemParams,
    body: answerInput,
    admit: admitTo('comment.answer'),
    run: async ({ actor, params, body }) => {
      await answerComment(actor, params.code, params.id, body.answer);
      return (await listComments(actor, params.code)).find((comment) => comment.id === params.id);
    },
  }),
});
