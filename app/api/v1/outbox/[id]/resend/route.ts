import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { getMail, resendMail } from '#lib/notifications/outbox.ts';
import { idParams, mailAnswer } from '#lib/notifications/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  POST: staffDoor({
    summary: 'Gửi lại một thư gửi hỏng hoặc đang được giữ (chỉ quản trị)',
    params: idParams,
    answer: mailAnswer,
    admit: ({ actor, params }) => getMail(actor, params.id),
    run: async ({ actor, params }) => {
      await resendMail(actor, params.id);
      return getMail(actor, params.id);
    },
  }),
});
