import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import pg from 'pg';
import { pool, prisma } from '#lib/db/client.ts';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { toDay, type Day } from '#lib/domain/day.ts';
import { openCarrier } from '#lib/jobs/carrier.ts';
import { makeDigests } from '#lib/jobs/digest.ts';
import { tellDue } from '#lib/jobs/due.ts';
import { keepQueued, MAX_ATTEMPTS, sendQueued } from '#lib/jobs/outbox.ts';
import type { Sql } from '#lib/jobs/sql.ts';
import { startJobs } from '#lib/jobs/start.ts';
import { sweepAttempts } from '#lib/jobs/sweep.ts';
import { updatePlan } from '#lib/progress/plan.ts';
import { makeAccount } from '#tests/support/accounts.ts';
import { makeTeam, taskAt, versionOf, type Team } from '#tests/support/factories.ts';
import { startMailServer } from '#tests/support/mail-server.ts';

const sql: Sql = async <Row extends object>(text: string, values: readonly unknown[] = []) =>
  (await pool.query(text, [...values])).rows as Row[];

const POST = { portalUrl: 'https://khuyencong.example.vn', hasMailServer: true };
const day = (text: string): Day => {
  const found = toDay(text);
  if (found === null) throw new Error(`${text} is no day`);
  return found;
};

let team: Team;
beforeAll(async () => {
  team = await makeTeam();
});
beforeEach(async () => {
  await prisma.notification.deleteMany();
  await prisma.mail.deleteMany();
});

let stopServer: (() => Promise<void>) | undefined;
afterEach(async () => {
  await stopServer?.();
  stopServer = undefined;
});

async function serverAnd(answerTo?: (to: string) => string | null) {
  const server = await startMailServer(answerTo);
  stopServer = server.stop;
  const carrier = openCarrier({ smtpUrl: server.url, portalUrl: POST.portalUrl, from: undefined });
  return { ...server, ...carrier };
}

const queue = (to: string, subject = 'KCDP-2023-0001 được trả lại') =>
  prisma.mail.create({
    data: { to, toName: 'Nguyễn Thị Ước', subject, text: 'Kính gửi bà,\n\nHồ sơ được trả lại.' },
  });
const mailNow = (id: string) => prisma.mail.findUniqueOrThrow({ where: { id } });
/** Time passes: whatever was put off is due again. */
const timePasses = () => prisma.mail.updateMany({ data: { nextAttemptAt: new Date(0) } });

