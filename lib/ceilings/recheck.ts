import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { judgeCeilings, subjectKey, type CeilingVerdict } from '#lib/domain/ceiling.ts';
import { sees } from '#lib/domain/visibility.ts';
import { organisationOf } from '#lib/domain/actor.ts';
import { isDecided } from '#lib/domain/lifecycle.ts';
import { prisma } from '#lib/db/client.ts';
import { frozenJudgement } from './frozen.ts';
import { readRules } from './read.ts';

/** A frozen verdict that today's catalogue would not reach again. */
export interface RecheckLine {
  project: string;
  title: string;
  stage: 'REQUESTED' | 'APPRAISED';
  submission: number;
  code: string;
  subject: CeilingVerdict['subject'];
  before: CeilingVerdict | null;
  after: CeilingVerdict | null;
}

const PROJECT = {
  select: {
    code: true,
    title: true,
    status: true,
    isPublished: true,
    submissionCount: true,
    deletedAt: true,
  },
} as const;

const differs = (a: CeilingVerdict | null, b: CeilingVerdict | null) =>
  a?.result !== b?.result || a?.cap !== b?.cap || a?.refuses !== b?.refuses;

/**
 * Holds what submissions and appraisals froze against the rules as they stand now, with the figures and
 * the day of then. Nothing is changed: it says what would come out otherwise. Two statements.
 */
export async function recheckCeilings(
  actor: SignedInActor,
): Promise<{ lines: RecheckLine[]; differing: number; checked: number }> {
  const isCenter = organisationOf(actor.role) === 'CENTER';
  const [rules, submissions, appraisals] = await Promise.all([
    readRules(prisma),
    prisma.submission.findMany({
      where: { project: { deletedAt: null } },
      select: { number: true, verdicts: true, project: PROJECT },
      orderBy: [{ project: { code: 'asc' } }, { number: 'desc' }],
    }),
    prisma.appraisal.findMany({
      where: { project: { deletedAt: null } },
      select: { submissionNumber: true, verdicts: true, project: PROJECT },
      orderBy: [{ project: { code: 'asc' } }, { submissionNumber: 'desc' }],
    }),
  ]);
  const all = [
    ...submissions.map((one) => ({ ...one, stage: 'REQUESTED' as const })),
    ...appraisals
      .filter(({ project }) => !isCenter || isDecided(project.status))
      .map(({ submissionNumber, ...one }) => ({
        ...one,
        number: submissionNumber,
        stage: 'APPRAISED' as const,
      })),
  ].filter(
    ({ verdicts, project }) =>
      verdicts !== null &&
      (actor.role === 'ADMIN' ||
        sees(actor, { ...project, isDeleted: project.deletedAt !== null })),
  );
  const lines = all.flatMap(({ project, number, stage, verdicts }): RecheckLine[] => {
    const then = frozenJudgement.parse(verdicts);
    const now = judgeCeilings(rules, then.facts);
    const keys = new Set([...then.verdicts, ...now.verdicts].map(subjectKey));
    return [...keys].flatMap((key) => {
      const before = then.verdicts.find((verdict) => subjectKey(verdict) === key) ?? null;
      const after = now.verdicts.find((verdict) => subjectKey(verdict) === key) ?? null;
      const one = before ?? after;
      if (!one || !differs(before, after)) return [];
      const { code, subject } = one;
      return [
        {
          project: project.code,
          title: project.title,
          stage,
          submission: number,
          code,
          subject,
          before,
          after,
        },
      ];
    });
  });
  // Whoever keeps the catalogue learns how many would differ, not which: dossiers are not theirs to read.
  return {
    lines: actor.role === 'ADMIN' ? [] : lines,
    differing: lines.length,
    checked: all.length,
  };
}

/** The same as an answer. */
export async function getRecheckJson(
  actor: SignedInActor,
  { page, size }: { page: number; size: number },
) {
  const { lines, differing, checked } = await recheckCeilings(actor);
  const outcome = (verdict: CeilingVerdict | null) =>
    verdict && {
      result: verdict.result,
      cap: verdict.cap?.toString() ?? null,
      refuses: verdict.refuses,
    };
  return {
    data: lines.slice((page - 1) * size, page * size).map(({ before, after, ...line }) => ({
      ...line,
      before: outcome(before),
      after: outcome(after),
    })),
    page: { number: page, size, total: lines.length },
    differing,
    checked,
  };
}
