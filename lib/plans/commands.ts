import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { ConflictError, NotFoundError } from '#lib/domain/errors.ts';
import { requireVersion } from '#lib/domain/version.ts';
import { seesPlan } from '#lib/domain/visibility.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { requirePermission } from '#lib/auth/authorise.ts';
import { announcePublicChange, prisma, transaction } from '#lib/db/client.ts';

/** The plan of a year for who may publish it. @throws NotFoundError, ForbiddenError */
export async function openPlanToPublish(actor: SignedInActor, year: number) {
  const plan = await prisma.plan.findUnique({ where: { year } });
  if (!plan || !seesPlan(actor, plan)) throw new NotFoundError(`kế hoạch năm ${year}`);
  await requirePermission(actor, 'plan.publish', { entity: 'Plan', entityId: plan.id });
  return plan;
}

/**
 * Shows the plan of a year to the public, or takes it off. Its projects are published one by one: the
 * public sees of the plan those alone. @throws ConflictError when somebody else was faster
 */
export async function publishPlan(
  actor: SignedInActor,
  year: number,
  input: { isPublished: boolean; version?: number | undefined },
): Promise<void> {
  const plan = await openPlanToPublish(actor, year);
  requireVersion(input.version, plan.version);
  await transaction(async (tx) => {
    const { count } = await tx.plan.updateMany({
      where: { id: plan.id, version: plan.version },
      data: { isPublished: input.isPublished, version: { increment: 1 }, updatedAt: new Date() },
    });
    if (count === 0) throw new ConflictError();
    await announcePublicChange(tx);
    await recordAudit(tx, actor, {
      action: input.isPublished ? 'publish' : 'unpublish',
      entity: 'Plan',
      entityId: plan.id,
      before: { isPublished: plan.isPublished },
      after: { isPublished: input.isPublished },
    });
  });
}
