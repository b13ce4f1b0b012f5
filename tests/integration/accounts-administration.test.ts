import { beforeEach, describe, expect, test } from 'vitest';
import { createAccount, updateAccount } from '#lib/accounts/commands.ts';
import { createFirstAccounts } from '#lib/accounts/first-accounts.ts';
import { getAccount, listAccounts } from '#lib/accounts/queries.ts';
import { createResetLink } from '#lib/accounts/reset-links.ts';
import { accountFilters } from '#lib/accounts/schema.ts';
import { prisma } from '#lib/db/client.ts';
import { ConflictError, ForbiddenError, NotFoundError } from '#lib/domain/errors.ts';
import { ROLES } from '#lib/domain/vocabulary.ts';
import { auditOf, cookieOf, makeAccount } from '#tests/support/accounts.ts';

// “The last administrator” is a matter of the whole database: the earlier tests' ones are retired.
beforeEach(async () => {
  await prisma.user.updateMany({ where: { role: 'ADMIN' }, data: { isLocked: true } });
});

const lockedOut = { isLocked: true, version: 1 };

describe('opening an account', () => {
  test('gives a random first password that works once told and must be changed', async () => {
    const admin = await makeAccount('ADMIN');
    const created = await createAccount(admin, {
      username: 'nongthithu',
      name: 'Nông Thị Thu',
      role: 'CENTER_ACCOUNTANT',
    });
    expect(created).toMatchObject({ username: 'nongthithu', mustChangePassword: true, version: 1 });
    await expect(cookieOf('nongthithu', created.password)).resolves.toEqual(expect.any(String));
    const { id, passwordHash } = await prisma.user.findUniqueOrThrow({
      where: { username: 'nongthithu' },
    });
    expect(await auditOf(id)).toEqual(['create', 'signIn']);
    const rows = await prisma.$queryRaw<{ text: string }[]>`
      SELECT e::text AS "text" FROM "AuditEvent" e WHERE e."entityId" = ${id}`;
    const events = rows.map((row) => row.text).join();
    expect(events).not.toContain(created.password);
    expect(events).not.toContain(passwordHash);
  });

  test('refuses a name that is taken, and names the field', async () => {
    const admin = await makeAccount('ADMIN');
    const { username } = await makeAccount();
    await expect(
      createAccount(admin, { username, name: 'Người khác', role: 'AUDITOR' }),
    ).rejects.toMatchObject({ code: 'USERNAME_TAKEN', issues: [{ path: 'username' }] });
  });
});

