import { createFirstAccounts } from '#lib/accounts/first-accounts.ts';
import { pool, prisma } from '#lib/db/client.ts';
import { parseEnv } from '#lib/env.ts';
import { seedIfEmpty } from './seed.ts';

/**
 * Run by the start-up after the migrations: `node --conditions=react-server prisma/seed/run.ts`.
 * Prints one line of JSON, `{ seeded, accounts }`; accounts are there only when they were just made,
 * because their passwords are shown this one time.
 */
const seeded = await seedIfEmpty(prisma);
// Asked apart from the facts: a start that was killed in between still leads to accounts.
const accounts =
  (await prisma.user.count()) === 0
    ? await createFirstAccounts(parseEnv(process.env).PORTAL_SEED_PASSWORD)
    : [];
process.stdout.write(`${JSON.stringify({ seeded, accounts })}\n`);
await prisma.$disconnect();
await pool.end();
