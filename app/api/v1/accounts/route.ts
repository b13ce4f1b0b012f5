import { createAccount } from '#lib/accounts/commands.ts';
import { listAccounts } from '#lib/accounts/queries.ts';
import {
  accountFilters,
  accountListAnswer,
  createAccountInput,
  createdAccountAnswer,
} from '#lib/accounts/schema.ts';
import { requirePermission } from '#lib/auth/authorise.ts';
import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { secretAnswer } from '#lib/http/secret-answer.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Danh sách tài khoản (chỉ quản trị)',
    query: accountFilters,
    answer: accountListAnswer,
    admit: ({ actor }) =>
      requirePermission(actor, 'account.manage', { entity: 'User', entityId: 'list' }),
    run: ({ actor, query }) => listAccounts(actor, query),
  }),
  POST: staffDoor({
    summary: 'Tạo tài khoản; mật khẩu đầu tiên chỉ được trả về một lần (chỉ quản trị)',
    body: createAccountInput,
    answer: createdAccountAnswer,
    success: 201,
    admit: ({ actor }) =>
      requirePermission(actor, 'account.manage', { entity: 'User', entityId: 'new' }),
    run: async ({ actor, body }) => secretAnswer(201, await createAccount(actor, body)),
  }),
});
