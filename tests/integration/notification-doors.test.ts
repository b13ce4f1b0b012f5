import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import * as account from '#app/api/v1/accounts/[username]/route.ts';
import * as calendarDay from '#app/api/v1/calendar/[on]/route.ts';
import * as calendar from '#app/api/v1/calendar/route.ts';
import * as read from '#app/api/v1/notifications/[id]/read/route.ts';
import * as choices from '#app/api/v1/notifications/choices/route.ts';
import * as readAll from '#app/api/v1/notifications/read-all/route.ts';
import * as notifications from '#app/api/v1/notifications/route.ts';
import * as resend from '#app/api/v1/outbox/[id]/resend/route.ts';
import * as mail from '#app/api/v1/outbox/[id]/route.ts';
import * as outbox from '#app/api/v1/outbox/route.ts';
import { setCalendarDay } from '#lib/calendar/commands.ts';
import { prisma } from '#lib/db/client.ts';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { ROLES, type Role } from '#lib/domain/vocabulary.ts';
import { readEnv } from '#lib/env.ts';
import type { Handler } from '#lib/http/endpoint.ts';
import { countUnread, listNotifications } from '#lib/notifications/inbox.ts';
import { getColumns, setColumns } from '#lib/preferences/columns.ts';
import { listDueMilestones } from '#lib/work/due-milestones.ts';
import { PLAIN_CALENDAR } from '#lib/domain/working-days.ts';
import { call, sessionFor } from '#tests/support/api.ts';
import { auditOf, makeAccount } from '#tests/support/accounts.ts';
import { makeTeam, refusalOf, taskAt, type Team } from '#tests/support/factories.ts';

let team: Team;
const cookies = new Map<Role, string>();
beforeAll(async () => {
  team = await makeTeam();
  for (const role of ROLES) cookies.set(role, await sessionFor(team[role]));
});
beforeEach(async () => {
  await prisma.notification.deleteMany();
  await prisma.mail.deleteMany();
  await prisma.calendarDay.deleteMany();
});

const as = (role: Role) => cookies.get(role);
const keep = (status: 'KEPT' | 'FAILED' | 'QUEUED' | 'SENT' = 'KEPT') =>
  prisma.mail.create({
    data: {
      to: 'uoc@example.vn',
      toName: 'Nguyễn Thị Ước',
      subject: 'KCDP-2023-001 được trả lại',
      text: 'Kính gửi bà',
      status,
      attempts: 3,
      sentAt: status === 'SENT' ? new Date() : null,
    },
  });
const note = (person: SignedInActor, overrides: Record<string, unknown> = {}) =>
  prisma.notification.create({
    data: {
      userId: person.id,
      kind: 'RETURNED',
      title: 'Một tin',
      href: '/lam-viec',
      ...overrides,
    },
  });

describe('every role at every door', () => {
  const ADMIN_ONLY: [name: string, handler: Handler, method: string, body?: unknown][] = [
    ['the outbox', outbox.GET, 'GET'],
    ['one mail', mail.GET, 'GET'],
    ['sending again', resend.POST, 'POST'],
    ['setting a day', calendarDay.PUT, 'PUT', { kind: 'HOLIDAY', name: 'Thử' }],
    ['removing a day', calendarDay.DELETE, 'DELETE', { version: 1 }],
  ];
  test.each(ADMIN_ONLY)('%s is the administrator’s alone', async (_name, handler, method, body) => {
    const { id } = await keep();
    const params = { id, on: '2026-09-01' };
    const asked = { method, params, ...(body === undefined ? {} : { body }) };
    expect((await call(handler, asked)).status).toBe(401);
    for (const role of ROLES) {
      const { status } = await call(handler, { ...asked, cookie: as(role) });
      if (role === 'ADMIN') expect([200, 404, 422], role).toContain(status);
      else expect(status, role).toBe(403);
    }
    expect(
      await prisma.auditEvent.count({ where: { action: { startsWith: 'refused:' } } }),
    ).not.toBe(0);
  });

  test.each([
    ['notifications', notifications.GET, 'GET'],
    ['reading all', readAll.POST, 'POST'],
    ['choices', choices.GET, 'GET'],
    ['the calendar', calendar.GET, 'GET'],
  ] as const)('%s are open to whoever is signed in', async (_name, handler, method) => {
    expect((await call(handler, { method })).status).toBe(401);
    for (const role of ROLES) {
      expect((await call(handler, { method, cookie: as(role) })).status, role).toBe(200);
    }
  });
});

