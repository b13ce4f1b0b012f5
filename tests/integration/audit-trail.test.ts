import { beforeEach, describe, expect, test } from 'vitest';
import { GET } from '#app/api/v1/audit/route.ts';
import { listAuditEvents, verifyAuditTrail } from '#lib/audit/queries.ts';
import { recordAudit, recordAudits } from '#lib/audit/record.ts';
import { auditFilters, readAuditAddress } from '#lib/audit/schema.ts';
import { prisma, query, transaction } from '#lib/db/client.ts';
import { ROLES, type Status } from '#lib/domain/vocabulary.ts';
import { call, sessionFor } from '#tests/support/api.ts';
import { makeTeam, refusalOf, step, taskAt, type Team } from '#tests/support/factories.ts';

let team: Team;
let code: string;
beforeEach(async () => {
  team = await makeTeam();
  code = await taskAt(team, 'SUBMITTED');
});

const list = (filters: Record<string, unknown> = {}) =>
  listAuditEvents(team.AUDITOR, auditFilters.parse(filters));

/** Like somebody who owns the database and goes round the portal: triggers off, change, triggers on. */
async function tamper(sql: string): Promise<void> {
  await query('ALTER TABLE "AuditEvent" DISABLE TRIGGER USER');
  await query(sql);
  await query('ALTER TABLE "AuditEvent" ENABLE TRIGGER USER');
}

