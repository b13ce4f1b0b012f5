import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import * as bindings from '@prisma/schema-engine-wasm/schema_engine_bg';

// Node cannot import a .wasm file as a module, so the engine's own entry file is of no use here.
async function loadEngine(): Promise<typeof bindings> {
  const entry = createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm');
  const file = path.join(path.dirname(entry), 'schema_engine_bg.wasm');
  const compiled = await WebAssembly.compile(await readFile(file));
  const glue = bindings as typeof bindings & {
    __wbg_set_wasm(exports: WebAssembly.Exports): void;
  } & WebAssembly.ModuleImports;
  const instance = await WebAssembly.instantiate(compiled, { './schema_engine_bg.js': glue });
  glue.__wbg_set_wasm(instance.exports);
  (instance.exports.__wbindgen_start as () => void)();
  return bindings;
}

// One instance per process: the glue code keeps its state in module variables.
let engine: Promise<typeof bindings> | undefined;

export type Datamodel = { path: string; content: string };

/**
 * The SQL that leads from one data model (null: nothing yet) to another. The engine insists on a
 * server to talk to, but neither reads nor changes anything there.
 */
export async function diffSql(
  anyDatabaseUrl: string,
  from: Datamodel | null,
  to: Datamodel,
): Promise<string> {
  const { SchemaEngine } = await (engine ??= loadEngine());
  const adapter = bindMigrationAwareSqlAdapterFactory(
    new PrismaPg({ connectionString: anyDatabaseUrl }),
  );
  const schemaEngine = await SchemaEngine.new(
    { datamodels: [[to.path, to.content]] },
    () => undefined,
    adapter,
  );
  const { stdout } = await schemaEngine.diff({
    from: from ? { tag: 'schemaDatamodel', files: [from] } : { tag: 'empty' },
    to: { tag: 'schemaDatamodel', files: [to] },
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  schemaEngine.free();
  return stdout ?? '';
}
