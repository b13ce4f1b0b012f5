import type { PrismaClient } from '#lib/db/generated/client.ts';
import { seedCatalogues } from './seed-catalogues.ts';
import { seedFigures, seedPlan, seedSources } from './seed-plan.ts';
import { seedProjects } from './seed-projects.ts';

/** Two starts at once: the second waits for the first and then finds the database filled. */
const SEED_LOCK = 7202216;

/**
 * Fills an empty database with the catalogues and the facts of 2022, all of it or nothing; leaves a
 * database that has its catalogues untouched. @returns whether anything was written
 */
export function seedIfEmpty(prisma: PrismaClient): Promise<boolean> {
  return prisma.$transaction(
    async (tx) => {
      await tx.$executeRaw`SELECT pg_advisory_xact_lock(${SEED_LOCK})`;
      if ((await tx.activityContent.count()) > 0) return false;
      await seedCatalogues(tx);
      const provenances = await seedSources(tx);
      const planVersionId = await seedPlan(tx, provenances);
      await seedFigures(tx, provenances);
      await seedProjects(tx, planVersionId, provenances);
      return true;
    },
    { maxWait: 10_000, timeout: 60_000 },
  );
}