describe('the outbox', () => {
  test('hands its mails to a mail server, in Vietnamese, and marks them', async () => {
    const { arrived, carry } = await serverAnd();
    const mail = await queue('uoc@example.vn');
    expect(await sendQueued(sql, carry)).toBe(1);
    expect(await mailNow(mail.id)).toMatchObject({ status: 'SENT', attempts: 1, lastError: null });
    const [one] = arrived;
    expect(one?.to).toBe('uoc@example.vn');
    expect(one?.data).toContain(`Message-ID: <${mail.id}@khuyencong.example.vn>`);
    expect(one?.data).toContain('khong-tra-loi@khuyencong.example.vn');
    expect(one?.data).toContain('Auto-Submitted: auto-generated');
    const body = one?.data.split('\n\n').slice(1).join('\n\n') ?? '';
    const isBase64 = one?.data.includes('base64');
    const text = isBase64
      ? Buffer.from(body, 'base64').toString()
      : Buffer.from(
          body
            .replaceAll('=\n', '')
            .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) =>
              String.fromCharCode(Number.parseInt(hex, 16)),
            ),
          'latin1',
        ).toString();
    expect(text).toContain('Hồ sơ được trả lại.');
    expect(await sendQueued(sql, carry)).toBe(0);
  });

  test('keeps a mail that nobody takes, tells why, tries again later and goes through then', async () => {
    const away = openCarrier({
      smtpUrl: 'smtp://127.0.0.1:9',
      portalUrl: POST.portalUrl,
      from: undefined,
    });
    const mail = await queue('uoc@example.vn');
    expect(await sendQueued(sql, away.carry)).toBe(0);
    const tried = await mailNow(mail.id);
    expect(tried).toMatchObject({ status: 'QUEUED', attempts: 1 });
    expect(tried.lastError).toContain('ECONNREFUSED');
    expect(tried.nextAttemptAt.getTime()).toBeGreaterThan(Date.now());
    const { carry } = await serverAnd();
    expect(await sendQueued(sql, carry)).toBe(0);
    await timePasses();
    expect(await sendQueued(sql, carry)).toBe(1);
    expect(await mailNow(mail.id)).toMatchObject({ status: 'SENT', attempts: 2, lastError: null });
  });

  test('gives up after the last try', async () => {
    const mail = await queue('uoc@example.vn');
    const refuse = () => Promise.reject(new Error('try again later'));
    for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
      expect((await mailNow(mail.id)).status).toBe('QUEUED');
      await timePasses();
      await sendQueued(sql, refuse);
    }
    expect(await mailNow(mail.id)).toMatchObject({ status: 'FAILED', attempts: MAX_ATTEMPTS });
  });

  test('does not try again where the mail server said no for good, and goes on with the others', async () => {
    const { carry } = await serverAnd((to) =>
      to.startsWith('khong') ? '550 No such user here' : null,
    );
    const [bad, good] = [await queue('khong-co@example.vn'), await queue('uoc@example.vn')];
    expect(await sendQueued(sql, carry)).toBe(1);
    expect(await mailNow(bad.id)).toMatchObject({ status: 'FAILED', attempts: 1 });
    expect((await mailNow(bad.id)).lastError).toContain('No such user');
    expect(await mailNow(good.id)).toMatchObject({ status: 'SENT' });
  });

  test('is emptied by two servers at once without any mail sent twice', async () => {
    const { arrived, carry } = await serverAnd();
    for (let number = 0; number < 40; number += 1) await queue(`nguoi${number}@example.vn`);
    const sent = await Promise.all([sendQueued(sql, carry), sendQueued(sql, carry)]);
    expect(sent[0] + sent[1]).toBe(40);
    expect(new Set(arrived.map(({ to }) => to)).size).toBe(40);
    expect(arrived).toHaveLength(40);
  });

  test('without a mail server is the mailbox', async () => {
    const mail = await queue('uoc@example.vn');
    await keepQueued(sql);
    expect(await mailNow(mail.id)).toMatchObject({ status: 'KEPT', attempts: 0 });
  });
});

describe('the mail of the day', () => {
  const TODAY = day('2026-03-10');

  async function reader(mail: 'DIGEST' | 'EACH' = 'DIGEST'): Promise<SignedInActor> {
    const person = await makeAccount('CENTER_OFFICER');
    await prisma.user.update({ where: { id: person.id }, data: { email: 'ngay@example.vn' } });
    await prisma.notificationChoice.create({ data: { userId: person.id, kind: 'RETURNED', mail } });
    return person;
  }
  const note = (person: SignedInActor, title: string, createdAt: string, readAt?: Date) =>
    prisma.notification.create({
      data: {
        userId: person.id,
        kind: 'RETURNED',
        title,
        href: '/lam-viec/de-an/KCDP-2023-0001',
        createdAt: new Date(createdAt),
        readAt: readAt ?? null,
      },
    });

  test('tells everything at once, in order, and only once', async () => {
    const person = await reader();
    await note(person, 'Tin thứ hai', '2026-03-10T06:00:00+07:00');
    await note(person, 'Tin thứ nhất', '2026-03-09T10:00:00+07:00');
    await note(person, 'Tin đã đọc', '2026-03-09T11:00:00+07:00', new Date());
    await note(person, 'Tin sau bảy giờ', '2026-03-10T07:30:00+07:00');
    await note(person, 'Tin quá cũ', '2026-02-01T07:30:00+07:00');
    expect(await makeDigests(sql, TODAY, POST)).toBe(1);
    expect(await makeDigests(sql, TODAY, POST)).toBe(0);
    const [mail] = await prisma.mail.findMany({ include: { notifications: true } });
    expect(mail?.subject).toBe('Cổng Khuyến công Bắc Kạn: 2 tin ngày 10/03/2026');
    expect(mail?.text.indexOf('Tin thứ nhất')).toBeLessThan(mail?.text.indexOf('Tin thứ hai') ?? 0);
    expect(mail?.text).toContain('https://khuyencong.example.vn/lam-viec/de-an/KCDP-2023-0001');
    expect(mail?.text).toContain('/lam-viec/thong-bao/tuy-chon');
    expect(mail?.text).not.toMatch(/đã đọc|bảy giờ|quá cũ/);
    expect(mail?.notifications).toHaveLength(2);
    expect(await makeDigests(sql, day('2026-03-11'), POST)).toBe(1);
  });

  test('is made once by two servers, and not for whoever wants each by itself', async () => {
    const [one, other] = [await reader(), await reader('EACH')];
    await note(one, 'Một tin', '2026-03-09T10:00:00+07:00');
    await note(other, 'Một tin', '2026-03-09T10:00:00+07:00');
    const made = await Promise.all([makeDigests(sql, TODAY, POST), makeDigests(sql, TODAY, POST)]);
    expect(made[0] + made[1]).toBe(1);
    expect(await prisma.mail.count()).toBe(1);
  });

  test('is not made for a locked account', async () => {
    const person = await reader();
    await note(person, 'Một tin', '2026-03-09T10:00:00+07:00');
    await prisma.user.update({ where: { id: person.id }, data: { isLocked: true } });
    expect(await makeDigests(sql, TODAY, POST)).toBe(0);
  });
});

