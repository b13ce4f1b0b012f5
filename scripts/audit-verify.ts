// `npm run audit:verify`: walks the audit trail from its first row; exit code 1 when it is broken.
import path from 'node:path';
import pg from 'pg';
import { walkChain, type ChainReport } from '#lib/audit/chain.ts';
import { CHAIN_PROBLEM_LABELS } from '#lib/format/audit-labels.ts';
import { formatCount } from '#lib/format/counts.ts';
import { formatInstant } from '#lib/format/days.ts';
import { openDataDirectory } from './data-directory.ts';
import { openDatabase, type Database } from './database.ts';
import { readOperatorEnv } from './environment.ts';
import { Failure, printFailure } from './failure.ts';
import { lockDataDirectory } from './lock.ts';
import { runningDatabase } from './postgres/running.ts';

const ROOT = path.resolve(import.meta.dirname, '..');

/** The operator's database, the one of a portal that is running, or the embedded one, started for this. */
async function findDatabase(): Promise<Database> {
  const env = readOperatorEnv(ROOT);
  if (env.DATABASE_URL !== undefined) return openDatabase(env.DATABASE_URL, '');
  const directory = await openDataDirectory(path.resolve(ROOT, env.PORTAL_DATA_DIR));
  try {
    lockDataDirectory(directory);
  } catch (error) {
    const url = error instanceof Failure ? await runningDatabase(directory) : null;
    if (url === null) throw error;
    return { url, stop: async () => undefined };
  }
  return openDatabase(undefined, directory);
}

async function walk(url: string): Promise<ChainReport> {
  const client = new pg.Client(url);
  client.setTypeParser(pg.types.builtins.INT8, BigInt);
  await client.connect();
  try {
    return await walkChain(async <Row extends object>(sql: string) => {
      const { rows } = await client.query<Row & pg.QueryResultRow>(sql);
      return rows;
    });
  } finally {
    await client.end();
  }
}

function report({ length, head, breaks }: ChainReport): string {
  const lines = [`Đã kiểm tra ${formatCount(length)} bản ghi của nhật ký.`];
  if (head) {
    const at = formatInstant(new Date(head.at));
    lines.push(`Bản ghi cuối: số ${formatCount(head.seq)}, lúc ${at}, mã băm ${head.hash}`);
  }
  for (const { seq, problem } of breaks) {
    lines.push(`✗ Bản ghi số ${formatCount(seq)}: ${CHAIN_PROBLEM_LABELS[problem]}`);
  }
  lines.push(
    breaks.length === 0
      ? '✓ Chuỗi nguyên vẹn.'
      : `✗ Chuỗi đứt ở ${formatCount(breaks.length)} chỗ: nhật ký đã bị can thiệp ngoài cổng.`,
  );
  return `${lines.join('\n')}\n`;
}

async function run(): Promise<number> {
  const database = await findDatabase();
  try {
    const chain = await walk(database.url);
    process.stdout.write(report(chain));
    return chain.breaks.length === 0 ? 0 : 1;
  } finally {
    await database.stop();
  }
}

try {
  process.exit(await run());
} catch (error) {
  printFailure(error);
  process.exit(2);
}
