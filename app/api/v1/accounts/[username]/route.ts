import { updateAccount } from '#lib/accounts/commands.ts';
import { getAccount } from '#lib/accounts/queries.ts';
import { accountAnswer, accountParams, updateAccountInput } from '#lib/accounts/schema.ts';
import { doors, staffDoor } from '#lib/http/endpoint.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Một tài khoản (chỉ quản trị)',
    params: accountParams,
    answer: accountAnswer,
    run: ({ actor, params }) => getAccount(actor, params.username),
  }),
  PATCH: staffDoor({
    summary: 'Đổi họ tên, vai trò, khóa hoặc mở khóa một tài khoản (chỉ quản trị)',
    params: accountParams,
    body: updateAccountInput,
    answer: accountAnswer,
    admit: ({ actor, params }) => getAccount(actor, params.username),
    run: ({ actor, params, body }) => updateAccount(actor, params.username, body),
  }),
});