describe('what becomes due', () => {
  async function due(dueOn: string, overrides: Record<string, unknown> = {}) {
    const code = await taskAt(team, 'IN_PROGRESS');
    const milestone = { title: 'Lắp máy', dueOn, responsible: 'Trần Thị B', doneOn: null };
    await updatePlan(team.CENTER_OFFICER, code, {
      version: await versionOf(code),
      milestones: [{ ...milestone, ...overrides }],
    });
    await prisma.notification.deleteMany();
    return code;
  }
  const heard = async (code: string) => {
    const rows = await prisma.notification.findMany({
      where: { project: { code } },
      include: { user: { select: { role: true } } },
    });
    return rows.map((row) => `${row.user.role} ${row.kind}`).toSorted();
  };

  test('in five working days is told once, to the officer in charge', async () => {
    const code = await due('2026-03-17');
    await tellDue(sql, day('2026-03-09'), POST);
    expect(await heard(code)).toEqual([]);
    await tellDue(sql, day('2026-03-10'), POST);
    await tellDue(sql, day('2026-03-11'), POST);
    expect(await heard(code)).toEqual(['CENTER_OFFICER DUE_SOON']);
    const [row] = await prisma.notification.findMany({ where: { project: { code } } });
    expect(row?.title).toBe(`${code} có một mốc hạn 17/03/2026, còn 5 ngày làm việc`);
  });

  test('and passed is told to the leader as well', async () => {
    const code = await due('2026-03-12');
    await Promise.all([
      tellDue(sql, day('2026-03-13'), POST),
      tellDue(sql, day('2026-03-13'), POST),
    ]);
    expect(await heard(code)).toEqual(['CENTER_LEADER OVERDUE', 'CENTER_OFFICER OVERDUE']);
  });

  test('is told on working days only, and holidays put it off', async () => {
    const code = await due('2026-03-17');
    await prisma.calendarDay.create({
      data: { on: new Date('2026-03-16'), kind: 'HOLIDAY', name: 'Ngày nghỉ thử' },
    });
    await tellDue(sql, day('2026-03-16'), POST);
    expect(await heard(code)).toEqual([]);
    // Without the holiday this would be the sixth working day before.
    await tellDue(sql, day('2026-03-09'), POST);
    expect(await heard(code)).toEqual(['CENTER_OFFICER DUE_SOON']);
    await prisma.calendarDay.deleteMany();
  });

  test.each([
    ['what is done', { doneOn: '2026-03-01' }],
    ['what will not be done', { absence: 'Cơ sở xin thôi.' }],
  ])('never about %s', async (_what, overrides) => {
    const code = await due('2026-03-05', overrides);
    await tellDue(sql, day('2026-03-10'), POST);
    expect(await heard(code)).toEqual([]);
  });
});