describe('the chain', () => {
  test.each([
    ['changed', `UPDATE "AuditEvent" SET "reason" = 'khác' WHERE "seq" = 1`],
    ['deleted', `DELETE FROM "AuditEvent" WHERE "seq" = 1`],
    ['emptied', `TRUNCATE "AuditEvent"`],
  ])('cannot be %s', async (_what, sql) => {
    await expect(query(sql)).rejects.toThrow(/append-only/);
  });

  test('is whole after ordinary work, and names its head', async () => {
    const chain = await verifyAuditTrail(team.AUDITOR);
    const last = await prisma.auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } });
    expect(chain.breaks).toEqual([]);
    expect(chain.head).toMatchObject({ seq: last.seq, hash: last.hash });
  });

  test('shows every kind of tampering at the row where it was done, and heals when put back', async () => {
    const [row] = (await list()).data;
    const seq = BigInt(row?.seq ?? 0);
    await step(team.DEPARTMENT_REVIEWER, code, {
      action: 'return',
      reason: 'Dự toán chưa nêu nguồn vốn đối ứng.',
    });
    const breaks = async () => (await verifyAuditTrail(team.AUDITOR)).breaks;

    await tamper(`UPDATE "AuditEvent" SET "actorName" = 'Người khác' WHERE "seq" = ${seq}`);
    expect(await breaks()).toEqual([{ seq, problem: 'CONTENT' }]);

    // Even with a hash made to fit, the next row still holds the old one.
    await tamper(`UPDATE "AuditEvent" e SET "hash" = audit_hash(e) WHERE "seq" = ${seq}`);
    expect(await breaks()).toEqual([{ seq: seq + 1n, problem: 'CHAIN' }]);

    await tamper(
      `UPDATE "AuditEvent" SET "actorName" = '${row?.actor.name}', "hash" = '${row?.hash}' WHERE "seq" = ${seq}`,
    );
    expect(await breaks()).toEqual([]);
  });

  test('is whole after many wrote at once, and each act keeps its rows together and in order', async () => {
    const before = (await verifyAuditTrail(team.AUDITOR)).head?.seq ?? 0n;
    const act = (name: string) =>
      transaction(async (tx) => {
        const entry = { entity: 'Plan', entityId: name } as const;
        await recordAudit(tx, team.CENTER_OFFICER, { ...entry, action: 'first' });
        const rest = ['second', 'third'].map((action) => ({ ...entry, action }));
        await recordAudits(tx, team.CENTER_OFFICER, rest);
      });
    const names = Array.from({ length: 30 }, (_, number) => `act ${number}`);
    await Promise.all(names.map(act));
    const rows = await prisma.auditEvent.findMany({
      where: { seq: { gt: before } },
      orderBy: { seq: 'asc' },
    });
    expect(rows.map(({ seq }) => seq)).toEqual(rows.map((_, at) => before + BigInt(at + 1)));
    const acts = names.map((_, at) => rows.slice(3 * at, 3 * at + 3));
    for (const three of acts) {
      expect(three.map(({ action }) => action)).toEqual(['first', 'second', 'third']);
      expect(new Set(three.map(({ entityId }) => entityId)).size).toBe(1);
    }
    expect(new Set(rows.map(({ entityId }) => entityId)).size).toBe(30);
    expect((await verifyAuditTrail(team.AUDITOR)).breaks).toEqual([]);
  });

  test('knows nothing of an act that was taken back, and has no gap where it would have stood', async () => {
    const before = (await verifyAuditTrail(team.AUDITOR)).head?.seq ?? 0n;
    const entry = { entity: 'Plan', entityId: 'taken back', action: 'try' } as const;
    const taken = transaction(async (tx) => {
      await recordAudit(tx, team.CENTER_OFFICER, entry);
      // Asks for the row that was just chained, so it was in the chain when the act fails.
      expect(await tx.auditEvent.count({ where: { seq: before + 1n } })).toBe(1);
      throw new Error('taken back');
    });
    await expect(taken).rejects.toThrow('taken back');
    await transaction((tx) =>
      recordAudit(tx, team.CENTER_OFFICER, { ...entry, entityId: 'the next' }),
    );
    const after = await prisma.auditEvent.findMany({ where: { seq: { gt: before } } });
    expect(after).toMatchObject([{ seq: before + 1n, entityId: 'the next' }]);
    expect((await verifyAuditTrail(team.AUDITOR)).breaks).toEqual([]);
  });

  test('takes the change back with it when its own row cannot be written', async () => {
    const { id, title } = await prisma.project.findUniqueOrThrow({ where: { code } });
    const change = transaction(async (tx) => {
      await tx.project.update({ where: { id }, data: { title: 'Tên khác' } });
      const to = 'NO_SUCH_STATUS' as Status;
      await recordAudit(tx, team.CENTER_OFFICER, {
        action: 'edit',
        entity: 'Project',
        entityId: id,
        to,
      });
    });
    await expect(change).rejects.toThrow(/NO_SUCH_STATUS/);
    expect(await prisma.project.findUniqueOrThrow({ where: { id } })).toMatchObject({ title });
  });

  test('takes in what plain SQL inserts, whatever numbers, times and hashes it claims', async () => {
    const last = await prisma.auditEvent.findFirstOrThrow({ orderBy: { seq: 'desc' } });
    await query(
      `INSERT INTO "AuditEvent" ("seq", "at", "prevHash", "hash", "actorName", "actorRole", "action",
         "entity", "entityId", "isRecorded")
       VALUES (7, '2000-01-01', 'forged', 'forged', 'psql', 'ADMIN', 'edit', 'Plan', 'by hand', false)`,
    );
    const row = await prisma.auditEvent.findFirstOrThrow({ where: { entityId: 'by hand' } });
    expect(row).toMatchObject({ seq: last.seq + 1n, prevHash: last.hash });
    expect(row.at.getTime()).toBeGreaterThanOrEqual(last.at.getTime());
    expect((await verifyAuditTrail(team.AUDITOR)).breaks).toEqual([]);
  });

  test('shows a row that was taken out', async () => {
    const events = await prisma.auditEvent.findMany({ orderBy: { seq: 'asc' }, take: 3 });
    const [, second] = events;
    const kept = `CREATE TEMP TABLE kept AS SELECT * FROM "AuditEvent" WHERE "seq" = ${second?.seq}`;
    await prisma.$transaction(async (tx) => {
      await tx.$executeRawUnsafe(kept);
      await tx.$executeRawUnsafe('ALTER TABLE "AuditEvent" DISABLE TRIGGER USER');
      await tx.$executeRawUnsafe(`DELETE FROM "AuditEvent" WHERE "seq" = ${second?.seq}`);
      const found = await tx.$queryRawUnsafe('SELECT "seq", problem FROM audit_verify()');
      expect(found).toEqual([{ seq: events[2]?.seq, problem: 'GAP' }]);
      await tx.$executeRawUnsafe('INSERT INTO "AuditEvent" SELECT * FROM kept');
      await tx.$executeRawUnsafe('ALTER TABLE "AuditEvent" ENABLE TRIGGER USER');
    });
    expect((await verifyAuditTrail(team.AUDITOR)).breaks).toEqual([]);
  });
});

