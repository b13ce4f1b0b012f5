import 'server-only';
import { prisma, transaction } from '#lib/db/client.ts';

/** What anybody may try, and how often one address may. */
const LIMITS = {
  'need.register': { tries: 5, minutes: 60 },
  'need.track': { tries: 10, minutes: 15 },
  'need.upload': { tries: 40, minutes: 60 },
} as const;
export type PublicAct = keyof typeof LIMITS;

/** Nothing looks further back than an hour; an address is kept no longer than a day. */
const KEPT_MS = 24 * 60 * 60 * 1000;

export type Try = { id: bigint } | { waitSeconds: number };

/**
 * Takes one of the tries that an address has, before anything is looked at, so that many sent at
 * once cannot all pass the check. The lock makes this hold across processes.
 */
export function takeTry(what: PublicAct, address: string): Promise<Try> {
  const { tries, minutes } = LIMITS[what];
  return transaction(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(4, hashtext(${`${what} ${address}`}::text))`;
    const [standing] = await tx.$queryRaw<{ wait: number }[]>`
      SELECT ceil(extract(epoch FROM "at" + make_interval(mins => ${minutes}::int) - now()))::int AS "wait"
      FROM "PublicAttempt"
      WHERE "what" = ${what} AND "address" = ${address}
        AND "at" > now() - make_interval(mins => ${minutes}::int)
      ORDER BY "at" DESC OFFSET ${tries - 1}::int LIMIT 1`;
    if (standing) return { waitSeconds: Math.max(1, standing.wait) };
    await tx.publicAttempt.deleteMany({ where: { at: { lt: new Date(Date.now() - KEPT_MS) } } });
    return tx.publicAttempt.create({ data: { what, address }, select: { id: true } });
  });
}

/** A try that was right, or that led to nothing, does not count. */
export async function giveBackTry(id: bigint): Promise<void> {
  await prisma.publicAttempt.deleteMany({ where: { id } });
}

/** "Hãy thử lại sau 12 phút." */
export function waitText(waitSeconds: number): string {
  return `Hãy thử lại sau ${Math.max(1, Math.ceil(waitSeconds / 60))} phút.`;
}
