import 'server-only';
import { createHash } from 'node:crypto';
import { PUBLIC_ACTOR } from '#lib/domain/actor.ts';
import type { Role } from '#lib/domain/vocabulary.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { verifyPassword } from '#lib/auth/password.ts';
import { query, transaction } from '#lib/db/client.ts';
import { reserveAttempt } from './attempts.ts';
import { inTurn } from './in-turn.ts';
import { MAX_PASSWORD_LENGTH } from './password-policy.ts';

export interface Account {
  id: string;
  username: string;
  name: string;
  role: Role;
  passwordHash: string;
  isLocked: boolean;
}

interface Accepted {
  account: Account;
  attemptId: bigint;
}
/** Says nothing about why: no such account, wrong password and locked look the same outside. */
export interface Refused {
  kind: 'refused';
}
export interface Throttled {
  kind: 'throttled';
  waitSeconds: number;
}

/** What the password was given for; the audit trail names it. */
type Act = 'signIn' | 'changePassword';

/**
 * Checks a password within the limits of attempts.ts, one try after the other for each account.
 * `then` runs while the account's turn lasts: what the try leads to is done before the next is looked at.
 */
export function checkCredentials<T>(
  given: { act: Act; username: string; password: string; address: string },
  then: (accepted: Accepted) => Promise<T>,
): Promise<T | Refused | Throttled> {
  const username = given.username.normalize('NFKC').trim().toLowerCase().slice(0, 64);
  return inTurn(username, async () => {
    const account = await findAccount(username);
    // Somebody may have typed a password where the name belongs: unknown names are kept as a hash.
    const key = account?.username ?? `#${createHash('sha256').update(username).digest('hex')}`;
    const reservation = await reserveAttempt(key, given.address);
    if ('waitSeconds' in reservation) {
      return { kind: 'throttled', waitSeconds: reservation.waitSeconds };
    }
    const password = given.password.slice(0, 4 * MAX_PASSWORD_LENGTH);
    const matches = await verifyPassword(account?.passwordHash ?? null, password);
    if (account && matches && !account.isLocked) {
      return then({ account, attemptId: reservation.id });
    }
    await recordFailure(given, account, matches);
    return { kind: 'refused' };
  });
}

async function findAccount(username: string): Promise<Account | null> {
  const [account] = await query<Account>(
    `SELECT "id", "username", "name", "role", "passwordHash", "isLocked" FROM "User" WHERE "username" = $1`,
    [username],
  );
  return account ?? null;
}

function recordFailure(
  given: { act: Act; address: string },
  account: Account | null,
  matches: boolean,
): Promise<void> {
  const reason = account
    ? matches
      ? 'Tài khoản đang bị khóa'
      : 'Mật khẩu không đúng'
    : 'Không có tài khoản này';
  return transaction((tx) =>
    recordAudit(tx, PUBLIC_ACTOR, {
      action: `refused:${given.act}`,
      entity: 'User',
      entityId: account?.id ?? 'unknown',
      reason,
      after: { address: given.address, username: account?.username ?? null },
    }),
  );
}
