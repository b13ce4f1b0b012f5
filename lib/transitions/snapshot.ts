import 'server-only';
import { NotFoundError } from '#lib/domain/errors.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import type { Tx } from '#lib/db/client.ts';
import { toDayOrNull, toMoney } from '#lib/db/values.ts';

const money = (state: Parameters<typeof toMoney>[0], dong: bigint | null) => ({
  state: toMoney(state, dong).state,
  dong: dong === null ? null : dong.toString(),
});

/** The whole dossier as it stands, to be frozen with a submission. Plain JSON, đồng as text. */
export async function snapshotOf(tx: Tx, projectId: string): Promise<Prisma.InputJsonObject> {
  const project = await tx.project.findUnique({
    where: { id: projectId },
    include: {
      beneficiaries: { include: { establishment: true }, orderBy: { position: 'asc' } },
      fundingLines: { orderBy: { sourceCode: 'asc' } },
      equipment: { orderBy: { position: 'asc' } },
      outputs: { orderBy: { position: 'asc' } },
      milestones: { orderBy: { position: 'asc' } },
    },
  });
  if (!project) throw new NotFoundError('đề án');
  return {
    code: project.code,
    title: project.title,
    planYear: project.planYear,
    programme: project.programme,
    kind: project.kind,
    isGroup: project.isGroup,
    isSupplementary: project.isSupplementary,
    activityContent: project.activityContentCode,
    implementingUnit: project.implementingUnit,
    location: project.location,
    objectives: project.objectives,
    content: project.content,
    scale: project.scale,
    startsOn: toDayOrNull(project.startsOn),
    endsOn: toDayOrNull(project.endsOn),
    support: money(project.requestedState, project.requestedDong),
    beneficiariesState: project.beneficiariesState,
    beneficiaries: project.beneficiaries.map((line) => ({
      slug: line.establishment.slug,
      name: line.establishment.name,
      support: money(line.shareState, line.shareDong),
    })),
    fundingLines: project.fundingLines.map((line) => ({
      source: line.sourceCode,
      amount: money(line.state, line.dong),
      note: line.note,
    })),
    equipment: project.equipment.map(({ name, model, quantity }) => ({ name, model, quantity })),
    outputs: project.outputs.map(({ unit, target }) => ({ unit, target })),
    milestones: project.milestones.map((milestone) => ({
      title: milestone.title,
      dueOn: toDayOrNull(milestone.dueOn),
      responsible: milestone.responsible,
    })),
  };
}
