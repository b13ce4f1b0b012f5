import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import { isDocumentNumber } from '#lib/domain/document-number.ts';
import { RuleViolationError, type Issue } from '#lib/domain/errors.ts';
import { PROGRESS_STATUSES } from '#lib/domain/lifecycle.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { prisma, transaction } from '#lib/db/client.ts';
import { fromDay, toDayOrNull } from '#lib/db/values.ts';
import { loadProjectInside, lockProject, openProject } from '#lib/projects/load.ts';
import type { ImplementationPlanInput } from './schema.ts';

/** The plans of implementation as they were issued, the latest first. @throws NotFoundError */
export async function listIssuedPlans(actor: SignedInActor, code: string) {
  const project = await loadProjectInside(actor, code);
  const rows = await prisma.implementationPlan.findMany({
    where: { projectId: project.id },
    orderBy: [{ on: 'desc' }, { createdAt: 'desc' }],
  });
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    on: toDayOrNull(row.on) ?? '',
    content: row.content,
    issuedBy: row.issuedByName,
  }));
}
export type IssuedPlanView = Awaited<ReturnType<typeof listIssuedPlans>>[number];

/** Puts down a Kế hoạch triển khai; a later one adds to the earlier ones, which stay readable. */
export async function issuePlan(
  actor: SignedInActor,
  code: string,
  input: ImplementationPlanInput,
): Promise<{ id: string }> {
  const { id: projectId } = await openProject(actor, code, 'plan.edit');
  return transaction(async (tx) => {
    const project = await lockProject(tx, projectId);
    if (!PROGRESS_STATUSES.includes(project.status)) {
      throw new RuleViolationError(
        'WRONG_STATE',
        'Kế hoạch triển khai chỉ ban hành từ khi được phê duyệt đến khi nghiệm thu.',
      );
    }
    const issues: Issue[] = [];
    if (!isDocumentNumber(input.number)) {
      issues.push({
        path: 'number',
        message: 'Số ký hiệu chưa đúng mẫu, ví dụ 15/KH-TTKC.',
      });
    }
    if (input.on > dayInVietnam(new Date())) {
      issues.push({ path: 'on', message: 'Ngày ban hành không được sau hôm nay.' });
    }
    const known = await tx.implementationPlan.count({
      where: { projectId, number: input.number, on: fromDay(input.on) ?? new Date(Number.NaN) },
    });
    if (known > 0) issues.push({ path: 'number', message: 'Kế hoạch này đã được ghi.' });
    const [first] = issues;
    if (first) throw new RuleViolationError('RULE', first.message, issues);
    const { id } = await tx.implementationPlan.create({
      data: {
        projectId,
        number: input.number,
        on: fromDay(input.on) ?? new Date(Number.NaN),
        content: input.content ?? null,
        issuedByName: actor.name,
      },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      action: 'plan.issue',
      entity: 'Project',
      entityId: projectId,
      after: input,
    });
    return { id };
  });
}
