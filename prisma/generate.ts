import type * as ClientGenerator from '@prisma/client-generator-ts';
import type * as Internals from '@prisma/internals';
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * Writes the database client from schema.prisma. The command line of Prisma would do the same, and
 * brings 160 MB of a studio, a development server and other databases into every installation.
 */

// These packages cannot be imported, only required: their modules name each other without extensions.
const require = createRequire(import.meta.url);
const { getGenerators, loadSchemaContext } = require('@prisma/internals') as typeof Internals;
const { PrismaClientTsGenerator } =
  require('@prisma/client-generator-ts') as typeof ClientGenerator;

const schemaContext = await loadSchemaContext({
  schemaPath: { cliProvidedPath: path.join(import.meta.dirname, 'schema.prisma') },
});
const generators = await getGenerators({
  schemaContext,
  cliCommand: 'generate',
  registry: { 'prisma-client': { type: 'in-process', generator: new PrismaClientTsGenerator() } },
});
for (const generator of generators) {
  await generator.generate();
  generator.stop();
}

const CLASS = path.join(import.meta.dirname, '../lib/db/generated/internal/class.ts');
const LOADING =
  /const \{ wasm \} = await import\("([^"]+)"\)\s+return await decodeBase64AsWasm\(wasm\)/;
const LOADED = `const { readFile } = await import('node:fs/promises')
    const { fileURLToPath } = await import('node:url')
    const folder = fileURLToPath(import.meta.url).replace(/[^/]+$/, '')
    return await WebAssembly.compile(await readFile(folder + 'query-compiler.wasm'))`;

/**
 * The compiler of queries comes as a module with a text of 4.6 MB, which would stay in memory twice as
 * long as the server runs. So its bytes are put into a file, which is read once and let go.
 */
async function keepCompilerAsFile(): Promise<void> {
  const source = await readFile(CLASS, 'utf8');
  const [, name] = LOADING.exec(source) ?? [];
  if (name === undefined) throw new Error(`${CLASS} loads its compiler of queries in another way`);
  const { wasm } = (await import(name)) as { wasm: string };
  await writeFile(path.join(CLASS, '../query-compiler.wasm'), Buffer.from(wasm, 'base64'));
  await writeFile(CLASS, source.replace(LOADING, LOADED));
}

await keepCompilerAsFile();
