import { PUBLIC_ACTOR } from '#lib/domain/actor.ts';
import { recordAudit } from '#lib/audit/record.ts';
import type { Tx } from '#lib/db/client.ts';
import { fromDay } from '#lib/db/values.ts';
import { ARTICLE, PLAN, RECORDED_BY, SOURCES, type SourceKey } from './facts-2022.ts';
import { CHECKS, FIGURES } from './figures-2022.ts';
import { PLAN_NOTES } from './plan-notes-2022.ts';

/** Provenance row of each passage. */
export type Provenances = Record<SourceKey, string>;

function measureOf({ unit, isSupport }: { unit: 'ITEM' | 'DONG'; isSupport: boolean }) {
  if (unit === 'ITEM') return 'PROJECTS';
  return isSupport ? 'SUPPORT' : 'REVENUE';
}

export async function seedSources(tx: Tx): Promise<Provenances> {
  const { id: documentId } = await tx.sourceDocument.create({
    data: ARTICLE,
    select: { id: true },
  });
  const ids: Partial<Provenances> = {};
  for (const key of Object.keys(SOURCES) as SourceKey[]) {
    const { id } = await tx.provenance.create({
      data: { ...SOURCES[key], documentId, recordedBy: RECORDED_BY },
      select: { id: true },
    });
    ids[key] = id;
  }
  return ids as Provenances;
}

/** The plan with its first version and everything said about it. @returns id of the first version */
export async function seedPlan(tx: Tx, provenances: Provenances): Promise<string> {
  const { versionTitle, ...columns } = PLAN;
  const plan = await tx.plan.create({
    data: {
      ...columns,
      isPublished: true,
      versions: { create: { number: 1, title: versionTitle } },
    },
    select: { id: true, versions: { select: { id: true } } },
  });
  const positions = new Map<string, number>();
  await tx.planNote.createMany({
    data: PLAN_NOTES.flatMap(({ texts, source, asOf, ...note }) =>
      texts.map((text) => {
        const position = positions.get(note.kind) ?? 0;
        positions.set(note.kind, position + 1);
        return {
          ...note,
          planId: plan.id,
          position,
          text,
          asOf: fromDay(asOf),
          provenanceId: provenances[source],
        };
      }),
    ),
  });
  await recordAudit(tx, PUBLIC_ACTOR, {
    action: 'record',
    entity: 'Plan',
    entityId: plan.id,
    isRecorded: true,
    after: { year: PLAN.year, source: ARTICLE.title },
  });
  return plan.versions[0]?.id ?? '';
}

/** Stated totals and what each is held against. */
export async function seedFigures(tx: Tx, provenances: Provenances): Promise<void> {
  await tx.statedFigure.createMany({
    data: FIGURES.map(({ years, source, ...figure }, position) => ({
      ...figure,
      measure: measureOf(figure),
      yearFrom: years[0],
      yearTo: years[1],
      position,
      provenanceId: provenances[source],
    })),
  });
  await tx.reconciliationCheck.createMany({
    data: CHECKS.map(({ key, statement, figure, records }, position) => ({
      key,
      statement,
      figureKey: figure,
      basis: records?.basis ?? 'FIGURES',
      year: records ? PLAN.year : null,
      programme: records?.programme ?? null,
      position,
    })),
  });
  await tx.reconciliationPart.createMany({
    data: CHECKS.flatMap(({ key, parts = [] }) =>
      parts.map((figureKey) => ({ checkKey: key, figureKey })),
    ),
  });
}
