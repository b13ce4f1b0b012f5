import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { getMail } from '#lib/notifications/outbox.ts';
import { idParams, mailAnswer } from '#lib/notifications/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Một thư cùng nội dung (chỉ quản trị)',
    params: idParams,
    answer: mailAnswer,
    run: ({ actor, params }) => getMail(actor, params.id),
  }),
});