describe('one’s own notifications', () => {
  test('come unread first, are read one by one or all at once, and are nobody else’s', async () => {
    const person = await makeAccount();
    const cookie = await sessionFor(person);
    const old = await note(person, { title: 'Cũ', createdAt: new Date('2026-01-01') });
    const fresh = await note(person, { title: 'Mới' });
    await note(person, { title: 'Chỉ để gửi thư', inPortal: false });
    await note(team.CENTER_LEADER, { title: 'Của người khác' });
    const titles = async (path = '/api/v1/notifications') =>
      (await call(notifications.GET, { cookie, path })).body.data.map(
        ({ title }: { title: string }) => title,
      );
    expect(await titles()).toEqual(['Mới', 'Cũ']);
    const params = { id: fresh.id };
    const foreign = { method: 'POST', params, cookie: as('CENTER_LEADER') };
    expect((await call(read.POST, foreign)).status).toBe(404);
    expect((await call(read.POST, { method: 'POST', params, cookie })).status).toBe(204);
    const { readAt } = await prisma.notification.findUniqueOrThrow({ where: { id: fresh.id } });
    expect((await call(read.POST, { method: 'POST', params, cookie })).status).toBe(204);
    const again = await prisma.notification.findUniqueOrThrow({ where: { id: fresh.id } });
    expect(again.readAt).toEqual(readAt);
    expect(await titles()).toEqual(['Cũ', 'Mới']);
    expect(await titles('/api/v1/notifications?unread=true')).toEqual(['Cũ']);
    expect((await call(readAll.POST, { method: 'POST', cookie })).body).toEqual({ read: 1 });
    expect(await countUnread(person)).toBe(0);
    expect(old.readAt).toBeNull();
  });

  test('about a project that one may not see any more are left out', async () => {
    const code = await taskAt(team, 'DRAFT');
    const { id: projectId } = await prisma.project.findUniqueOrThrow({ where: { code } });
    const person = await makeAccount('CENTER_OFFICER');
    await note(person, { projectId });
    expect(await countUnread(person)).toBe(1);
    await prisma.user.update({ where: { id: person.id }, data: { role: 'DEPARTMENT_REVIEWER' } });
    const moved = { ...person, role: 'DEPARTMENT_REVIEWER' as const };
    expect(await countUnread(moved)).toBe(0);
    expect((await listNotifications(moved, { page: 1, size: 20 })).data).toEqual([]);
  });
});

describe('how one wants to hear', () => {
  test('is chosen kind by kind, and what was not said stays', async () => {
    const person = await makeAccount();
    const cookie = await sessionFor(person);
    const set = (body: unknown) => call(choices.PATCH, { method: 'PATCH', cookie, body });
    const first = await call(choices.GET, { cookie });
    expect(first.body.email).toBeNull();
    expect(first.body.choices[0]).toEqual({ kind: 'RETURNED', inPortal: true, mail: 'EACH' });
    const chosen = { kind: 'COMMENT', inPortal: false, mail: 'DIGEST' };
    const { body } = await set({ email: ' uoc@example.vn ', choices: [chosen] });
    expect(body.email).toBe('uoc@example.vn');
    expect(body.choices).toContainEqual(chosen);
    expect((await set({ choices: [{ ...chosen, mail: 'NONE' }] })).body.email).toBe(
      'uoc@example.vn',
    );
    expect((await set({ email: '' })).body.email).toBeNull();
    expect(await auditOf(person.id)).toEqual(['setEmail', 'setEmail']);
    const [event] = await prisma.auditEvent.findMany({ where: { entityId: person.id } });
    expect(JSON.stringify(event?.after)).not.toContain('example.vn');
  });

  test.each([
    [{ email: 'không phải thư' }],
    [{ email: 'a@b.vn\r\nBcc: c@d.vn' }],
    [{ email: `${'a'.repeat(260)}@b.vn` }],
    [{ choices: [{ kind: 'UNKNOWN', inPortal: true, mail: 'EACH' }] }],
    [{ choices: [{ kind: 'NEED', inPortal: true, mail: 'SOMETIMES' }] }],
    [
      {
        choices: [
          { kind: 'NEED', inPortal: true, mail: 'EACH' },
          { kind: 'NEED', inPortal: false, mail: 'NONE' },
        ],
      },
    ],
    [{ role: 'ADMIN' }],
  ])('is refused when malformed: %j', async (body) => {
    const cookie = as('CENTER_OFFICER');
    expect((await call(choices.PATCH, { method: 'PATCH', cookie, body })).status).toBe(400);
  });

  test('an administrator sets the address of an account, with its version', async () => {
    const { username } = await makeAccount();
    const patch = (body: unknown) =>
      call(account.PATCH, { method: 'PATCH', params: { username }, cookie: as('ADMIN'), body });
    expect((await patch({ email: 'uoc@example.vn' })).status).toBe(422);
    const done = await patch({ email: 'uoc@example.vn', version: 1 });
    expect(done.body).toMatchObject({ email: 'uoc@example.vn', version: 2 });
    expect((await patch({ email: 'hai@example.vn', version: 1 })).status).toBe(409);
  });
});

