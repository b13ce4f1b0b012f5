import type * as ClientGenerator from '@prisma/client-generator-ts';
import type * as Internals from '@prisma/internals';
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
