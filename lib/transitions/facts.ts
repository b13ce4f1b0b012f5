import 'server-only';
import type { Actor } from '#lib/domain/actor.ts';
import type { HeadVerdict } from '#lib/domain/appraisal.ts';
import { NotFoundError } from '#lib/domain/errors.ts';
import type { TransitionFacts } from '#lib/domain/transition-rules.ts';
import { sees } from '#lib/domain/visibility.ts';
import { prisma } from '#lib/db/client.ts';
import { toDayOrNull, toMoney } from '#lib/db/values.ts';

async function readProjects(codes: readonly string[]) {
  return prisma.project.findMany({
    where: { code: { in: [...codes] } },
    include: {
      beneficiaries: { include: { establishment: { select: { slug: true } } } },
      milestones: { orderBy: { position: 'asc' } },
      contracts: true,
      payments: { orderBy: { createdAt: 'asc' } },
      settlements: { orderBy: { preparedAt: 'desc' }, take: 1 },
      appraisals: { orderBy: { submissionNumber: 'desc' }, take: 1 },
      _count: {
        select: {
          reports: { where: { status: 'CONFIRMED' } },
          results: { where: { actual: { not: null } } },
          comments: { where: { visibility: 'CENTER', organisation: 'DEPARTMENT', answer: null } },
        },
      },
    },
  });
}

type Read = Awaited<ReturnType<typeof readProjects>>[number];

function toFacts(project: Read): TransitionFacts {
  const [sheet] = project.appraisals;
  return {
    kind: project.kind,
    programme: project.programme,
    activityContent: project.activityContentCode,
    objectives: project.objectives,
    content: project.content,
    startsOn: toDayOrNull(project.startsOn),
    endsOn: toDayOrNull(project.endsOn),
    implementingUnit: project.implementingUnit,
    requested: toMoney(project.requestedState, project.requestedDong),
    approved: toMoney(project.approvedState, project.approvedDong),
    beneficiaries: project.beneficiaries,
    beneficiariesState: project.beneficiariesState,
    beneficiarySlugs: project.beneficiaries.map((line) => line.establishment.slug),
    milestones: project.milestones,
    milestoneList: project.milestones.map((milestone) => ({
      dueOn: toDayOrNull(milestone.dueOn),
      responsible: milestone.responsible,
      isDone: milestone.isDone,
      absence: milestone.absence,
    })),
    ownerId: project.ownerId,
    submittedById: project.submittedById,
    openComments: project._count.comments,
    sheet:
      sheet && sheet.submissionNumber === project.submissionCount
        ? { heads: sheet.heads as unknown as HeadVerdict[], filledById: sheet.filledById }
        : null,
    confirmedReports: project._count.reports,
    contracts: project.contracts,
    enteredResults: project._count.results,
    payments: project.payments.map((payment) => ({
      ...payment,
      isConfirmed: payment.confirmedAt !== null,
    })),
    settlement: project.settlements[0] ?? null,
  };
}

/** A project and all that the rules of a step look at. */
export interface LoadedForTransition {
  project: TransitionSubject;
  facts: TransitionFacts;
}

/** Those of the projects that the actor sees, by code; the others are left out. */
export async function loadManyForTransition(
  actor: Actor,
  codes: readonly string[],
): Promise<Map<string, LoadedForTransition>> {
  const projects = await readProjects(codes);
  return new Map(
    projects
      .filter((project) => sees(actor, { ...project, isDeleted: project.deletedAt !== null }))
      .map((project) => [project.code, { project, facts: toFacts(project) }]),
  );
}

/** @throws NotFoundError */
export async function loadForTransition(actor: Actor, code: string): Promise<LoadedForTransition> {
  const loaded = (await loadManyForTransition(actor, [code])).get(code);
  if (!loaded) throw new NotFoundError(`đề án ${code}`);
  return loaded;
}

export type TransitionSubject = Read;