describe('the administrator’s outbox', () => {
  const list = async (query = '') =>
    (await call(outbox.GET, { cookie: as('ADMIN'), path: `/api/v1/outbox${query}` })).body;

  test('is filtered by state and by words without accents', async () => {
    await keep('FAILED');
    await keep('KEPT');
    expect((await list()).page.total).toBe(2);
    expect((await list('?status=FAILED')).data).toHaveLength(1);
    expect((await list('?q=nguyen thi uoc')).page.total).toBe(2);
    expect((await list('?q=UOC@EXAMPLE&status=KEPT')).page.total).toBe(1);
    expect((await list('?q=khong-co')).page.total).toBe(0);
    expect((await list('?q=%25')).page.total).toBe(0);
  });

  test('sends again what failed or was kept, once there is a mail server, and nothing else', async () => {
    const again = async (id: string) =>
      call(resend.POST, { method: 'POST', params: { id }, cookie: as('ADMIN') });
    const { id } = await keep('FAILED');
    expect((await again(id)).status).toBe(422);
    const env = readEnv();
    Object.assign(env, { SMTP_URL: 'smtp://127.0.0.1:9' });
    const both = await Promise.all([again(id), again(id)]);
    expect(both.map(({ status }) => status).toSorted((a, b) => a - b)[0]).toBe(200);
    expect(await prisma.mail.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: 'QUEUED',
      attempts: 0,
    });
    expect(await prisma.auditEvent.count({ where: { action: 'mail.resend', entityId: id } })).toBe(
      1,
    );
    expect((await again((await keep('SENT')).id)).status).toBe(422);
    Object.assign(env, { SMTP_URL: undefined });
    const unknown = '018f0000-0000-7000-8000-000000000000';
    expect((await again(unknown)).status).toBe(404);
  });
});

describe('the calendar', () => {
  const put = (on: string, body: unknown, role: Role = 'ADMIN') =>
    call(calendarDay.PUT, { method: 'PUT', params: { on }, cookie: as(role), body });
  const day = { kind: 'WORKING', name: 'Làm bù', source: 'Thông báo năm 2027' };

  test('takes a day, its change with a version, and gives it up', async () => {
    expect((await put('2027-09-04', day)).body).toMatchObject({ on: '2027-09-04', version: 1 });
    expect((await put('2027-09-04', day)).status).toBe(422);
    expect((await put('2027-09-04', { ...day, name: 'Khác', version: 1 })).body.version).toBe(2);
    expect((await put('2027-09-04', { ...day, version: 1 })).status).toBe(409);
    const listed = await call(calendar.GET, {
      cookie: as('AUDITOR'),
      path: '/api/v1/calendar?year=2027',
    });
    expect(listed.body.data).toMatchObject([{ on: '2027-09-04', name: 'Khác' }]);
    const remove = (body: unknown) =>
      call(calendarDay.DELETE, {
        method: 'DELETE',
        params: { on: '2027-09-04' },
        cookie: as('ADMIN'),
        body,
      });
    expect((await remove({ version: 1 })).status).toBe(409);
    expect((await remove({ version: 2 })).status).toBe(204);
    expect((await remove({ version: 2 })).status).toBe(404);
    const acts = await prisma.auditEvent.findMany({
      where: { entity: 'CalendarDay', entityId: '2027-09-04' },
      orderBy: { seq: 'asc' },
      select: { action: true },
    });
    expect(acts.map(({ action }) => action)).toEqual(['create', 'edit', 'delete']);
  });

  test('is not written by two at once over each other', async () => {
    const set = (name: string) =>
      setCalendarDay(team.ADMIN, '2027-01-04', { kind: 'HOLIDAY', name, version: undefined });
    const outcomes = await Promise.allSettled([set('Một'), set('Hai')]);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const late = setCalendarDay(team.ADMIN, '2027-01-05', { ...dayOf('Ba'), version: 4 });
    expect(await refusalOf(late)).toMatchObject({ kind: 'CONFLICT' });
  });

  test.each([
    ['2027-02-30', day],
    ['hôm nay', day],
    ['2027-09-04', { ...day, name: '' }],
    ['2027-09-04', { ...day, kind: 'MAYBE' }],
    ['2027-09-04', { ...day, extra: true }],
  ])('refuses %s %j', async (on, body) => {
    expect((await put(on, body)).status).toBe(400);
  });
});

const dayOf = (name: string) => ({ kind: 'HOLIDAY' as const, name });

test('columns are remembered for each person by themselves', async () => {
  const [one, other] = [await makeAccount(), await makeAccount()];
  expect(await getColumns(one, 'projects')).toBeNull();
  await setColumns(one, 'projects', ['nam', 'trang-thai']);
  await setColumns(one, 'projects', ['nam']);
  expect(await getColumns(one, 'projects')).toEqual(['nam']);
  expect(await getColumns(other, 'projects')).toBeNull();
});

test('what is late stands in the work of its officer and of the leader', async () => {
  const code = await taskAt(team, 'IN_PROGRESS');
  const mine = await listDueMilestones(team.CENTER_OFFICER, PLAIN_CALENDAR);
  expect(mine.filter((one) => one.code === code)).toMatchObject([{ dueOn: '2023-11-30' }]);
  expect(mine.every(({ left }) => left < 0)).toBe(true);
  expect(await listDueMilestones(team.CENTER_LEADER, PLAIN_CALENDAR)).not.toEqual([]);
  expect(await listDueMilestones(await makeAccount('CENTER_OFFICER'), PLAIN_CALENDAR)).toEqual([]);
  expect(await listDueMilestones(team.AUDITOR, PLAIN_CALENDAR)).toEqual([]);
});
