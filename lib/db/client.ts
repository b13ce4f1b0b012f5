import 'server-only';
import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { readEnv } from '#lib/env.ts';
import { PrismaClient, type Prisma } from './generated/client.ts';
import { GatheringSocket, WITH_NEXT, withFewerTrips } from './trips.ts';

// Days are calendar days, not instants: leave them as the text the database sends.
const DATE_OID = 1082;
const BIGINT_OID = 20;

/** Longest a single statement may run, in milliseconds; a request never needs more. */
const STATEMENT_TIMEOUT_MS = 5_000;

const env = readEnv();

function makePool(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: env.DATABASE_URL,
    max: 12,
    connectionTimeoutMillis: 4_000,
    idleTimeoutMillis: 30_000,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    // What is asked while another statement is under way is sent at once instead of after its answer.
    pipeline: true,
    stream: () => new GatheringSocket(),
    application_name: 'cong-khuyen-cong',
  });
  // A connection that breaks while idle is replaced on next use; without a listener it ends the process.
  pool.on('error', () => undefined);
  return pool;
}

/** Most texts that are planned once per connection; what comes after them is planned each time. */
const MAX_NAMED = 300;
const UNNAMED = '';
const names = new Map<string, string>();

/**
 * A name for each statement that Prisma writes, so that it is planned once per connection: planning
 * costs more than most of them do. A text that depends on how many values there are gets none.
 */
function nameOf({ sql }: { sql: string }): string {
  const known = names.get(sql);
  if (known !== undefined) return known;
  if (names.size >= MAX_NAMED || /\bIN \(\$|\), ?\(\$/.test(sql)) return UNNAMED;
  const name = `prisma ${names.size}`;
  names.set(sql, name);
  return name;
}

// One pool and one client per process, also when the development server reloads modules.
const kept = globalThis as { portalPool?: pg.Pool; portalPrisma?: PrismaClient };
export const pool = (kept.portalPool ??= makePool());
export const prisma = (kept.portalPrisma ??= new PrismaClient({
  adapter: withFewerTrips(new PrismaPg(pool, { statementNameGenerator: nameOf })),
  errorFormat: 'minimal',
}));

export type Tx = Prisma.TransactionClient;

type InTransaction = (tx: Tx) => Promise<unknown>;
const notes = new AsyncLocalStorage<InTransaction>();

/** Lets every transaction of this work write a note first, which is kept exactly when it commits. */
export function withNote<T>(note: InTransaction, work: () => Promise<T>): Promise<T> {
  return notes.run(note, work);
}

/** How often a command is done over that PostgreSQL undid for the sake of another transaction. */
const MAX_ATTEMPTS = 4;
const LONGEST_PAUSE_MS = 50;

/** A deadlock or a serialisation failure (40P01, 40001): nothing is wrong with the work itself. */
function isUndoneForAnother(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  // Prisma wraps what the adapter says of a statement, but not what it says of the COMMIT.
  const { code, meta } = error as { code?: string; meta?: { driverAdapterError?: unknown } };
  const { cause } = (meta?.driverAdapterError ?? error) as { cause?: { kind?: string } };
  return code === 'P2034' || cause?.kind === 'TransactionWriteConflict';
}

/**
 * A command's transaction: everything or nothing. What PostgreSQL undid because two transactions
 * stood in each other's way is done over, a bounded number of times, after an uneven pause.
 */
export async function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const run = async (tx: Tx) => {
    await notes.getStore()?.(tx);
    return work(tx);
  };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await prisma.$transaction(run, { maxWait: 4_000, timeout: 10_000 });
    } catch (error) {
      if (attempt === MAX_ATTEMPTS || !isUndoneForAnother(error)) throw error;
      await wait(Math.random() * LONGEST_PAUSE_MS * attempt);
    }
  }
}

const readTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: 'text' | 'binary') => {
    if (oid === DATE_OID) return (text: string) => text;
    if (oid === BIGINT_OID) return (text: string) => BigInt(text);
    return pg.types.getTypeParser(oid, format);
  }) as pg.CustomTypesConfig['getTypeParser'],
};

/**
 * A read over plain SQL, for lists and sums; values go in as parameters only. Planning a large
 * statement can cost more than running it: with a `name` each connection plans it once. Only for
 * statements whose best plan does not depend on the values.
 */
export async function query<Row extends object>(
  text: string,
  values: readonly unknown[] = [],
  name?: string,
): Promise<Row[]> {
  const result = await pool.query<Row & pg.QueryResultRow>({
    ...(name && { name }),
    text,
    values: [...values],
    types: readTypes,
  });
  return result.rows;
}

/** Tells every running server, at commit, that something the public sees has changed. */
export async function announcePublicChange(tx: Tx): Promise<void> {
  await tx.$executeRawUnsafe(`${WITH_NEXT} SELECT pg_notify('public_changed', '')`);
}
