import { readFile } from 'node:fs/promises';
import pg from 'pg';
import { describe, expect, inject, test } from 'vitest';
import { migrate } from '#prisma/migrate.ts';
import { readMigrations } from '#prisma/migrations-folder.ts';
import { MIGRATED_SCHEMA } from '#prisma/new-migration.ts';
import { diffSql } from '#prisma/schema-engine.ts';
import { createDatabase } from '#tests/support/databases.ts';

const EMPTY = 'template0';
const schemaFile = new URL('../../prisma/schema.prisma', import.meta.url);

// What the schema language can say. Checks, triggers, functions, generated columns and indexes over
// expressions are written by hand and have nothing to be compared with.
const CATALOGUES = {
  columns: `
    SELECT c.relname AS "table", a.attname AS "column", format_type(a.atttypid, a.atttypmod) AS type,
           a.attnotnull AS required, pg_get_expr(d.adbin, d.adrelid) AS "default"
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0
      AND NOT a.attisdropped AND a.attgenerated = '' AND c.relname <> '_prisma_migrations'
    ORDER BY 1, 2`,
  enums: `
    SELECT t.typname AS enum, e.enumlabel AS value FROM pg_enum e JOIN pg_type t ON t.oid = e.enumtypid
    ORDER BY 1, e.enumsortorder`,
  keys: `
    SELECT conrelid::regclass::text AS "table", conname AS name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'f')
      AND conrelid::regclass::text NOT LIKE '%_prisma_migrations%' ORDER BY 1, 2`,
  indexes: `
    SELECT c.relname AS name, pg_get_indexdef(i.indexrelid) AS definition
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_class t ON t.oid = i.indrelid
    WHERE c.relnamespace = 'public'::regnamespace AND t.relname <> '_prisma_migrations'
    ORDER BY 1`,
};

type Row = Record<string, unknown>;

async function readCatalogues(url: string): Promise<Record<keyof typeof CATALOGUES, Row[]>> {
  const client = new pg.Client(url);
  await client.connect();
  const read = async (sql: string) => (await client.query<Row>(sql)).rows;
  const catalogues = {
    columns: await read(CATALOGUES.columns),
    enums: await read(CATALOGUES.enums),
    keys: await read(CATALOGUES.keys),
    indexes: await read(CATALOGUES.indexes),
  };
  await client.end();
  return catalogues;
}

describe('the migrations', () => {
  test('build exactly what the schema says', async () => {
    const content = await readFile(schemaFile, 'utf8');
    const [migrated, declared] = await Promise.all([
      createDatabase(inject('adminUrl'), EMPTY),
      createDatabase(inject('adminUrl'), EMPTY),
    ]);
    await migrate(migrated);
    const client = new pg.Client(declared);
    await client.connect();
    await client.query(await diffSql(declared, null, { path: 'schema.prisma', content }));
    await client.end();
    const actual = await readCatalogues(migrated);
    const expected = await readCatalogues(declared);
    const names = new Set(expected.indexes.map(({ name }) => name));
    expect(actual.columns).toEqual(expected.columns);
    expect(actual.enums).toEqual(expected.enums);
    expect(actual.keys).toEqual(expected.keys);
    expect(actual.indexes.filter(({ name }) => names.has(name))).toEqual(expected.indexes);
  });

  test('start next time from the schema as it is now', async () => {
    expect(await readFile(MIGRATED_SCHEMA, 'utf8')).toBe(await readFile(schemaFile, 'utf8'));
  });

  test('are taken once, also by two starts at the same moment', async () => {
    const url = await createDatabase(inject('adminUrl'), EMPTY);
    const runs = await Promise.all([migrate(url), migrate(url), migrate(url)]);
    const names = (await readMigrations()).map(({ name }) => name);
    expect(runs.flat().toSorted()).toEqual(names);
    expect(await migrate(url)).toEqual([]);
  });

  test('that fail leave nothing behind and say where', async () => {
    const url = await createDatabase(inject('adminUrl'), EMPTY);
    const broken = {
      name: '1_broken',
      checksum: 'x',
      sql: 'CREATE TABLE a ();\nCREATE TABLE a ();',
    };
    await expect(migrate(url, [broken])).rejects.toMatchObject({
      message: 'Không cập nhật được cấu trúc cơ sở dữ liệu',
      why: expect.stringContaining('1_broken') as string,
    });
    const mended = { ...broken, sql: 'CREATE TABLE a ();' };
    expect(await migrate(url, [mended])).toEqual(['1_broken']);
  });

  test('of another version are refused', async () => {
    const url = await createDatabase(inject('adminUrl'), EMPTY);
    const first = { name: '1_first', checksum: 'x', sql: 'SELECT 1' };
    await migrate(url, [first]);
    await expect(migrate(url, [])).rejects.toMatchObject({
      why: expect.stringContaining('1_first') as string,
    });
    await expect(migrate(url, [{ ...first, checksum: 'y' }])).rejects.toMatchObject({
      why: expect.stringContaining('đã bị sửa') as string,
    });
  });
});

describe('a database that cannot be used', () => {
  test('is told from a wrong password', async () => {
    const url = new URL(inject('adminUrl'));
    url.password = 'wrong';
    await expect(migrate(url.href)).rejects.toMatchObject({
      message: 'Tài khoản hoặc mật khẩu cơ sở dữ liệu không đúng',
    });
  });

  test('is told from one that is away', async () => {
    await expect(migrate('postgresql://nobody:x@127.0.0.1:1/x')).rejects.toMatchObject({
      message: 'Không kết nối được cơ sở dữ liệu',
    });
  });
});