describe('reading the trail', () => {
  test('is for the auditor; everybody else is refused and the try is recorded', async () => {
    for (const role of ROLES.filter((other) => other !== 'AUDITOR')) {
      const tried = listAuditEvents(team[role], auditFilters.parse({}));
      expect(await refusalOf(tried), role).toMatchObject({ kind: 'FORBIDDEN' });
      const [last] = (await list()).data;
      expect(last, role).toMatchObject({
        action: 'refused:audit.read',
        actor: { username: team[role].username },
      });
    }
  });

  test('by person, act and project name', async () => {
    const own = await list({ person: team.CENTER_LEADER.username });
    expect(own.data.map((event) => event.action)).toEqual(['submit']);
    expect(own.data[0]).toMatchObject({ subject: code, to: 'SUBMITTED', from: 'CENTER_REVIEW' });
    const submits = await list({ action: 'submit', person: team.CENTER_OFFICER.username });
    expect(submits.page.total).toBe(0);
  });

  test('refusals are one choice, whatever was refused', async () => {
    await refusalOf(step(team.AUDITOR, code, { action: 'return' }));
    const refused = await list({ action: 'refused', person: team.AUDITOR.username });
    expect(refused.data.map((event) => event.action)).toEqual(['refused:return']);
    const returns = await list({ action: 'return', person: team.AUDITOR.username });
    expect(returns.data.map((event) => event.action)).toEqual(['refused:return']);
  });

  test('a day is a day in Vietnam', async () => {
    const { id } = await prisma.project.findUniqueOrThrow({ where: { code } });
    const [event] = await prisma.auditEvent.findMany({ where: { entityId: id }, take: 1 });
    const day = new Date((event?.at.getTime() ?? 0) + 7 * 3_600_000).toISOString().slice(0, 10);
    const nextDay = new Date(new Date(day).getTime() + 86_400_000).toISOString().slice(0, 10);
    const filters = { person: team.CENTER_LEADER.username, action: 'submit' };
    expect((await list({ ...filters, from: day, to: day })).page.total).toBe(1);
    expect((await list({ ...filters, from: nextDay })).page.total).toBe(0);
  });

  test('over the API too, with the same refusals', async () => {
    const answer = await call(GET, {
      path: '/api/v1/audit?action=submit&size=1',
      cookie: await sessionFor(team.AUDITOR),
    });
    expect(answer.status).toBe(200);
    expect(answer.body.data[0]).toMatchObject({ action: 'submit', entity: 'Project' });
    const others = await call(GET, { cookie: await sessionFor(team.ADMIN) });
    expect(others.status).toBe(403);
    expect((await call(GET)).status).toBe(401);
  });
});

test('a filter that cannot be read is told of at its field and does not hide the others', () => {
  const { filters, errors, typed } = readAuditAddress({
    tu: '31/02/2023',
    nguoi: 'lan',
    trang: '0',
  });
  expect(filters).toMatchObject({ person: 'lan', page: 1 });
  expect(Object.keys(errors)).toEqual(['from', 'page']);
  expect(typed.from).toBe('31/02/2023');
});
