import 'server-only';
import type { Actor } from '#lib/domain/actor.ts';
import type { HeadVerdict } from '#lib/domain/appraisal.ts';
import { NotFoundError } from '#lib/domain/errors.ts';
import type { TransitionFacts } from '#lib/domain/transition-rules.ts';
import { sees } from '#lib/domain/visibility.ts';
import { prisma } from '#lib/db/client.ts';
import { toDayOrNull, toMoney } from '#lib/db/values.ts';

async function readProject(code: string) {
  return prisma.project.findUnique({
    where: { code },
    include: {
      beneficiaries: { include: { establishment: { select: { slug: true } } } },
      milestones: { orderBy: { position: 'asc' } },
      contracts: true,
      payments: true,
      appraisals: { orderBy: { submissionNumber: 'desc' }, take: 1 },
      _count: {
        select: {
          reports: { where: { status: 'CONFIRMED' } },
          comments: { where: { visibility: 'CENTER', organisation: 'DEPARTMENT', answer: null } },
        },
      },
    },
  });
}

type Read = NonNullable<Awaited<ReturnType<typeof readProject>>>;

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
    payments: project.payments,
  };
}

/** The project and all that the rules of a step look at. @throws NotFoundError */
export async function loadForTransition(actor: Actor, code: string) {
  const project = await readProject(code);
  if (!project || !sees(actor, { ...project, isDeleted: project.deletedAt !== null })) {
    throw new NotFoundError(`đề án ${code}`);
  }
  return { project, facts: toFacts(project) };
}

export type TransitionSubject = Awaited<ReturnType<typeof loadForTransition>>['project'];
