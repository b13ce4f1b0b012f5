import type { PrismaClient } from '#lib/db/generated/client.ts';
import { fromDay } from '#lib/db/values.ts';
import { CEILING_RULES } from './ceiling-rules.ts';

/** Fills a catalogue of ceilings in which nothing stands yet, also in a portal that is older than it. */
export async function seedCeilingsIfEmpty(prisma: PrismaClient): Promise<void> {
  if ((await prisma.ceilingRule.count()) > 0) return;
  await prisma.ceilingRule.createMany({
    data: CEILING_RULES.map(
      ({ activityContent, source, validFrom, validTo, ...rule }, position) => ({
        ...rule,
        activityContentCode: activityContent,
        sourceCode: source,
        validFrom: fromDay(validFrom) ?? new Date(Number.NaN),
        validTo: fromDay(validTo),
        position,
      }),
    ),
    skipDuplicates: true,
  });
}
