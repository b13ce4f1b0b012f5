import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Failure, printFailure } from '#scripts/failure.ts';
import { startThrowAwayPostgres } from '#scripts/postgres/throw-away.ts';
import { MIGRATIONS_FOLDER, readMigrations } from './migrations-folder.ts';
import { diffSql, type Datamodel } from './schema-engine.ts';

const SCHEMA = path.join(import.meta.dirname, 'schema.prisma');

/** The data model as the committed migrations leave it: what the next one starts from. */
export const MIGRATED_SCHEMA = path.join(MIGRATIONS_FOLDER, 'as-migrated.prisma');

async function readDatamodel(file: string): Promise<Datamodel | null> {
  const content = await readFile(file, 'utf8').catch(() => null);
  return content === null ? null : { path: path.basename(file), content };
}

async function withDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const server = await startThrowAwayPostgres();
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
}

function timestamp(): string {
  return new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
}

async function run(name: string | undefined): Promise<void> {
  if (!name || !/^[a-z][a-z0-9_]*$/.test(name)) {
    throw new Failure(
      'Chưa tạo được bước cập nhật cấu trúc',
      'thiếu tên, hoặc tên có ký tự ngoài a-z, 0-9 và _',
      'chạy: npm run db:new-migration -- ten_cua_buoc',
    );
  }
  const to = await readDatamodel(SCHEMA);
  if (!to)
    throw new Failure('Không thấy prisma/schema.prisma', 'tệp đã bị xoá', 'khôi phục tệp đó.');
  const from = await readDatamodel(MIGRATED_SCHEMA);
  const sql = await withDatabase((url) => diffSql(url, from, to));
  const isUnchanged = sql.trim().startsWith('-- This is an empty migration');
  const latest = (await readMigrations()).at(-1)?.name ?? '';
  const folder = `${timestamp()}_${name}`;
  if (folder < latest) {
    throw new Failure(
      'Đồng hồ của máy chạy sai',
      `bước mới ${folder} sẽ đứng trước bước ${latest}`,
      'chỉnh lại đồng hồ rồi chạy lại.',
    );
  }
  await mkdir(path.join(MIGRATIONS_FOLDER, folder));
  // Unchanged models still get their folder: checks, triggers and the like are written by hand.
  const text = isUnchanged ? '' : sql;
  await writeFile(path.join(MIGRATIONS_FOLDER, folder, 'migration.sql'), text);
  await copyFile(SCHEMA, MIGRATED_SCHEMA);
  process.stdout.write(
    `✓ prisma/migrations/${folder}/migration.sql${isUnchanged ? ' (trống: schema.prisma không đổi)' : ''}\n`,
  );
}

if (process.argv[1] === import.meta.filename) {
  await run(process.argv[2]).catch((error: unknown) => {
    printFailure(error);
    process.exitCode = 1;
  });
}
