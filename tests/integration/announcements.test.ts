import { beforeAll, describe, expect, test } from 'vitest';
import { prisma, transaction, type Tx } from '#lib/db/client.ts';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { STATUSES, type Role } from '#lib/domain/vocabulary.ts';
import { sees } from '#lib/domain/visibility.ts';
import { announce } from '#lib/notifications/announce.ts';
import { announceStep } from '#lib/notifications/steps.ts';
import { SEES_SQL } from '#lib/notifications/visible-sql.ts';
import { returnReport, writeReport } from '#lib/progress/reports.ts';
import { answerComment, writeComment } from '#lib/review/comments.ts';
import { makeAccount } from '#tests/support/accounts.ts';
import { makeTeam, refusalOf, taskAt, type Team } from '#tests/support/factories.ts';

let team: Team;
beforeAll(async () => {
  team = await makeTeam();
});

async function projectOf(code: string) {
  return prisma.project.findUniqueOrThrow({ where: { code } });
}

/** Who was told of this project, as `ROLE KIND`, in the order of the alphabet. */
async function toldOf(projectId: string): Promise<string[]> {
  const rows = await prisma.notification.findMany({
    where: { projectId },
    include: { user: { select: { role: true } } },
  });
  return rows.map((row) => `${row.user.role} ${row.kind}`).toSorted();
}

async function forget(projectId: string): Promise<void> {
  await prisma.notification.deleteMany({ where: { projectId } });
}

async function setEmail(actor: SignedInActor, email: string | null): Promise<void> {
  await prisma.user.update({ where: { id: actor.id }, data: { email } });
}

/** A draft, and one announcement about it to these roles by nobody of them. */
async function tell(roles: readonly Role[], overrides: Record<string, unknown> = {}) {
  const project = await projectOf(await taskAt(team, 'SUBMITTED'));
  await forget(project.id);
  await transaction((tx) =>
    announce(tx, team.AUDITOR, {
      kind: 'WAITING',
      title: `${project.code} chờ xem`,
      body: project.title,
      href: `/lam-viec/de-an/${project.code}`,
      projectId: project.id,
      roles,
      ...overrides,
    }),
  );
  return project;
}