test('old attempts of the public are swept, fresh ones stay', async () => {
  const old = new Date(Date.now() - 3 * 86_400_000);
  await prisma.publicAttempt.createMany({
    data: [
      { what: 'need', address: 'cu', at: old },
      { what: 'need', address: 'moi' },
    ],
  });
  await sweepAttempts(sql);
  expect(await prisma.publicAttempt.findMany({ select: { address: true } })).toEqual([
    { address: 'moi' },
  ]);
});

const UNTIL = { timeout: 40_000, interval: 250 };

describe('the jobs of two servers on one database', () => {
  test(
    'send each mail once, on two connections each, and stop cleanly',
    { timeout: 60_000 },
    async () => {
      const { url, arrived } = await serverAnd();
      const env = {
        DATABASE_URL: process.env.DATABASE_URL ?? '',
        NEXTAUTH_URL: POST.portalUrl,
        SMTP_URL: url,
        MAIL_FROM: undefined,
      };
      const both = [startJobs(env), startJobs(env)];
      try {
        for (let number = 0; number < 20; number += 1) await queue(`nguoi${number}@example.vn`);
        await vi.waitFor(() => {
          both.forEach((jobs) => jobs.mailQueued());
          expect(arrived).toHaveLength(20);
        }, UNTIL);
        await vi.waitFor(
          async () => expect(await prisma.mail.count({ where: { status: 'SENT' } })).toBe(20),
          UNTIL,
        );
        expect(new Set(arrived.map(({ to }) => to)).size).toBe(20);
        const connections = await sql<{ count: number }>(
          `SELECT count(*)::int AS "count" FROM pg_stat_activity
         WHERE application_name = 'cong-khuyen-cong-jobs' AND datname = current_database()`,
        );
        expect(connections[0]?.count).toBeLessThanOrEqual(4);
      } finally {
        await Promise.all(both.map((jobs) => jobs.stop()));
      }
      // The database takes a moment to notice.
      await vi.waitFor(async () => {
        const left = await sql<{ count: number }>(
          `SELECT count(*)::int AS "count" FROM pg_stat_activity
         WHERE application_name = 'cong-khuyen-cong-jobs' AND datname = current_database()`,
        );
        expect(left[0]?.count).toBe(0);
      }, UNTIL);
    },
  );

  test('start although the database is away, and stop while they still try', async () => {
    const jobs = startJobs({
      DATABASE_URL: 'postgresql://nobody@127.0.0.1:9/none',
      NEXTAUTH_URL: POST.portalUrl,
      SMTP_URL: undefined,
      MAIL_FROM: undefined,
    });
    await expect(jobs.stop()).resolves.toBeUndefined();
  });

  test('go on after every one of their connections was cut', { timeout: 60_000 }, async () => {
    const { url, arrived } = await serverAnd();
    const jobs = startJobs({
      DATABASE_URL: process.env.DATABASE_URL ?? '',
      NEXTAUTH_URL: POST.portalUrl,
      SMTP_URL: url,
      MAIL_FROM: undefined,
    });
    const admin = new pg.Client(process.env.DATABASE_URL);
    await admin.connect();
    try {
      await queue('truoc@example.vn');
      await vi.waitFor(() => {
        jobs.mailQueued();
        expect(arrived).toHaveLength(1);
      }, UNTIL);
      await admin.query(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE application_name = 'cong-khuyen-cong-jobs' AND datname = current_database()`);
      await queue('sau@example.vn');
      await vi.waitFor(() => {
        jobs.mailQueued();
        expect(arrived.map(({ to }) => to)).toEqual(['truoc@example.vn', 'sau@example.vn']);
      }, UNTIL);
    } finally {
      await jobs.stop();
      await admin.end();
    }
  });
});
