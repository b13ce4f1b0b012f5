import { migrate } from '#prisma/migrate.ts';
import { ensureClient } from './build.ts';
import { ROOT } from './root.ts';
import { keepSecret, openDataDirectory } from './data-directory.ts';
import { openDatabase, type Database } from './database.ts';
import { readOperatorEnv } from './environment.ts';
import { lockDataDirectory } from './lock.ts';
import { requireFreePort } from './port.ts';
import { seed, type Seeding } from './seed.ts';
import { step } from './steps.mjs';

export interface Prepared {
  port: number;
  host: string;
  dataDirectory: string;
  database: Database;
  seeding: Seeding;
}

function describeSteps(applied: string[]): string {
  return applied.length > 0 ? `${applied.length} bước mới` : 'đã là mới nhất';
}

/** Everything a portal needs before it is built and served; each step is shown, and done only once. */
export async function prepare(): Promise<Prepared> {
  const env = readOperatorEnv(ROOT);
  await requireFreePort(env.PORT, env.HOST);
  const dataDirectory = await openDataDirectory(env.PORTAL_DATA_DIR);
  lockDataDirectory(dataDirectory);
  const database = await step('Cơ sở dữ liệu', () => openDatabase(env.DATABASE_URL, dataDirectory));
  try {
    process.env.DATABASE_URL = database.url;
    process.env.PORTAL_DATA_DIR = dataDirectory;
    process.env.NEXTAUTH_SECRET = env.NEXTAUTH_SECRET ?? (await keepSecret(dataDirectory));
    process.env.NEXTAUTH_URL = env.NEXTAUTH_URL ?? `http://localhost:${env.PORT}`;
    await step('Cập nhật cấu trúc', () => migrate(database.url), describeSteps);
    const seeding = await step(
      'Dữ liệu ban đầu',
      async () => {
        await ensureClient();
        return seed(ROOT);
      },
      ({ seeded }) => (seeded ? 'đã ghi' : 'đã có'),
    );
    return { port: env.PORT, host: env.HOST, dataDirectory, database, seeding };
  } catch (error) {
    await database.stop();
    throw error;
  }
}
