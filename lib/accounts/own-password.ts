import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { RuleViolationError } from '#lib/domain/errors.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { hashPassword } from '#lib/auth/password.ts';
import { transaction } from '#lib/db/client.ts';
import { markSucceeded } from './attempts.ts';
import { checkCredentials, type Throttled } from './credentials.ts';
import { PASSWORD_WEAKNESSES, weaknessOf } from './password-policy.ts';
import { openSession, revokeSessions, type Visitor } from './sessions.ts';

/** @throws RuleViolationError */
export function requireStrongPassword(
  password: string,
  person: { username: string; name: string },
): void {
  const weakness = weaknessOf(password, person);
  if (weakness === null) return;
  const message = PASSWORD_WEAKNESSES[weakness];
  throw new RuleViolationError(weakness, message, [{ path: 'password', message }]);
}

export interface ChangePasswordInput extends Visitor {
  currentPassword: string;
  password: string;
}

/**
 * Changes one's own password. Every session of the person ends, this one too: the returned id opens
 * the one that goes on. @throws RuleViolationError
 */
export async function changeOwnPassword(
  actor: SignedInActor,
  input: ChangePasswordInput,
): Promise<{ kind: 'changed'; sessionId: string } | Throttled> {
  requireStrongPassword(input.password, actor);
  if (input.password.normalize('NFKC') === input.currentPassword.normalize('NFKC')) {
    throw new RuleViolationError('SAME', 'Mật khẩu mới phải khác mật khẩu đang dùng.');
  }
  const passwordHash = await hashPassword(input.password);
  const given = {
    act: 'changePassword' as const,
    username: actor.username,
    password: input.currentPassword,
    address: input.address,
  };
  const result = await checkCredentials(given, ({ account, attemptId }) =>
    transaction(async (tx) => {
      await markSucceeded(tx, attemptId);
      // Only from the password that was proved: of two changes at once, the second proves nothing.
      const { count } = await tx.user.updateMany({
        where: { id: actor.id, passwordHash: account.passwordHash, isLocked: false },
        data: { passwordHash, mustChangePassword: false, version: { increment: 1 } },
      });
      if (count === 0) throw wrongPassword();
      await revokeSessions(tx, actor.id, 'passwordChange');
      await tx.passwordResetLink.deleteMany({ where: { userId: actor.id, usedAt: null } });
      const sessionId = await openSession(tx, actor.id, input);
      await recordAudit(tx, actor, {
        action: 'changePassword',
        entity: 'User',
        entityId: actor.id,
      });
      return { kind: 'changed' as const, sessionId };
    }),
  );
  if (result.kind === 'refused') throw wrongPassword();
  return result;
}

const wrongPassword = () =>
  new RuleViolationError('WRONG_PASSWORD', 'Mật khẩu đang dùng không đúng.', [
    { path: 'currentPassword', message: 'Mật khẩu đang dùng không đúng.' },
  ]);
