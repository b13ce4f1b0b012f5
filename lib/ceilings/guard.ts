import 'server-only';
import { beneficiaryOf, standingRefusals, type CeilingVerdict } from '#lib/domain/ceiling.ts';
import { RuleViolationError } from '#lib/domain/errors.ts';
import type { Money } from '#lib/domain/money.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import type { Tx } from '#lib/db/client.ts';
import { verdictSentence } from '#lib/format/ceiling-labels.ts';
import { toExceptionJson, toJudgementJson } from './frozen.ts';
import { judgeProject, validAt } from './read.ts';

/** Which of the fields that a step brings, or that the dossier holds, a refusal belongs to. */
function pathOf(verdict: CeilingVerdict, slugs: readonly string[], shared: string | null): string {
  const slug = beneficiaryOf(verdict);
  if (verdict.result === 'UNDECIDED') return 'ceiling.units';
  if (shared !== null || slug === null) return shared ?? 'support';
  return `beneficiaries.${slugs.indexOf(slug)}.support`;
}

/**
 * Judges the money a step sends on, refuses what goes over a rule that refuses (unless this side of the
 * table has let it go over), and returns the judgement to be frozen with the step. A submission is
 * asked by the Centre; an appraisal by the Department, whose word the Centre's exception does not
 * replace (TT 28/2018/TT-BTC Điều 8, TTLT 26/2014/TTLT-BTC-BCT before it).
 * @throws RuleViolationError CEILING
 */
export async function requireWithinCeilings(
  tx: Tx,
  projectId: string,
  step: { action: 'submit' } | { action: 'appraise'; recommended: Money },
): Promise<Prisma.InputJsonObject> {
  const stage = step.action === 'submit' ? 'REQUESTED' : 'APPRAISED';
  const recommended = step.action === 'appraise' ? step.recommended : undefined;
  const { judgement, exceptions } = await judgeProject(tx, projectId, stage, recommended);
  const valid = validAt(stage, exceptions);
  const refused = standingRefusals(judgement, valid);
  const slugs = judgement.facts.members.map(({ slug }) => slug);
  const issues = refused.map((verdict) => ({
    path: pathOf(verdict, slugs, step.action === 'appraise' ? 'recommended' : null),
    message: verdictSentence(verdict),
  }));
  const [first] = issues;
  if (first) {
    const isExceeded = refused.some(({ result }) => result === 'EXCEEDED');
    const way = isExceeded
      ? ' Muốn giữ số này, lãnh đạo chấp thuận vượt mức kèm lý do ở trang Mức hỗ trợ của hồ sơ.'
      : '';
    throw new RuleViolationError('CEILING', `${first.message}${way}`, issues);
  }
  return {
    ...toJudgementJson(judgement),
    exceptions: valid.map(toExceptionJson),
  };
}

/** Why a submission would be refused as the dossier stands; null when nothing stands against it. */
export async function ceilingHold(tx: Tx, projectId: string): Promise<string | null> {
  const { judgement, exceptions } = await judgeProject(tx, projectId, 'REQUESTED');
  const [first] = standingRefusals(judgement, validAt('REQUESTED', exceptions));
  return first ? verdictSentence(first) : null;
}
