import 'server-only';
import { PUBLIC_ACTOR } from '#lib/domain/actor.ts';
import type { Role } from '#lib/domain/vocabulary.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { hashPassword, randomPassword } from '#lib/auth/password.ts';
import { transaction } from '#lib/db/client.ts';

const FIRST_ACCOUNTS: readonly { username: string; name: string; role: Role }[] = [
  { username: 'canbo', name: 'Cán bộ Trung tâm', role: 'CENTER_OFFICER' },
  { username: 'canbo2', name: 'Cán bộ Trung tâm (thứ hai)', role: 'CENTER_OFFICER' },
  { username: 'ketoan', name: 'Kế toán Trung tâm', role: 'CENTER_ACCOUNTANT' },
  { username: 'lanhdao', name: 'Lãnh đạo Trung tâm', role: 'CENTER_LEADER' },
  { username: 'thamdinh', name: 'Chuyên viên thẩm định Sở', role: 'DEPARTMENT_REVIEWER' },
  { username: 'lanhdaoso', name: 'Lãnh đạo Sở', role: 'DEPARTMENT_LEADER' },
  { username: 'thanhtra', name: 'Thanh tra', role: 'AUDITOR' },
  { username: 'quantri', name: 'Quản trị', role: 'ADMIN' },
];

export interface FirstAccount {
  username: string;
  role: Role;
  password: string;
}

/**
 * The accounts of an empty database, all with the given password or each with a random one that must
 * be changed at first sign-in. Accounts that exist already stay as they are and are not returned.
 * `keep` writes the passwords down before the accounts come into being: a start that is killed in
 * between leaves no account whose password nobody knows.
 */
export async function createFirstAccounts(
  password?: string,
  keep: (accounts: FirstAccount[]) => Promise<void> = async () => undefined,
): Promise<FirstAccount[]> {
  const drafts = await Promise.all(
    FIRST_ACCOUNTS.map(async (account) => {
      const chosen = password ?? randomPassword();
      return { ...account, password: chosen, passwordHash: await hashPassword(chosen) };
    }),
  );
  return transaction(async (tx) => {
    const created: FirstAccount[] = [];
    for (const { password: chosen, passwordHash, ...account } of drafts) {
      const known = await tx.user.findUnique({
        where: { username: account.username },
        select: { id: true },
      });
      if (known) continue;
      const { id } = await tx.user.create({
        data: { ...account, passwordHash, mustChangePassword: password === undefined },
        select: { id: true },
      });
      await recordAudit(tx, PUBLIC_ACTOR, {
        action: 'create',
        entity: 'User',
        entityId: id,
        after: account,
      });
      created.push({ username: account.username, role: account.role, password: chosen });
    }
    await keep(created);
    return created;
  });
}
