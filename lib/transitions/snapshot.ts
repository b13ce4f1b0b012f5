import 'server-only';
import { dayInVietnam } from '#lib/domain/day.ts';
import { dossierChecks } from '#lib/domain/dossier-checks.ts';
import { NotFoundError } from '#lib/domain/errors.ts';
import type { PriorityFlag } from '#lib/domain/priority.ts';
import type { SupportCondition } from '#lib/domain/support-conditions.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import type { Tx } from '#lib/db/client.ts';
import { toDayOrNull, toMoney } from '#lib/db/values.ts';
import { documentsOfProject } from '#lib/documents/of-project.ts';
import { ceilingFindings } from '#lib/format/ceiling-labels.ts';
import { judgeProject } from '#lib/ceilings/read.ts';
import { earlierSupportSentence } from '#lib/projects/checks.ts';
import { earlierSupportIn } from '#lib/projects/supported-before.ts';

const money = (state: Parameters<typeof toMoney>[0], dong: bigint | null) => ({
  state: toMoney(state, dong).state,
  dong: dong === null ? null : dong.toString(),
});

async function readDossier(tx: Tx, projectId: string) {
  const project = await tx.project.findUnique({
    where: { id: projectId },
    include: {
      unit: {
        select: { id: true, name: true, kindName: true, parent: { select: { name: true } } },
      },
      beneficiaries: { include: { establishment: true }, orderBy: { position: 'asc' } },
      fundingLines: { orderBy: { sourceCode: 'asc' } },
      equipment: {
        include: { quotations: { orderBy: { position: 'asc' } } },
        orderBy: { position: 'asc' },
      },
      outputs: { orderBy: { position: 'asc' } },
      milestones: { orderBy: { position: 'asc' } },
      conditions: { orderBy: { condition: 'asc' } },
      priorities: { orderBy: { flag: 'asc' } },
      decisions: { where: { action: 'approve' }, take: 1 },
    },
  });
  if (!project) throw new NotFoundError('đề án');
  return project;
}

type Read = Awaited<ReturnType<typeof readDossier>>;

function dossierJson(project: Read) {
  return {
    code: project.code,
    title: project.title,
    planYear: project.planYear,
    programme: project.programme,
    kind: project.kind,
    isGroup: project.isGroup,
    isPoint: project.isPoint,
    isSupplementary: project.isSupplementary,
    activityContent: project.activityContentCode,
    legalBasis: project.legalBasis,
    leadUnit: project.leadUnit,
    implementingUnit: project.implementingUnit,
    partnerUnits: project.partnerUnits,
    unit: project.unit && {
      id: project.unit.id,
      name: project.unit.name,
      kindName: project.unit.kindName,
      parent: project.unit.parent?.name ?? null,
    },
    location: project.location,
    necessity: project.necessity,
    objectives: project.objectives,
    content: project.content,
    scale: project.scale,
    expectedEffect: project.expectedEffect,
    replication: project.replication,
    organisation: project.organisation,
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
    ceiling:
      project.ceilingCode === null
        ? null
        : { code: project.ceilingCode, units: project.ceilingUnits },
    equipment: project.equipment.map((line) => ({
      name: line.name,
      model: line.model,
      quantity: line.quantity,
      unitPrice: money(line.unitPriceState, line.unitPriceDong),
      origin: line.origin,
      madeIn: line.madeIn,
      quotations: line.quotations.map((quotation) => ({
        supplier: quotation.supplier,
        number: quotation.number,
        quotedOn: toDayOrNull(quotation.quotedOn),
        validUntil: toDayOrNull(quotation.validUntil),
        amount: money('STATED', quotation.dong),
      })),
    })),
    outputs: project.outputs.map(({ unit, target }) => ({ unit, target })),
    milestones: project.milestones.map((milestone) => ({
      id: milestone.id,
      title: milestone.title,
      dueOn: toDayOrNull(milestone.dueOn),
      responsible: milestone.responsible,
    })),
    conditions: project.conditions.map(({ condition, isMet, evidence }) => ({
      condition: condition as SupportCondition,
      isMet,
      evidence,
    })),
    priorities: project.priorities.map(({ flag, evidence, asOf }) => ({
      flag: flag as PriorityFlag,
      evidence,
      asOf: toDayOrNull(asOf),
    })),
  };
}

/**
 * The whole dossier as it stands, to be frozen with a submission: its fields, which papers lay with it
 * and how the rules came out on that day. Plain JSON, đồng as text.
 */
export async function snapshotOf(tx: Tx, projectId: string): Promise<Prisma.InputJsonObject> {
  const project = await readDossier(tx, projectId);
  const dossier = dossierJson(project);
  const earlier = await earlierSupportIn(tx, project.code);
  const { judgement } = await judgeProject(tx, projectId, 'REQUESTED');
  const on = dayInVietnam(new Date());
  const results = dossierChecks(
    {
      ...dossier,
      requested: toMoney(project.requestedState, project.requestedDong),
      decision: project.decisions[0] ?? null,
      supportedBefore: earlier.map(earlierSupportSentence),
      ceilingFindings: ceilingFindings(judgement),
    },
    on,
  );
  return {
    ...dossier,
    documents: await documentsOfProject(tx, projectId),
    checks: { on, results: results.map((check) => ({ ...check })) },
  };
}
