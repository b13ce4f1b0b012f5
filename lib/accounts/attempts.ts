import 'server-only';
import { transaction, type Tx } from '#lib/db/client.ts';

/** After this many wrong passwords in this time an account waits, with the right password too. */
const ACCOUNT_LIMIT = { failures: 5, minutes: 15 };
/** The same for one address, whichever accounts it tries. */
export const ADDRESS_LIMIT = { failures: 50, minutes: 60 };

/** Attempts are kept this long; nothing looks further back than the hour of the address limit. */
const KEPT_HOURS = 24;

export type Reservation = { id: bigint } | { waitSeconds: number };

interface Standing {
  accountWait: number | null;
  addressWait: number | null;
}

/**
 * Takes one of the few tries that an account and an address have, before the password is looked at:
 * the row counts as a failure until it is marked otherwise, so guesses sent at the same moment cannot
 * all pass the check before the first of them has failed. The locks make this hold across processes.
 */
export function reserveAttempt(username: string, address: string): Promise<Reservation> {
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(1, hashtext(${username}::text))`;
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(2, hashtext(${address}::text))`;
    const waitSeconds = await waitOf(tx, username, address);
    if (waitSeconds > 0) return { waitSeconds };
    const { id } = await tx.signInAttempt.create({
      data: { username, address, succeeded: false },
      select: { id: true },
    });
    return { id };
  });
}

/** Seconds until the oldest failure that still counts is forgotten; 0 when a try is free. */
async function waitOf(tx: Tx, username: string, address: string): Promise<number> {
  const [standing] = await tx.$queryRaw<Standing[]>`
    SELECT
      (SELECT ceil(extract(epoch FROM "at" + make_interval(mins => ${ACCOUNT_LIMIT.minutes}::int) - now()))::int
       FROM "SignInAttempt"
       WHERE "username" = ${username} AND NOT "succeeded"
         AND "at" > now() - make_interval(mins => ${ACCOUNT_LIMIT.minutes}::int)
         AND "id" > COALESCE((SELECT max("id") FROM "SignInAttempt"
                              WHERE "username" = ${username} AND "succeeded"), 0)
       ORDER BY "at" DESC OFFSET ${ACCOUNT_LIMIT.failures - 1}::int LIMIT 1) AS "accountWait",
      (SELECT ceil(extract(epoch FROM "at" + make_interval(mins => ${ADDRESS_LIMIT.minutes}::int) - now()))::int
       FROM "SignInAttempt"
       WHERE "address" = ${address} AND NOT "succeeded"
         AND "at" > now() - make_interval(mins => ${ADDRESS_LIMIT.minutes}::int)
       ORDER BY "at" DESC OFFSET ${ADDRESS_LIMIT.failures - 1}::int LIMIT 1) AS "addressWait"`;
  return Math.max(0, standing?.accountWait ?? 0, standing?.addressWait ?? 0);
}

/** The reserved try was right: what failed before it no longer counts for the account. */
export async function markSucceeded(tx: Tx, id: bigint): Promise<void> {
  await tx.signInAttempt.update({ where: { id }, data: { succeeded: true } });
}

/** A proof other than a password (a one-time link) also ends the waiting of an account. */
export async function forgiveFailures(tx: Tx, username: string, address: string): Promise<void> {
  await tx.signInAttempt.create({ data: { username, address, succeeded: true } });
}

let lastSweep = 0;
const SWEEP_EVERY_MS = 60 * 60 * 1000;

/** Removes attempts that no limit looks at any more, at most once an hour. */
export async function sweepAttempts(tx: Tx): Promise<void> {
  if (Date.now() - lastSweep < SWEEP_EVERY_MS) return;
  lastSweep = Date.now();
  const before = new Date(Date.now() - KEPT_HOURS * 60 * 60 * 1000);
  await tx.signInAttempt.deleteMany({ where: { at: { lt: before } } });
}
