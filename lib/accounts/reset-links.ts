import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { ForbiddenError, NotFoundError, RuleViolationError } from '#lib/domain/errors.ts';
import type { Role } from '#lib/domain/vocabulary.ts';
import { recordAudit, recordRefusal } from '#lib/audit/record.ts';
import { requirePermission } from '#lib/auth/authorise.ts';
import { hashPassword } from '#lib/auth/password.ts';
import { prisma, query, transaction } from '#lib/db/client.ts';
import { forgiveFailures } from './attempts.ts';
import { requireStrongPassword } from './own-password.ts';
import { revokeSessions } from './sessions.ts';

export const RESET_LINK_MINUTES = 30;

const hashToken = (token: string) => createHash('sha256').update(token).digest('hex');

/** A link for somebody who cannot sign in; it is told once, replaces earlier ones and is kept as a hash. */
export async function createResetLink(
  actor: SignedInActor,
  username: string,
): Promise<{ path: string; expiresAt: Date }> {
  await requirePermission(actor, 'account.manage', { entity: 'User', entityId: username });
  const account = await prisma.user.findUnique({
    where: { username },
    select: { id: true, isLocked: true },
  });
  if (!account) throw new NotFoundError(`tài khoản ${username}`);
  if (account.id === actor.id) {
    const reason = 'Hãy đổi mật khẩu của chính mình ở trang Đổi mật khẩu, với mật khẩu đang dùng.';
    await recordRefusal(actor, {
      action: 'createResetLink',
      entity: 'User',
      entityId: actor.id,
      reason,
    });
    throw new ForbiddenError(reason);
  }
  if (account.isLocked) {
    throw new RuleViolationError('LOCKED', 'Tài khoản đang bị khóa. Hãy mở khóa trước.');
  }
  const token = randomBytes(32).toString('base64url');
  const expiresAt = new Date(Date.now() + RESET_LINK_MINUTES * 60 * 1000);
  await transaction(async (tx) => {
    await tx.passwordResetLink.deleteMany({ where: { userId: account.id, usedAt: null } });
    await tx.passwordResetLink.create({
      data: { tokenHash: hashToken(token), userId: account.id, createdById: actor.id, expiresAt },
    });
    await recordAudit(tx, actor, {
      action: 'createResetLink',
      entity: 'User',
      entityId: account.id,
      after: { expiresAt: expiresAt.toISOString() },
    });
  });
  return { path: `/dat-lai-mat-khau/${token}`, expiresAt };
}

interface LinkOwner {
  id: string;
  username: string;
  name: string;
  role: Role;
}

/** Whose password this link sets, or null when it is used, too old or unknown. Looking does not use it. */
export async function readResetLink(token: string): Promise<LinkOwner | null> {
  const [owner] = await query<LinkOwner>(
    `SELECT u."id", u."username", u."name", u."role"
     FROM "PasswordResetLink" l JOIN "User" u ON u."id" = l."userId"
     WHERE l."tokenHash" = $1 AND l."usedAt" IS NULL AND l."expiresAt" > now() AND NOT u."isLocked"`,
    [hashToken(token)],
  );
  return owner ?? null;
}

/**
 * Sets a new password through a link, once. A password that is refused leaves the link usable.
 * @throws RuleViolationError
 */
export async function redeemResetLink(input: {
  token: string;
  password: string;
  address: string;
}): Promise<void> {
  const owner = await readResetLink(input.token);
  if (!owner) throw deadLink();
  requireStrongPassword(input.password, owner);
  const passwordHash = await hashPassword(input.password);
  await transaction(async (tx) => {
    // Two who hold the link at the same moment: the row lock lets one through.
    const { count } = await tx.passwordResetLink.updateMany({
      where: { tokenHash: hashToken(input.token), usedAt: null, expiresAt: { gt: new Date() } },
      data: { usedAt: new Date() },
    });
    if (count === 0) throw deadLink();
    await tx.user.update({
      where: { id: owner.id },
      data: { passwordHash, mustChangePassword: false, version: { increment: 1 } },
    });
    await revokeSessions(tx, owner.id, 'passwordChange');
    await forgiveFailures(tx, owner.username, input.address);
    await recordAudit(tx, owner, { action: 'resetPassword', entity: 'User', entityId: owner.id });
  });
}

const deadLink = () =>
  new RuleViolationError(
    'LINK_DEAD',
    'Đường liên kết này đã được dùng hoặc đã quá 30 phút. Hãy nhờ quản trị cấp đường liên kết mới.',
  );
