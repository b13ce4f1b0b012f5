import { ROOT } from './root.ts';
import { keepSecret, openDataDirectory } from './data-directory.ts';
import { readOperatorEnv } from './environment.ts';
import { Failure, printFailure } from './failure.ts';
import { serveProduction } from './serve/production.ts';
import { untilStopped } from './signals.ts';

/** `npm start`: serves what is built, from a database that is prepared. Nothing else happens. */
async function run(): Promise<void> {
  const env = readOperatorEnv(ROOT);
  if (env.DATABASE_URL === undefined) {
    throw new Failure(
      'Chưa biết cơ sở dữ liệu nào',
      'npm start cần DATABASE_URL',
      'đặt DATABASE_URL, hoặc chạy npm run portal để dùng cơ sở dữ liệu kèm theo.',
    );
  }
  process.env.NEXTAUTH_URL = env.NEXTAUTH_URL ?? `http://localhost:${env.PORT}`;
  if (env.NEXTAUTH_SECRET === undefined) {
    const directory = await openDataDirectory(env.PORTAL_DATA_DIR);
    process.env.NEXTAUTH_SECRET = await keepSecret(directory);
  }
  const stopping = untilStopped();
  const serving = await serveProduction(ROOT);
  process.stdout.write(`Cổng Khuyến công Bắc Kạn: ${serving.address}\n`);
  await stopping;
  await serving.stop();
}

try {
  await run();
  process.exit(0);
} catch (error) {
  printFailure(error);
  process.exit(1);
}
