import { defineConfig } from 'prisma/config';

// The schema engine would be downloaded here although generating the client never runs it. Naming any
// existing program stops that download; migrations are applied by migrate.ts, which needs no engine.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath;

export default defineConfig({
  schema: 'schema.prisma',
  migrations: { path: 'migrations' },
});
