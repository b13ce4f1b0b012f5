import { z } from 'zod';
import { ROLES } from '#lib/domain/vocabulary.ts';
import { email } from '#lib/schema/email.ts';
import { line, listAnswer, paging, requiredLine, version } from '#lib/schema/fields.ts';

/** What may be said of an account, on forms and over the API alike. */

const username = z
  .string()
  .max(200, 'Tối đa 32 ký tự.')
  .transform((text) => text.normalize('NFKC').trim().toLowerCase())
  .refine((text) => /^[a-z][a-z0-9._-]{2,31}$/.test(text), {
    message: 'Tên đăng nhập có 3–32 ký tự: chữ không dấu, số, dấu chấm, gạch; bắt đầu bằng chữ.',
  });
const name = requiredLine(120, 'Hãy nhập họ tên.');
const role = z.enum(ROLES, 'Hãy chọn một vai trò trong danh sách.');

export const accountParams = z.object({ username });

export const createAccountInput = z.strictObject({ username, name, role, email: email.optional() });
export type CreateAccountInput = z.output<typeof createAccountInput>;

export const updateAccountInput = z.strictObject({
  version,
  name: name.optional(),
  role: role.optional(),
  isLocked: z.boolean().optional(),
  email: email.optional(),
});
export type UpdateAccountInput = z.output<typeof updateAccountInput>;

// The same changes as single forms send them: text only, one matter at a time.
const formVersion = z.coerce.number().int().min(1);
export const renameAccountForm = z.strictObject({ username, version: formVersion, name });
export const setEmailForm = z.strictObject({ username, version: formVersion, email });
export const setRoleForm = z.strictObject({ username, version: formVersion, role });
export const lockAccountForm = z.strictObject({
  username,
  version: formVersion,
  isLocked: z.enum(['true', 'false']).transform((text) => text === 'true'),
});

export const ACCOUNT_STATES = ['ACTIVE', 'LOCKED', 'FIRST_PASSWORD'] as const;
export type AccountState = (typeof ACCOUNT_STATES)[number];

export const accountFilters = z.strictObject({
  ...paging,
  q: line(100).optional(),
  role: role.optional(),
  status: z.enum(ACCOUNT_STATES).optional(),
});
export type AccountFilters = z.output<typeof accountFilters>;

const empty = (value: unknown) => (value === '' ? undefined : value);

/** The same filters under the names that page addresses use. */
export const accountPageQuery = z
  .object({
    q: z.preprocess(empty, line(100).optional()),
    'vai-tro': z.preprocess(empty, role.optional()),
    'tinh-trang': z.preprocess(empty, z.enum(ACCOUNT_STATES).optional()),
    trang: z.preprocess(empty, paging.page),
  })
  .transform((given): AccountFilters => ({
    q: given.q,
    role: given['vai-tro'],
    status: given['tinh-trang'],
    page: given.trang,
    size: 50,
  }));

const accountFields = {
  username: z.string(),
  name: z.string(),
  role: z.enum(ROLES),
  isLocked: z.boolean(),
  email: z.string().nullable(),
  mustChangePassword: z.boolean(),
  lastSignInAt: z.string().nullable(),
  createdAt: z.string(),
  updatedAt: z.string(),
  version: z.int(),
};
export const accountAnswer = z.object(accountFields);
export const accountListAnswer = listAnswer(accountAnswer);
/** The password is told this once and kept nowhere. */
export const createdAccountAnswer = z.object({ ...accountFields, password: z.string() });
export const resetLinkAnswer = z.object({ path: z.string(), expiresAt: z.string() });
