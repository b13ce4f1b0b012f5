import { expect, test } from 'vitest';
import { prisma, query, transaction, type Tx } from '#lib/db/client.ts';
import { WITH_NEXT } from '#lib/db/trips.ts';

const note = (tx: Tx, day: string, name: string) =>
  tx.$executeRawUnsafe(
    `${WITH_NEXT} INSERT INTO "CalendarDay" ("on", "kind", "name") VALUES ($1::text::date, 'HOLIDAY', $2)`,
    day,
    name,
  );
const daysOf = async (year: number) =>
  (
    await query<{ on: string }>(
      `SELECT "on" FROM "CalendarDay" WHERE date_part('year', "on") = $1 ORDER BY "on"`,
      [year],
    )
  ).map((row) => row.on);

test('statements that wait are done in order before the one they go with, which sees them', async () => {
  const seen = await transaction(async (tx) => {
    await note(tx, '2091-01-02', 'một');
    await tx.$executeRawUnsafe(
      `${WITH_NEXT} UPDATE "CalendarDay" SET "name" = "name" || ' hai' WHERE "on" = '2091-01-02'`,
    );
    return tx.$queryRaw`SELECT "name" FROM "CalendarDay" WHERE "on" = '2091-01-02'`;
  });
  expect(seen).toEqual([{ name: 'một hai' }]);
});

test('statements that wait at the end are done with the commit', async () => {
  await transaction(async (tx) => {
    await note(tx, '2092-01-02', 'một');
    await note(tx, '2092-01-03', 'hai');
  });
  expect(await daysOf(2092)).toEqual(['2092-01-02', '2092-01-03']);
});

test('work that fails leaves nothing of what waited', async () => {
  const failing = transaction(async (tx) => {
    await note(tx, '2093-01-02', 'một');
    throw new Error('the work itself');
  });
  await expect(failing).rejects.toThrow('the work itself');
  expect(await daysOf(2093)).toEqual([]);
});

test('one that fails is told, takes everything back, and leaves a connection that works', async () => {
  const atCommit = transaction(async (tx) => {
    await tx.calendarDay.create({
      data: { on: new Date('2094-01-02'), kind: 'HOLIDAY', name: 'một' },
    });
    await note(tx, '2094-13-40', 'không có ngày này');
    await note(tx, '2094-01-03', 'hai');
  });
  await expect(atCommit).rejects.toThrow(/2094-13-40/);
  const before = transaction(async (tx) => {
    await note(tx, '2094-13-41', 'không có ngày này');
    await tx.calendarDay.create({
      data: { on: new Date('2094-01-04'), kind: 'HOLIDAY', name: 'ba' },
    });
  });
  await expect(before).rejects.toThrow(/2094-13-41/);
  expect(await daysOf(2094)).toEqual([]);
  // As many as there are connections: every one of them answers.
  const answers = Array.from(
    { length: 12 },
    () => prisma.$queryRaw`SELECT pg_sleep(0)::text, 1 AS n`,
  );
  expect(await Promise.all(answers)).toHaveLength(12);
});

test('two that block each other with what they send last are both done, one of them over again', async () => {
  let arrived = 0;
  const { promise: bothHold, resolve: go } = Promise.withResolvers<void>();
  let tries = 0;
  const lock = (tx: Tx, number: number, mark = '') =>
    tx.$executeRawUnsafe(`${mark} SELECT pg_advisory_xact_lock(99, ${number})`);
  const cross = (first: number, second: number) =>
    transaction(async (tx) => {
      tries += 1;
      await lock(tx, first);
      arrived += 1;
      if (arrived === 2) go();
      await bothHold;
      await lock(tx, second, WITH_NEXT);
    });
  await Promise.all([cross(1, 2), cross(2, 1)]);
  expect(tries).toBe(3);
});
