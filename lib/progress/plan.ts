import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import { ConflictError, RuleViolationError } from '#lib/domain/errors.ts';
import { PROGRESS_STATUSES } from '#lib/domain/lifecycle.ts';
import { requireVersion } from '#lib/domain/version.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { announcePublicChange, transaction } from '#lib/db/client.ts';
import { openProject } from '#lib/projects/load.ts';
import { replaceMilestones } from '#lib/projects/parts.ts';
import type { PlanInput } from './schema.ts';

/** Lays or updates the plan of work of an approved project; milestones keep their source and identity. */
export async function updatePlan(
  actor: SignedInActor,
  code: string,
  input: PlanInput,
): Promise<void> {
  const project = await openProject(actor, code, 'plan.edit');
  if (!PROGRESS_STATUSES.includes(project.status)) {
    throw new RuleViolationError(
      'WRONG_STATE',
      'Kế hoạch triển khai chỉ cập nhật từ khi được phê duyệt đến khi nghiệm thu.',
    );
  }
  const today = dayInVietnam(new Date());
  const issues = input.milestones.flatMap((milestone, index) =>
    milestone.doneOn && milestone.doneOn > today
      ? [{ path: `milestones.${index}.doneOn`, message: 'Ngày hoàn thành không được sau hôm nay.' }]
      : [],
  );
  const [first] = issues;
  if (first) throw new RuleViolationError('FUTURE_DAY', first.message, issues);
  requireVersion(input.version, project.version);
  await transaction(async (tx) => {
    const { count } = await tx.project.updateMany({
      where: { id: project.id, version: project.version, status: project.status },
      data: { version: { increment: 1 }, updatedAt: new Date() },
    });
    if (count === 0) throw new ConflictError();
    await replaceMilestones(tx, project.id, input.milestones);
    if (project.isPublished) await announcePublicChange(tx);
    await recordAudit(tx, actor, {
      action: 'plan.edit',
      entity: 'Project',
      entityId: project.id,
      after: input,
    });
  });
}