describe('who is told', () => {
  test('a role, the officer in charge, and named people: each once', async () => {
    const other = await makeAccount('CENTER_ACCOUNTANT');
    const project = await tell(['CENTER_LEADER', 'CENTER_OFFICER'], {
      toOwner: true,
      users: [other.id, team.CENTER_LEADER.id],
    });
    const rows = await prisma.notification.findMany({ where: { projectId: project.id } });
    const told = rows.map((row) => row.userId);
    expect(told).toContain(team.CENTER_OFFICER.id);
    expect(told.filter((id) => id === team.CENTER_LEADER.id)).toHaveLength(1);
    expect(told).toContain(other.id);
    expect(new Set(told).size).toBe(told.length);
  });

  test('never who did it, never a locked account', async () => {
    const locked = await makeAccount('CENTER_LEADER');
    await prisma.user.update({ where: { id: locked.id }, data: { isLocked: true } });
    const project = await projectOf(await taskAt(team, 'SUBMITTED'));
    await forget(project.id);
    await transaction((tx) =>
      announce(tx, team.CENTER_LEADER, {
        kind: 'WAITING',
        title: 'Thử',
        href: '/lam-viec',
        projectId: project.id,
        roles: ['CENTER_LEADER'],
      }),
    );
    expect(await toldOf(project.id)).toEqual([]);
  });

  test('only who may see the project', async () => {
    const draft = await projectOf(await taskAt(team, 'DRAFT'));
    await transaction((tx) =>
      announce(tx, team.CENTER_OFFICER, {
        kind: 'WAITING',
        title: 'Thử',
        href: '/lam-viec',
        projectId: draft.id,
        roles: ['CENTER_LEADER', 'DEPARTMENT_LEADER', 'DEPARTMENT_REVIEWER', 'ADMIN'],
      }),
    );
    expect(await toldOf(draft.id)).toEqual(['CENTER_LEADER WAITING']);
  });

  test('the rule in SQL is the rule of the domain', async () => {
    for (const status of STATUSES) {
      for (const [submissionCount, isPublished, isDeleted] of [
        [0, false, false],
        [1, false, false],
        [0, true, false],
        [1, true, true],
      ] as const) {
        const rows = await prisma.$queryRawUnsafe<{ role: Role; sees: boolean }[]>(
          `SELECT u."role"::text AS "role", ${SEES_SQL} AS "sees"
           FROM (SELECT $1::"Status" AS "status", $2::int AS "submissionCount",
             $3::boolean AS "isPublished", CASE WHEN $4::boolean THEN now() END AS "deletedAt") p,
             "User" u WHERE u."id" = ANY($5::uuid[])`,
          status,
          submissionCount,
          isPublished,
          isDeleted,
          Object.values(team).map((actor) => actor.id),
        );
        for (const row of rows) {
          const expected = sees(team[row.role], {
            status,
            submissionCount,
            isPublished,
            isDeleted,
          });
          expect(row.sees, `${row.role} ${status} ${submissionCount} ${isPublished}`).toBe(
            expected,
          );
        }
        expect(rows).toHaveLength(7);
      }
    }
  });

  test('the same thing once, whatever the number of tries', async () => {
    const project = await tell(['CENTER_LEADER'], { onceKey: 'due:1:2023-11-30' });
    await transaction((tx) =>
      announce(tx, team.AUDITOR, {
        kind: 'WAITING',
        title: 'Lần hai',
        href: '/lam-viec',
        projectId: project.id,
        onceKey: 'due:1:2023-11-30',
        roles: ['CENTER_LEADER'],
      }),
    );
    expect(await toldOf(project.id)).toEqual(['CENTER_LEADER WAITING']);
  });

  test('thirty people in one statement', async () => {
    const people = await Promise.all(Array.from({ length: 30 }, () => makeAccount()));
    let statements = 0;
    const count = (tx: Tx): Tx =>
      new Proxy(tx, {
        get: (target, name) => {
          const found: unknown = Reflect.get(target, name);
          if (typeof found !== 'function') return found;
          statements += 1;
          return found.bind(target) as unknown;
        },
      });
    await transaction((tx) =>
      announce(count(tx), team.AUDITOR, {
        kind: 'WAITING',
        title: 'Ba mươi người',
        href: '/lam-viec',
        users: people.map(({ id }) => id),
      }),
    );
    const told = await prisma.notification.count({ where: { title: 'Ba mươi người' } });
    expect([told, statements]).toEqual([30, 1]);
  });
});

describe('a rollback', () => {
  test('leaves neither a notification nor a mail', async () => {
    await setEmail(team.CENTER_LEADER, 'lanhdao@example.vn');
    const project = await projectOf(await taskAt(team, 'SUBMITTED'));
    await forget(project.id);
    const before = await prisma.mail.count();
    const failing = transaction(async (tx) => {
      await announceStep(tx, team.DEPARTMENT_LEADER, project, 'return', 'Thiếu báo giá máy.');
      throw new Error('the step fails after all');
    });
    await expect(failing).rejects.toThrow('after all');
    expect(await toldOf(project.id)).toEqual([]);
    expect(await prisma.mail.count()).toBe(before);
    await setEmail(team.CENTER_LEADER, null);
  });
});

