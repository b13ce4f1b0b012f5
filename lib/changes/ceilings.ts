import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { judgeCeilings, type CeilingJudgement, type CeilingRule } from '#lib/domain/ceiling.ts';
import {
  askedBasis,
  basisUnder,
  ceilingFacts,
  type CeilingBasis,
  type StoredDossier,
} from '#lib/domain/ceiling-facts.ts';
import { dossierWith } from '#lib/domain/change-ceilings.ts';
import { applyChanges } from '#lib/domain/project-change.ts';
import { prisma } from '#lib/db/client.ts';
import { toExceptionJson, toJudgementJson } from '#lib/ceilings/frozen.ts';
import {
  readDossier,
  readDossiers,
  readRules,
  validAt,
  type StoredException,
} from '#lib/ceilings/read.ts';
import { loadProjectInside } from '#lib/projects/load.ts';
import { getChange, type ChangeView } from './queries.ts';
import { readSubjects, valuesOf } from './values.ts';

/**
 * The limits of support beside what a change would make of a project. They are told and refuse
 * nothing: a leader lets a dossier go over before it is submitted or appraised, while a change runs
 * beside the lifecycle and its amounts are decided by UBND or Bộ, whose word is recorded as it is.
 */

/** For a proposal that is measured while it is typed. @throws NotFoundError */
export async function getChangeBasis(
  actor: SignedInActor,
  code: string,
): Promise<{ rules: CeilingRule[]; stored: StoredDossier; exceptions: StoredException[] }> {
  const { id } = await loadProjectInside(actor, code);
  const { rules, stored, exceptions } = await readDossier(prisma, id, 'DECIDED');
  return { rules, stored, exceptions: validAt('DECIDED', exceptions) };
}

export interface ChangeCeilings {
  judgement: CeilingJudgement;
  exceptions: StoredException[];
}

/** Changes of amounts, of who receives them, or of the day that the rules are chosen by. */
const TOUCHED = new Set(['support', 'beneficiaries', 'fundingLines', 'startsOn']);

/**
 * How the projects would stand once these adjustments are in force, by the request's id; none for a
 * request that touches nothing the rules look at. The same number of statements for any number of requests.
 */
export async function judgeChanges(
  changes: readonly ChangeView[],
): Promise<Map<string, ChangeCeilings>> {
  const meant = changes.filter(
    ({ type, changes: fields }) =>
      type === 'ADJUST' && fields.some(({ path }) => TOUCHED.has(path)),
  );
  if (meant.length === 0) return new Map();
  const codes = meant.map(({ project }) => project.code);
  const rows = await prisma.project.findMany({
    where: { code: { in: codes } },
    select: { id: true, code: true },
  });
  const ids = rows.map(({ id }) => id);
  const [rules, dossiers, subjects] = await Promise.all([
    readRules(prisma),
    readDossiers(prisma, ids, 'DECIDED'),
    readSubjects(prisma, ids),
  ]);
  const subjectOf = new Map(subjects.map((subject) => [subject.code, subject]));
  return new Map(
    meant.flatMap(({ id, project, changes: fields }) => {
      const subject = subjectOf.get(project.code);
      const dossier = subject && dossiers.get(subject.id);
      if (!subject || !dossier) return [];
      const after = dossierWith(dossier.stored, applyChanges(valuesOf(subject), fields));
      const judgement = judgeCeilings(rules, ceilingFacts(basisUnder(after)));
      return [[id, { judgement, exceptions: validAt('DECIDED', dossier.exceptions) }] as const];
    }),
  );
}

/** What the approval is measured by of projects that a decision approves with their supplement, by the request's id. */
export async function listSupplementBases(
  changes: readonly ChangeView[],
): Promise<Map<string, { rules: CeilingRule[]; basis: CeilingBasis }>> {
  const waiting = changes.filter(
    ({ type, project }) => type === 'SUPPLEMENT' && project.status === 'FORWARDED',
  );
  if (waiting.length === 0) return new Map();
  const rows = await prisma.project.findMany({
    where: { code: { in: waiting.map(({ project }) => project.code) } },
    select: { id: true, code: true },
  });
  const [rules, dossiers] = await Promise.all([
    readRules(prisma),
    readDossiers(
      prisma,
      rows.map(({ id }) => id),
      'REQUESTED',
    ),
  ]);
  return new Map(
    waiting.flatMap(({ id, project }) => {
      const row = rows.find(({ code }) => code === project.code);
      const dossier = row && dossiers.get(row.id);
      if (!dossier) return [];
      const basis = askedBasis(dossier.stored);
      const own = rules.filter((rule) => rule.activityContent === basis.activityContent);
      return [[id, { rules: own, basis }] as const];
    }),
  );
}

/** The same of one request as an answer; null where it touches nothing that the rules look at. @throws NotFoundError */
export async function getChangeCeilingsJson(actor: SignedInActor, code: string, id: string) {
  const found = (await judgeChanges([await getChange(actor, code, id)])).get(id);
  return {
    judgement: found ? toJudgementJson(found.judgement) : null,
    exceptions: (found?.exceptions ?? []).map(toExceptionJson),
  };
}
