import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { transaction, type Tx } from '#lib/db/client.ts';
import { markSucceeded, sweepAttempts } from './attempts.ts';
import { checkCredentials, type Account, type Refused, type Throttled } from './credentials.ts';
import { openSession, type Visitor } from './sessions.ts';

export interface SignInInput extends Visitor {
  username: string;
  password: string;
}

export type SignInResult =
  { kind: 'signedIn'; sessionId: string; actor: SignedInActor } | Refused | Throttled;

/** A refusal in words that tell an attacker nothing. */
export const SIGN_IN_REFUSED =
  'Tên đăng nhập hoặc mật khẩu không đúng, hoặc tài khoản đang bị khóa. Hãy kiểm tra rồi thử lại.';

export function throttledText(waitSeconds: number): string {
  const minutes = Math.max(1, Math.ceil(waitSeconds / 60));
  return `Đã có nhiều lần đăng nhập không đúng. Hãy thử lại sau ${minutes} phút, kể cả khi bạn đã nhớ ra mật khẩu.`;
}

/** Exchanges a name and a password for a session. */
export function signIn(input: SignInInput): Promise<SignInResult> {
  return checkCredentials<SignInResult>({ ...input, act: 'signIn' }, ({ account, attemptId }) =>
    transaction(async (tx) => {
      await markSucceeded(tx, attemptId);
      await sweepAttempts(tx);
      if (!(await isUnchanged(tx, account))) return { kind: 'refused' };
      const sessionId = await openSession(tx, account.id, input);
      const { id, username, name, role } = account;
      const actor: SignedInActor = { id, username, name, role };
      await recordAudit(tx, actor, {
        action: 'signIn',
        entity: 'Session',
        entityId: id,
        after: { address: input.address },
      });
      return { kind: 'signedIn', sessionId, actor };
    }),
  );
}

/**
 * A lock or a new password that was committed while this password was being checked has already ended
 * the sessions it found; it must not be survived by one that is opened a moment later.
 */
async function isUnchanged(tx: Tx, account: Account): Promise<boolean> {
  const rows = await tx.$queryRaw<{ same: boolean }[]>`
    SELECT "passwordHash" = ${account.passwordHash} AND NOT "isLocked" AND "role" = ${account.role}::"Role" AS "same"
    FROM "User" WHERE "id" = ${account.id}::uuid FOR SHARE`;
  return rows[0]?.same ?? false;
}