describe('how people are told', () => {
  const reader = async (email: string | null = 'nguoinhan@example.vn') => {
    const person = await makeAccount('CENTER_ACCOUNTANT');
    await setEmail(person, email);
    return person;
  };
  const choose = (person: SignedInActor, inPortal: boolean, mail: 'EACH' | 'DIGEST' | 'NONE') =>
    prisma.notificationChoice.create({
      data: { userId: person.id, kind: 'WAITING', inPortal, mail },
    });
  const heard = (person: SignedInActor) =>
    prisma.notification.findMany({ where: { userId: person.id }, include: { mail: true } });

  test('in the portal and by mail, when nothing was chosen and there is an address', async () => {
    const person = await reader();
    const project = await tell([], { users: [person.id] });
    const [one] = await heard(person);
    expect(one).toMatchObject({ inPortal: true, readAt: null, kind: 'WAITING' });
    // Without a mail server the outbox is the mailbox.
    expect(one?.mail).toMatchObject({ to: 'nguoinhan@example.vn', status: 'KEPT', attempts: 0 });
    expect(one?.mail?.text).toContain(`http://localhost:3000/lam-viec/de-an/${project.code}`);
    expect(one?.mail?.text).toContain('/lam-viec/thong-bao/tuy-chon');
    // What is written about a project stays behind the sign-in.
    expect(one?.mail?.text).not.toContain(project.title);
    expect(one?.mail?.subject).toBe(`${project.code} chờ xem`);
  });

  test('in the portal only, without an address', async () => {
    const person = await reader(null);
    await tell([], { users: [person.id] });
    expect(await heard(person)).toMatchObject([{ inPortal: true, mail: null }]);
  });

  test.each([
    [true, 'NONE', [{ inPortal: true, mail: null }]],
    [true, 'DIGEST', [{ inPortal: true, mail: null }]],
    [false, 'DIGEST', [{ inPortal: false, mail: null }]],
    [false, 'EACH', [{ inPortal: false, mail: { status: 'KEPT' } }]],
    [false, 'NONE', []],
  ] as const)('as chosen: portal %s, mail %s', async (inPortal, mail, expected) => {
    const person = await reader();
    await choose(person, inPortal, mail);
    await tell([], { users: [person.id] });
    const rows = await heard(person);
    expect(rows).toHaveLength(expected.length);
    expect(rows).toMatchObject(expected);
  });
});

describe('the life of a project', () => {
  test.each([
    ['return', ['CENTER_LEADER RETURNED', 'CENTER_OFFICER RETURNED']],
    ['submit', ['DEPARTMENT_REVIEWER WAITING']],
    ['forward', ['DEPARTMENT_LEADER WAITING']],
    [
      'approve',
      ['CENTER_ACCOUNTANT APPROVED', 'CENTER_LEADER APPROVED', 'CENTER_OFFICER APPROVED'],
    ],
    ['takeBack', []],
  ] as const)('%s is told to whom it concerns', async (action, expected) => {
    const project = await projectOf(await taskAt(team, 'SUBMITTED'));
    await forget(project.id);
    await transaction((tx) => announceStep(tx, team.AUDITOR, project, action));
    const told = [...new Set(await toldOf(project.id))];
    expect(told).toEqual(expected);
  });

  test('a comment reaches its readers, its answer the one who asked', async () => {
    const code = await taskAt(team, 'SUBMITTED');
    const { id } = await projectOf(code);
    await forget(id);
    const comment = { path: 'support', body: 'Thiếu báo giá.', visibility: 'CENTER' as const };
    const { id: commentId } = await writeComment(team.DEPARTMENT_REVIEWER, code, comment);
    expect([...new Set(await toldOf(id))]).toEqual([
      'CENTER_LEADER COMMENT',
      'CENTER_OFFICER COMMENT',
    ]);
    await forget(id);
    await writeComment(team.DEPARTMENT_REVIEWER, code, { ...comment, visibility: 'INTERNAL' });
    expect([...new Set(await toldOf(id))]).toEqual(['DEPARTMENT_LEADER COMMENT']);
    await forget(id);
    await answerComment(team.CENTER_OFFICER, code, commentId, 'Đã bổ sung báo giá.');
    expect(await toldOf(id)).toEqual(['DEPARTMENT_REVIEWER COMMENT']);
  });

  test('a report waits for the leader, and comes back to its author', async () => {
    const code = await taskAt(team, 'IN_PROGRESS');
    const { id } = await projectOf(code);
    await forget(id);
    const report = { asOf: '2023-06-30', percent: 40, done: 'Đã in tờ rơi.' };
    await writeReport(team.CENTER_OFFICER, code, { ...report, draft: true });
    expect(await toldOf(id)).toEqual([]);
    const sent = await writeReport(team.CENTER_OFFICER, code, report);
    expect([...new Set(await toldOf(id))]).toEqual(['CENTER_LEADER WAITING']);
    await forget(id);
    const early = returnReport(team.CENTER_LEADER, code, sent.id, 'Ngắn quá.');
    expect(await refusalOf(early)).toMatchObject({ kind: 'RULE_VIOLATION' });
    expect(await toldOf(id)).toEqual([]);
    await returnReport(team.CENTER_LEADER, code, sent.id, 'Tỷ lệ chưa khớp biên bản.');
    expect(await toldOf(id)).toEqual(['CENTER_OFFICER RETURNED']);
  });
});
