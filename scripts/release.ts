import { cp, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuild, ensureClient } from './build.ts';
import { printFailure } from './failure.ts';
import { ROOT } from './root.ts';
import { step } from './steps.mjs';

const RELEASE = path.join(ROOT, 'dist');

/** Sources that Node runs as they stand: serving, migrating, the first data. */
const SOURCES = ['lib', 'prisma', 'scripts', 'LICENSE', '.env.example'];

/** What those sources and the charts load besides what Next has traced for the pages. */
const LOADED = [
  'next',
  'react',
  'react-dom/server',
  'recharts',
  'pg',
  'zod',
  '@node-rs/argon2',
  '@prisma/adapter-pg',
  '@prisma/client/runtime/client',
  'pg-boss',
  'nodemailer',
];

/** Loaded under a condition of its own, which the tracing does not know. */
const BESIDES = ['node_modules/server-only/empty.js', 'node_modules/server-only/package.json'];

type Trace = (files: string[], options: object) => Promise<{ fileList: Set<string> }>;

async function traceLoaded(): Promise<Set<string>> {
  const require = createRequire(import.meta.url);
  const { nodeFileTrace } = require('next/dist/compiled/@vercel/nft') as { nodeFileTrace: Trace };
  // A package may hold one file for `require` and another for `import`: both go along.
  const entries = LOADED.flatMap((name) => [
    require.resolve(name),
    fileURLToPath(import.meta.resolve(name)),
  ]);
  const { fileList } = await nodeFileTrace(entries, {
    base: ROOT,
    processCwd: ROOT,
    mixedModules: true,
  });
  return new Set([...fileList, ...BESIDES]);
}

async function copyTraced(files: Set<string>): Promise<void> {
  for (const file of files) {
    const [from, to] = [path.join(ROOT, file), path.join(RELEASE, file)];
    if (!(await stat(from).catch(() => null))?.isFile()) continue;
    await mkdir(path.dirname(to), { recursive: true });
    await cp(from, to);
  }
}

async function writeManifest(): Promise<void> {
  const source = await readFile(path.join(ROOT, 'package.json'), 'utf8');
  const { name, version, license, imports, scripts } = JSON.parse(source) as Record<
    'name' | 'version' | 'license' | 'imports',
    unknown
  > & { scripts: Record<string, string> };
  const manifest = {
    name,
    version,
    license,
    private: true,
    type: 'module',
    engines: { node: '>=22.18' },
    imports,
    scripts: {
      start: scripts.start,
      'db:migrate': scripts['db:migrate'],
      'db:seed': scripts['db:seed'],
    },
  };
  await writeFile(path.join(RELEASE, 'package.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}

async function assemble(): Promise<void> {
  await rm(RELEASE, { recursive: true, force: true });
  await cp(path.join(ROOT, '.next', 'standalone'), RELEASE, { recursive: true });
  // Its own server knows no response cache.
  await rm(path.join(RELEASE, 'server.js'), { force: true });
  const copies = [...SOURCES, 'public', '.next/static'];
  for (const name of copies) {
    const from = path.join(ROOT, name);
    if (!(await stat(from).catch(() => null))) continue;
    await cp(from, path.join(RELEASE, name), { recursive: true });
  }
  await copyTraced(await traceLoaded());
  await writeManifest();
}

try {
  await step('Mã truy cập cơ sở dữ liệu', ensureClient);
  await step('Biên dịch', ensureBuild);
  await step('Đóng gói vào thư mục dist', assemble);
} catch (error) {
  printFailure(error);
  process.exitCode = 1;
}
