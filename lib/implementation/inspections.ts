import 'server-only';
import { organisationOf, type SignedInActor } from '#lib/domain/actor.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import { NotFoundError, RuleViolationError } from '#lib/domain/errors.ts';
import { isInspectable } from '#lib/domain/inspection.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { prisma, transaction } from '#lib/db/client.ts';
import { fromDay, toDayOrNull } from '#lib/db/values.ts';
import { loadProjectInside, lockProject, openProject } from '#lib/projects/load.ts';
import type { InspectionInput } from './schema.ts';

/** The inspections of a project, the latest first. @throws NotFoundError */
export async function listInspections(actor: SignedInActor, code: string) {
  const project = await loadProjectInside(actor, code);
  const rows = await prisma.inspection.findMany({
    where: { projectId: project.id },
    orderBy: [{ on: 'desc' }, { recordedAt: 'desc' }],
  });
  return rows.map((row) => ({
    id: row.id,
    on: toDayOrNull(row.on) ?? '',
    place: row.place,
    inspectors: row.inspectors,
    findings: row.findings,
    conclusion: row.conclusion,
    minutesNumber: row.minutesNumber,
    organisation: row.organisation,
    recordedBy: row.recordedByName,
    recordedAt: row.recordedAt.toISOString(),
  }));
}
export type InspectionView = Awaited<ReturnType<typeof listInspections>>[number];

/** @throws NotFoundError */
export async function getInspection(actor: SignedInActor, code: string, id: string) {
  const inspection = (await listInspections(actor, code)).find((row) => row.id === id);
  if (!inspection) throw new NotFoundError('biên bản kiểm tra này');
  return inspection;
}

/** Puts down an inspection by the Centre or by the Department; it stays as it was put down. */
export async function recordInspection(
  actor: SignedInActor,
  code: string,
  input: InspectionInput,
): Promise<{ id: string }> {
  const { id: projectId } = await openProject(actor, code, 'inspection.record');
  return transaction(async (tx) => {
    const project = await lockProject(tx, projectId);
    if (!isInspectable(project.kind, project.status)) {
      throw new RuleViolationError(
        'WRONG_STATE',
        project.kind === 'PROJECT'
          ? 'Kiểm tra được ghi từ khi ký hợp đồng đến khi nghiệm thu.'
          : 'Kiểm tra được ghi trong lúc nhiệm vụ đang triển khai.',
      );
    }
    if (input.on > dayInVietnam(new Date())) {
      const message = 'Ngày kiểm tra không được sau hôm nay.';
      throw new RuleViolationError('FUTURE_DAY', message, [{ path: 'on', message }]);
    }
    const { on, place, minutesNumber, ...words } = input;
    const { id } = await tx.inspection.create({
      data: {
        projectId,
        ...words,
        on: fromDay(on) ?? new Date(Number.NaN),
        place: place ?? null,
        minutesNumber: minutesNumber ?? null,
        organisation: organisationOf(actor.role),
        recordedById: actor.id,
        recordedByName: actor.name,
      },
      select: { id: true },
    });
    await recordAudit(tx, actor, {
      action: 'inspection.record',
      entity: 'Project',
      entityId: projectId,
      after: { inspectionId: id, on, minutesNumber },
    });
    return { id };
  });
}