describe('changing an account', () => {
  test('is told with what was and what is', async () => {
    const admin = await makeAccount('ADMIN');
    const { id, username } = await makeAccount();
    const renamed = await updateAccount(admin, username, { name: 'Hoàng Văn Đổi', version: 1 });
    expect(renamed).toMatchObject({ name: 'Hoàng Văn Đổi', version: 2 });
    await updateAccount(admin, username, { role: 'CENTER_LEADER', version: 2 });
    await updateAccount(admin, username, { isLocked: true, version: 3 });
    await updateAccount(admin, username, { isLocked: false, version: 4 });
    expect(await auditOf(id)).toEqual(['rename', 'setRole', 'lock', 'unlock']);
    const [, role] = await prisma.auditEvent.findMany({
      where: { entityId: id },
      orderBy: { seq: 'asc' },
    });
    expect(role).toMatchObject({
      actorId: admin.id,
      actorRole: 'ADMIN',
      before: { role: 'CENTER_OFFICER' },
      after: { role: 'CENTER_LEADER' },
    });
  });

  test('needs to know the newest version and shows it to whoever does not', async () => {
    const admin = await makeAccount('ADMIN');
    const { username } = await makeAccount();
    await updateAccount(admin, username, { name: 'Tên thứ hai', version: 1 });
    await expect(updateAccount(admin, username, { name: 'X' })).rejects.toMatchObject({
      code: 'VERSION_REQUIRED',
    });
    const stale = updateAccount(admin, username, { name: 'Tên thứ ba', version: 1 });
    await expect(stale).rejects.toBeInstanceOf(ConflictError);
    await expect(stale).rejects.toMatchObject({ current: { name: 'Tên thứ hai', version: 2 } });
  });

  test('that changes nothing leaves no trace', async () => {
    const admin = await makeAccount('ADMIN');
    const { id, username, name, role } = await makeAccount();
    const same = await updateAccount(admin, username, { name, role, version: 1 });
    expect(same.version).toBe(1);
    expect(await auditOf(id)).toEqual([]);
  });

  test('made twice at once is made once', async () => {
    const admin = await makeAccount('ADMIN');
    const { username } = await makeAccount();
    const results = await Promise.allSettled(
      ['Tên một', 'Tên hai'].map((name) => updateAccount(admin, username, { name, version: 1 })),
    );
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('an administrator', () => {
  test('changes neither their own role nor their own lock, and the try is recorded', async () => {
    const admin = await makeAccount('ADMIN');
    await makeAccount('ADMIN');
    await expect(
      updateAccount(admin, admin.username, { role: 'CENTER_LEADER', version: 1 }),
    ).rejects.toBeInstanceOf(ForbiddenError);
    await expect(updateAccount(admin, admin.username, lockedOut)).rejects.toBeInstanceOf(
      ForbiddenError,
    );
    await expect(createResetLink(admin, admin.username)).rejects.toBeInstanceOf(ForbiddenError);
    expect(await auditOf(admin.id)).toEqual([
      'refused:setRole',
      'refused:lock',
      'refused:createResetLink',
    ]);
    expect(await getAccount(admin, admin.username)).toMatchObject({ role: 'ADMIN', version: 1 });
  });

  test('may change their own name', async () => {
    const admin = await makeAccount('ADMIN');
    await expect(
      updateAccount(admin, admin.username, { name: 'Đặng Quản Trị', version: 1 }),
    ).resolves.toMatchObject({ name: 'Đặng Quản Trị' });
  });

  test('who is the last one cannot be locked or moved', async () => {
    const last = await makeAccount('ADMIN');
    // A session that outlived its role, as far as this test is concerned.
    const former = await makeAccount('ADMIN');
    await prisma.user.update({ where: { id: former.id }, data: { role: 'AUDITOR' } });
    await expect(updateAccount(former, last.username, lockedOut)).rejects.toMatchObject({
      code: 'LAST_ADMIN',
    });
    await expect(
      updateAccount(former, last.username, { role: 'AUDITOR', version: 1 }),
    ).rejects.toMatchObject({ code: 'LAST_ADMIN' });
  });

  test('and another who lock each other at the same moment do not both succeed', async () => {
    const [one, two] = [await makeAccount('ADMIN'), await makeAccount('ADMIN')];
    const results = await Promise.allSettled([
      updateAccount(one, two.username, lockedOut),
      updateAccount(two, one.username, lockedOut),
    ]);
    expect(results.map((result) => result.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await prisma.user.count({ where: { role: 'ADMIN', isLocked: false } })).toBe(1);
  });
});

describe('everybody else', () => {
  test.each(ROLES.filter((role) => role !== 'ADMIN'))(
    '%s can neither read nor change accounts',
    async (role) => {
      const actor = await makeAccount(role);
      const { username } = await makeAccount();
      const tries = [
        () => listAccounts(actor, accountFilters.parse({})),
        () => getAccount(actor, username),
        () => createAccount(actor, { username: 'ai-do', name: 'Ai đó', role: 'ADMIN' }),
        () => updateAccount(actor, username, { role: 'ADMIN', version: 1 }),
        () => updateAccount(actor, actor.username, { role: 'ADMIN', version: 1 }),
        () => createResetLink(actor, username),
      ];
      for (const attempt of tries) await expect(attempt()).rejects.toBeInstanceOf(ForbiddenError);
      const refused = await prisma.auditEvent.count({
        where: { actorId: actor.id, action: 'refused:account.manage' },
      });
      expect(refused).toBe(tries.length);
    },
  );
});

describe('the list of accounts', () => {
  test('is filtered by name with and without marks, by role and by state', async () => {
    const admin = await makeAccount('ADMIN');
    const { username } = await makeAccount('DEPARTMENT_LEADER');
    await updateAccount(admin, username, { name: 'Vũ Đình Loan', version: 1 });
    const found = async (filters: Record<string, string>) =>
      (await listAccounts(admin, accountFilters.parse(filters))).data.map((one) => one.username);
    expect(await found({ q: 'vu dinh loan' })).toEqual([username]);
    expect(await found({ q: 'Đình Loan'.normalize('NFD') })).toEqual([username]);
    expect(await found({ q: username.slice(6) })).toEqual([username]);
    expect(await found({ q: 'loan', role: 'AUDITOR' })).toEqual([]);
    expect(await found({ q: 'loan', status: 'LOCKED' })).toEqual([]);
    expect(await found({ q: '100%' })).toEqual([]);
  });

  test('is in the order of given names, as people are listed here', async () => {
    const admin = await makeAccount('ADMIN');
    const names = ['Vũ Thị Ân', 'An Văn Đào', 'Nông Văn Dũng', 'Bế Thị Ăn', 'Cao Văn Ân'];
    for (const name of names) {
      const { username } = await makeAccount('CENTER_ACCOUNTANT');
      await updateAccount(admin, username, { name, version: 1 });
    }
    const { data } = await listAccounts(admin, accountFilters.parse({ size: '200' }));
    expect(data.map((account) => account.name).filter((name) => names.includes(name))).toEqual([
      'Bế Thị Ăn',
      'Cao Văn Ân',
      'Vũ Thị Ân',
      'Nông Văn Dũng',
      'An Văn Đào',
    ]);
  });

  test('never carries what opens a door', async () => {
    const admin = await makeAccount('ADMIN');
    const { data } = await listAccounts(admin, accountFilters.parse({ size: '200' }));
    expect(JSON.stringify(data)).not.toMatch(/argon2|hash/i);
  });

  test('knows nobody of a name that is not there', async () => {
    const admin = await makeAccount('ADMIN');
    await expect(getAccount(admin, 'khong-co')).rejects.toBeInstanceOf(NotFoundError);
  });
});

describe('the accounts of an empty database', () => {
  test('are the eight of the portal, made once', async () => {
    const created = await createFirstAccounts();
    expect(created.map((account) => account.username)).toEqual([
      'canbo',
      'canbo2',
      'ketoan',
      'lanhdao',
      'thamdinh',
      'lanhdaoso',
      'thanhtra',
      'quantri',
    ]);
    expect(new Set(created.map((account) => account.password)).size).toBe(8);
    const owners = await prisma.user.findMany({
      where: { username: { in: created.map((a) => a.username) } },
    });
    expect(owners.every((owner) => owner.mustChangePassword)).toBe(true);
    expect(await createFirstAccounts()).toEqual([]);
  });
});
