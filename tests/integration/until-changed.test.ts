import { afterEach, expect, test, vi } from 'vitest';
import { prisma } from '#lib/db/client.ts';
import { untilChanged } from '#lib/db/unchanged.ts';
import { leaveTrace } from '#tests/support/trace.ts';

afterEach(() => vi.useRealTimers());

const counter = () => {
  let count = 0;
  return () => Promise.resolve((count += 1));
};

test('what was read is kept until a row of the audit trail is committed', async () => {
  const read = counter();
  expect(await untilChanged('kept', read)).toBe(1);
  expect(await untilChanged('kept', read)).toBe(1);
  await leaveTrace();
  expect(await untilChanged('kept', read)).toBe(2);
});

test('a change that is undone changes nothing', async () => {
  const read = counter();
  await untilChanged('undone', read);
  await prisma
    .$transaction(async (tx) => {
      await tx.$executeRaw`INSERT INTO "AuditEvent" ("actorName", "actorRole", "action", "entity",
        "entityId", "isRecorded") VALUES ('Phép thử', 'PUBLIC', 'edit', 'Project', 'undone', false)`;
      throw new Error('undone');
    })
    .catch(() => undefined);
  expect(await untilChanged('undone', read)).toBe(1);
});

test('keys are kept apart', async () => {
  expect(await untilChanged('one', () => Promise.resolve('one'))).toBe('one');
  expect(await untilChanged('two', () => Promise.resolve('two'))).toBe('two');
});

test('a failure is not kept', async () => {
  await expect(untilChanged('failing', () => Promise.reject(new Error('away')))).rejects.toThrow(
    'away',
  );
  expect(await untilChanged('failing', () => Promise.resolve('here'))).toBe('here');
});

test('what is changed past the portal is seen after a minute', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const read = counter();
  await leaveTrace();
  await untilChanged('aged', read);
  vi.advanceTimersByTime(59_000);
  expect(await untilChanged('aged', read)).toBe(1);
  vi.advanceTimersByTime(1_000);
  expect(await untilChanged('aged', read)).toBe(2);
});
