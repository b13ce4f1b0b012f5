import 'server-only';
import { organisationOf, type SignedInActor } from '#lib/domain/actor.ts';
import { can } from '#lib/domain/permissions.ts';
import {
  EXCEPTION_TURN,
  standingRefusals,
  type CeilingJudgement,
  type CeilingVerdict,
} from '#lib/domain/ceiling.ts';
import { NotFoundError } from '#lib/domain/errors.ts';
import { isDecided } from '#lib/domain/lifecycle.ts';
import type { CeilingRuleModel } from '#lib/db/generated/models.ts';
import { prisma } from '#lib/db/client.ts';
import { fromDay } from '#lib/db/values.ts';
import { loadProjectInside } from '#lib/projects/load.ts';
import { frozenJudgement, toExceptionJson, toJudgementJson } from './frozen.ts';
import { judgeProject, readCeilings, sideOf, stageNow, toRule, validAt } from './read.ts';
import type { CeilingFilters } from './schema.ts';

/** A rule of the catalogue in the shape of answers; đồng as text. */
export function toRuleView(row: CeilingRuleModel) {
  const rule = toRule(row);
  return {
    ...rule,
    capDong: rule.capDong?.toString() ?? null,
    note: row.note,
    version: row.version,
  };
}
export type CeilingRuleView = ReturnType<typeof toRuleView>;

/** The catalogue, narrowed down; newest version of each limit first. */
export async function listCeilings({ on, content, source, page, size }: CeilingFilters) {
  const day = fromDay(on);
  const where = {
    ...(content && { activityContentCode: content }),
    ...(source && { sourceCode: source }),
    ...(day && { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] }),
  };
  const [rows, total] = await Promise.all([
    prisma.ceilingRule.findMany({
      where,
      orderBy: [
        { activityContentCode: 'asc' },
        { code: 'asc' },
        { sourceCode: 'asc' },
        { validFrom: 'desc' },
      ],
      skip: (page - 1) * size,
      take: size,
    }),
    prisma.ceilingRule.count({ where }),
  ]);
  return { data: rows.map(toRuleView), page: { number: page, size, total } };
}

/** @throws NotFoundError */
export async function getCeiling(id: string): Promise<CeilingRuleView> {
  const row = await prisma.ceilingRule.findUnique({ where: { id } });
  if (!row) throw new NotFoundError('mức hỗ trợ này');
  return toRuleView(row);
}

/**
 * For a form that judges while somebody types. A recommendation is measured from what was asked for:
 * its parts hold only under that total. @throws NotFoundError
 */
export async function getCeilingBasis(
  actor: SignedInActor,
  code: string,
  form: 'DOSSIER' | 'RECOMMENDATION' = 'DOSSIER',
) {
  const project = await loadProjectInside(actor, code);
  const now = stageNow(project.status, actor.role);
  const stage = form === 'RECOMMENDATION' ? 'REQUESTED' : now;
  const { rules, basis, exceptions } = await readCeilings(prisma, project.id, stage);
  return { rules, basis, exceptions: validAt(now, exceptions) };
}

interface Frozen {
  stage: 'REQUESTED' | 'APPRAISED';
  submission: number;
  judgement: CeilingJudgement;
}

/** What submissions and, for those who may read it, appraisals froze; newest first. */
async function frozenOf(projectId: string, withAppraisals: boolean): Promise<Frozen[]> {
  const submissions = await prisma.submission.findMany({
    where: { projectId },
    orderBy: { number: 'desc' },
    select: { number: true, verdicts: true },
  });
  const appraisals = withAppraisals
    ? await prisma.appraisal.findMany({
        where: { projectId },
        orderBy: { submissionNumber: 'desc' },
        select: { submissionNumber: true, verdicts: true },
      })
    : [];
  const all = [
    ...appraisals.map(({ submissionNumber, verdicts }) => ({
      stage: 'APPRAISED' as const,
      submission: submissionNumber,
      verdicts,
    })),
    ...submissions.map(({ number, verdicts }) => ({
      stage: 'REQUESTED' as const,
      submission: number,
      verdicts,
    })),
  ];
  return all
    .flatMap(({ verdicts, ...one }): Frozen[] =>
      verdicts === null ? [] : [{ ...one, judgement: frozenJudgement.parse(verdicts) }],
    )
    .toSorted((a, b) => b.submission - a.submission);
}

/**
 * How a project stands beside its ceilings now and as its submissions and appraisals froze it. What the
 * Department recommends is its own until the decision: the Centre does not read it. @throws NotFoundError
 */
export async function getProjectCeilings(actor: SignedInActor, code: string) {
  const project = await loadProjectInside(actor, code);
  const stage = stageNow(project.status, actor.role);
  const readsAppraisals = isDecided(project.status) || organisationOf(actor.role) !== 'CENTER';
  const { judgement, exceptions: all } = await judgeProject(prisma, project.id, stage);
  const exceptions = readsAppraisals ? all : validAt('REQUESTED', all);
  const frozen = await frozenOf(project.id, readsAppraisals);
  return {
    stage,
    judgement,
    exceptions,
    /** Those that count at this stage. */
    valid: validAt(stage, exceptions),
    frozen,
    status: project.status,
    version: project.version,
  };
}
/** What this leader may let go over now: what is exceeded, refuses, and nobody of their side has let go. */
export function mayExcept(
  actor: SignedInActor,
  { judgement, valid, status }: ProjectCeilings,
): CeilingVerdict[] {
  if (!can(actor, 'ceiling.override') || status !== EXCEPTION_TURN[sideOf(actor.role)]) return [];
  return standingRefusals(judgement, valid).filter(({ result }) => result === 'EXCEEDED');
}

export type ProjectCeilings = Awaited<ReturnType<typeof getProjectCeilings>>;

/** The same as an answer. */
export async function getProjectCeilingsJson(actor: SignedInActor, code: string) {
  const { stage, judgement, exceptions, frozen } = await getProjectCeilings(actor, code);
  return {
    stage,
    ...toJudgementJson(judgement),
    exceptions: exceptions.map(toExceptionJson),
    frozen: frozen.map(({ judgement: then, ...one }) => ({ ...one, ...toJudgementJson(then) })),
  };
}
