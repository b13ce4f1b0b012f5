import type { PrismaClient } from '#lib/db/generated/client.ts';
import { fromDay } from '#lib/db/values.ts';
import { PUBLIC_HOLIDAYS } from './public-holidays.ts';

/** Fills a calendar in which nothing stands yet, also in a portal that is older than its calendar. */
export async function seedCalendarIfEmpty(prisma: PrismaClient): Promise<void> {
  if ((await prisma.calendarDay.count()) > 0) return;
  await prisma.calendarDay.createMany({
    data: PUBLIC_HOLIDAYS.map(({ on, ...day }) => ({
      ...day,
      on: fromDay(on) ?? new Date(Number.NaN),
      kind: 'HOLIDAY' as const,
    })),
    skipDuplicates: true,
  });
}
