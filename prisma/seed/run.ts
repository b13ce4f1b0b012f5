import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createFirstAccounts, type FirstAccount } from '#lib/accounts/first-accounts.ts';
import { pool, prisma } from '#lib/db/client.ts';
import { parseEnv } from '#lib/env.ts';
import { seedCalendarIfEmpty } from './seed-calendar.ts';
import { seedCeilingsIfEmpty } from './seed-ceilings.ts';
import { seedIfEmpty } from './seed.ts';

/**
 * Run by the start-up after the migrations: `node --conditions=react-server prisma/seed/run.ts`.
 * Prints one line of JSON, `{ seeded, accounts }`; accounts are there only when they were just made,
 * because their passwords are shown this one time.
 */
const env = parseEnv(process.env);

async function writeDown(accounts: FirstAccount[]): Promise<void> {
  if (env.PORTAL_SEED_PASSWORD !== undefined) return;
  const lines = accounts.map(
    ({ username, role, password }) => `${username}\t${password}\t${role}\n`,
  );
  const file = path.join(env.PORTAL_DATA_DIR, 'first-accounts.txt');
  await writeFile(file, lines.join(''), { mode: 0o600 });
  await chmod(file, 0o600);
}

const seeded = await seedIfEmpty(prisma);
await seedCalendarIfEmpty(prisma);
await seedCeilingsIfEmpty(prisma);
// Asked apart from the facts: a start that was killed in between still leads to accounts.
const accounts =
  (await prisma.user.count()) === 0
    ? await createFirstAccounts(env.PORTAL_SEED_PASSWORD, writeDown)
    : [];
process.stdout.write(`${JSON.stringify({ seeded, accounts })}\n`);
await prisma.$disconnect();
await pool.end();
