import { getAccount } from '#lib/accounts/queries.ts';
import { createResetLink } from '#lib/accounts/reset-links.ts';
import { accountParams, resetLinkAnswer } from '#lib/accounts/schema.ts';
import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { secretAnswer } from '#lib/http/secret-answer.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  POST: staffDoor({
    summary: 'Cấp đường liên kết đặt lại mật khẩu, dùng một lần trong 30 phút (chỉ quản trị)',
    params: accountParams,
    answer: resetLinkAnswer,
    success: 201,
    admit: ({ actor, params }) => getAccount(actor, params.username),
    run: async ({ actor, params }) =>
      secretAnswer(201, await createResetLink(actor, params.username)),
  }),
});
