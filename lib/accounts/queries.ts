import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { NotFoundError } from '#lib/domain/errors.ts';
import { fold } from '#lib/domain/text.ts';
import { requirePermission } from '#lib/auth/authorise.ts';
import { query } from '#lib/db/client.ts';
import type { AccountFilters, AccountState } from './schema.ts';
import type { AccountView } from './view.ts';

const COLUMNS = `u."username", u."name", u."role", u."isLocked", u."email", u."mustChangePassword", u."createdAt",
  u."updatedAt", u."version",
  (SELECT max(s."createdAt") FROM "LoginSession" s WHERE s."userId" = u."id") AS "lastSignInAt"`;

/** As people are listed here: by the last word of the name, then by the whole. */
const BY_GIVEN_NAME = `regexp_replace(u."name", '^.*\\s', '') COLLATE "vi-x-icu", u."name", u."username"`;

const STATE_SQL: Record<AccountState, string> = {
  ACTIVE: 'NOT u."isLocked"',
  LOCKED: 'u."isLocked"',
  FIRST_PASSWORD: 'u."mustChangePassword" AND NOT u."isLocked"',
};

export interface AccountPage {
  data: AccountView[];
  page: { number: number; size: number; total: number };
}

export async function listAccounts(
  actor: SignedInActor,
  filters: AccountFilters,
): Promise<AccountPage> {
  await requirePermission(actor, 'account.manage', { entity: 'User', entityId: 'list' });
  const parts = ['true'];
  const values: unknown[] = [];
  if (filters.q) {
    values.push(`%${fold(filters.q).replace(/[\\%_]/g, '\\$&')}%`);
    parts.push(`(u."username" LIKE $${values.length} OR vn_fold(u."name") LIKE $${values.length})`);
  }
  if (filters.role) {
    values.push(filters.role);
    parts.push(`u."role" = $${values.length}::"Role"`);
  }
  if (filters.status) parts.push(STATE_SQL[filters.status]);
  const where = parts.join(' AND ');
  const [data, totals] = await Promise.all([
    query<AccountView>(
      `SELECT ${COLUMNS} FROM "User" u WHERE ${where} ORDER BY ${BY_GIVEN_NAME}
       LIMIT ${filters.size} OFFSET ${(filters.page - 1) * filters.size}`,
      values,
    ),
    query<{ total: number }>(`SELECT count(*)::int AS total FROM "User" u WHERE ${where}`, values),
  ]);
  return {
    data,
    page: { number: filters.page, size: filters.size, total: totals[0]?.total ?? 0 },
  };
}

/** @throws NotFoundError */
export async function getAccount(actor: SignedInActor, username: string): Promise<AccountView> {
  await requirePermission(actor, 'account.manage', { entity: 'User', entityId: username });
  return readAccount(username);
}

/** Without asking for rights: for commands that have asked already. @throws NotFoundError */
export async function readAccount(username: string): Promise<AccountView> {
  const [account] = await query<AccountView>(
    `SELECT ${COLUMNS} FROM "User" u WHERE u."username" = $1`,
    [username],
  );
  if (!account) throw new NotFoundError(`tài khoản ${username}`);
  return account;
}
