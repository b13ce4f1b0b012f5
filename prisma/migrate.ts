import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { Failure, printFailure } from '#scripts/failure.ts';
import { toDatabaseFailure } from './database-failure.ts';
import { readMigrations, type Migration } from './migrations-folder.ts';

const OLDEST_SERVER = 150_000;

/** Prisma's own tools take the same lock, so that theirs and ours never run at once. */
const LOCK = 72_707_369;

// Prisma's table, so that `prisma migrate deploy` finds what it expects where it can be used.
const CREATE_TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id varchar(36) PRIMARY KEY,
  checksum varchar(64) NOT NULL,
  finished_at timestamptz,
  migration_name varchar(255) NOT NULL,
  logs text,
  rolled_back_at timestamptz,
  started_at timestamptz NOT NULL DEFAULT now(),
  applied_steps_count integer NOT NULL DEFAULT 0
)`;

async function requireServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ version: number; text: string; encoding: string }>(
    `SELECT current_setting('server_version_num')::int AS version,
            current_setting('server_version') AS text,
            current_setting('server_encoding') AS encoding`,
  );
  const [server] = rows;
  if (server && server.version < OLDEST_SERVER) {
    throw new Failure(
      'Máy chủ PostgreSQL quá cũ',
      `máy chủ là bản ${server.text}, cổng cần từ bản 15`,
      'nâng cấp máy chủ, hoặc bỏ trống DATABASE_URL để dùng PostgreSQL kèm theo.',
    );
  }
  if (server && server.encoding !== 'UTF8') {
    throw new Failure(
      'Cơ sở dữ liệu không ghi được tiếng Việt',
      `bảng mã của nó là ${server.encoding}, cổng cần UTF8`,
      'tạo cơ sở dữ liệu mới với ENCODING UTF8 TEMPLATE template0 rồi sửa DATABASE_URL.',
    );
  }
}

interface Applied {
  name: string;
  checksum: string;
  finished: boolean;
}

async function listApplied(client: pg.Client): Promise<Applied[]> {
  const { rows } = await client.query<Applied>(
    `SELECT migration_name AS name, checksum, finished_at IS NOT NULL AS finished
     FROM _prisma_migrations WHERE rolled_back_at IS NULL ORDER BY started_at`,
  );
  return rows;
}

function requireSameHistory(migrations: Migration[], applied: Applied[]): void {
  const remedy =
    'chạy đúng phiên bản của cổng đã tạo cơ sở dữ liệu này, hoặc khôi phục bản sao lưu.';
  for (const { name, checksum, finished } of applied) {
    const migration = migrations.find((one) => one.name === name);
    const why = !migration
      ? `cơ sở dữ liệu đã có bước ${name} mà phiên bản này của cổng không biết`
      : !finished
        ? `bước ${name} đã bắt đầu nhưng chưa xong`
        : migration.checksum !== checksum
          ? `bước ${name} đã bị sửa sau khi áp dụng`
          : null;
    if (why) throw new Failure('Cấu trúc cơ sở dữ liệu không khớp với phiên bản này', why, remedy);
  }
}

// The change and its record are one transaction: a start that is killed leaves both or neither.
async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  try {
    await client.query('BEGIN');
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations
         (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    const { code, message, position } = error as pg.DatabaseError;
    if (code && /^(08|28|42501|53|57)/.test(code)) throw error;
    const line = position ? `, dòng ${sql.slice(0, Number(position)).split('\n').length}` : '';
    throw new Failure(
      'Không cập nhật được cấu trúc cơ sở dữ liệu',
      `bước ${name}${line}: ${message}`,
      'cơ sở dữ liệu vẫn như trước bước này; gửi nguyên đoạn này cho người phụ trách kỹ thuật.',
    );
  }
}

/**
 * Brings a database to the structure this version of the portal needs and returns the names of the
 * steps it took. Two starts at once wait for each other.
 */
export async function migrate(url: string, migrations?: Migration[]): Promise<string[]> {
  const all = migrations ?? (await readMigrations());
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 10_000,
    application_name: 'cong-khuyen-cong-migrate',
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await requireServer(client);
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    await client.query('SET client_min_messages = warning');
    await client.query(CREATE_TABLE);
    const before = await listApplied(client);
    requireSameHistory(all, before);
    const pending = all.filter(({ name }) => !before.some((done) => done.name === name));
    for (const migration of pending) await apply(client, migration);
    requireSameHistory(all, await listApplied(client));
    return pending.map(({ name }) => name);
  } catch (error) {
    throw toDatabaseFailure(error, url);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function run(): Promise<void> {
  const url = process.env.DATABASE_URL;
  if (!url) {
    throw new Failure(
      'Chưa biết cơ sở dữ liệu nào',
      'biến môi trường DATABASE_URL chưa được đặt',
      'đặt nó, ví dụ: DATABASE_URL=postgresql://nguoi_dung:mat_khau@127.0.0.1:5432/khuyen_cong',
    );
  }
  const applied = await migrate(url);
  for (const name of applied) process.stdout.write(`✓ ${name}\n`);
  process.stdout.write(
    applied.length > 0
      ? `Đã cập nhật cấu trúc cơ sở dữ liệu: ${applied.length} bước.\n`
      : 'Cấu trúc cơ sở dữ liệu đã là mới nhất.\n',
  );
}

if (process.argv[1] === import.meta.filename) {
  await run().catch((error: unknown) => {
    printFailure(error);
    process.exitCode = 1;
  });
}
