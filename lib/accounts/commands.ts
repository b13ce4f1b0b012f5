import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import {
  ConflictError,
  ForbiddenError,
  NotFoundError,
  RuleViolationError,
} from '#lib/domain/errors.ts';
import { requireVersion } from '#lib/domain/version.ts';
import { recordAudit, recordRefusal } from '#lib/audit/record.ts';
import { requirePermission } from '#lib/auth/authorise.ts';
import { hashPassword, randomPassword } from '#lib/auth/password.ts';
import { prisma, transaction, type Tx } from '#lib/db/client.ts';
import { readAccount } from './queries.ts';
import type { CreateAccountInput, UpdateAccountInput } from './schema.ts';
import { revokeSessions } from './sessions.ts';
import type { AccountView } from './view.ts';

/** Opens an account with a random first password, which is told once and must be changed at first sign-in. */
export async function createAccount(
  actor: SignedInActor,
  input: CreateAccountInput,
): Promise<AccountView & { password: string }> {
  await requirePermission(actor, 'account.manage', { entity: 'User', entityId: input.username });
  const password = randomPassword();
  const passwordHash = await hashPassword(password);
  await transaction(async (tx) => {
    const [created] = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO "User" ("id", "username", "name", "role", "passwordHash", "email")
      VALUES (gen_random_uuid(), ${input.username}, ${input.name}, ${input.role}::"Role",
        ${passwordHash}, ${input.email ?? null})
      ON CONFLICT ("username") DO NOTHING RETURNING "id"`;
    if (!created) {
      const message = 'Tên đăng nhập này đã có người dùng.';
      throw new RuleViolationError('USERNAME_TAKEN', message, [{ path: 'username', message }]);
    }
    await recordAudit(tx, actor, {
      action: 'create',
      entity: 'User',
      entityId: created.id,
      after: { username: input.username, name: input.name, role: input.role },
    });
  });
  return { ...(await readAccount(input.username)), password };
}

/**
 * Changes the name, the role or the e-mail address of an account, locks or unlocks it. That an address
 * was changed is put on the audit trail, the address is not: the trail is kept for ever.
 * @throws ConflictError
 */
export async function updateAccount(
  actor: SignedInActor,
  username: string,
  input: UpdateAccountInput,
): Promise<AccountView> {
  await requirePermission(actor, 'account.manage', { entity: 'User', entityId: username });
  const account = await prisma.user.findUnique({
    where: { username },
    select: { id: true, name: true, role: true, isLocked: true, email: true, version: true },
  });
  if (!account) throw new NotFoundError(`tài khoản ${username}`);
  const current = await readAccount(username);
  const becomes = {
    name: input.name ?? account.name,
    role: input.role ?? account.role,
    isLocked: input.isLocked ?? account.isLocked,
  };
  const email = input.email === undefined ? account.email : input.email;
  const changesEmail = email !== account.email;
  const changesRole = becomes.role !== account.role;
  const changesLock = becomes.isLocked !== account.isLocked;
  if (account.id === actor.id && (changesRole || changesLock)) {
    await refuseOwn(actor, changesRole ? 'setRole' : 'lock');
  }
  requireVersion(input.version, account.version, () => current);
  const changesName = becomes.name !== account.name;
  if (!changesRole && !changesLock && !changesName && !changesEmail) return current;

  await transaction(async (tx) => {
    if (changesRole || changesLock) await requireAnotherAdmin(tx, account.id, becomes);
    const { count } = await tx.user.updateMany({
      where: { id: account.id, version: account.version },
      data: { ...becomes, email, version: { increment: 1 } },
    });
    if (count === 0) throw new ConflictError(current);
    if (changesRole) await revokeSessions(tx, account.id, 'roleChange');
    if (changesLock && becomes.isLocked) {
      await revokeSessions(tx, account.id, 'lock');
      await tx.passwordResetLink.deleteMany({ where: { userId: account.id, usedAt: null } });
    }
    const { name, role, isLocked } = account;
    await recordAudit(tx, actor, {
      action: actionOf({ changesRole, changesLock, changesName }, becomes.isLocked),
      entity: 'User',
      entityId: account.id,
      before: { name, role, isLocked },
      after: { ...becomes, ...(changesEmail && { hasEmail: email !== null }) },
    });
  });
  return readAccount(username);
}

function actionOf(
  changes: { changesRole: boolean; changesLock: boolean; changesName: boolean },
  isLocked: boolean,
): string {
  if (changes.changesRole) return 'setRole';
  if (changes.changesLock) return isLocked ? 'lock' : 'unlock';
  return changes.changesName ? 'rename' : 'setEmail';
}

async function refuseOwn(actor: SignedInActor, action: string): Promise<never> {
  const reason =
    'Không ai tự đổi vai trò hoặc tự khóa tài khoản của mình. Hãy nhờ một quản trị khác.';
  await recordRefusal(actor, { action, entity: 'User', entityId: actor.id, reason });
  throw new ForbiddenError(reason);
}

/**
 * Somebody must always be able to manage accounts. The rows of the administrators are locked, so two
 * of them who take each other's role at the same moment do not both succeed.
 */
async function requireAnotherAdmin(
  tx: Tx,
  accountId: string,
  becomes: { role: string; isLocked: boolean },
): Promise<void> {
  const admins = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "User" WHERE "role" = 'ADMIN' AND NOT "isLocked" ORDER BY "id" FOR UPDATE`;
  const staysAdmin = becomes.role === 'ADMIN' && !becomes.isLocked;
  if (staysAdmin || admins.some((admin) => admin.id !== accountId)) return;
  throw new RuleViolationError(
    'LAST_ADMIN',
    'Đây là quản trị cuối cùng đang dùng được. Hãy giao vai trò quản trị cho người khác trước.',
  );
}
