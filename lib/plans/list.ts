import 'server-only';
import type { Actor } from '#lib/domain/actor.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import { NotFoundError } from '#lib/domain/errors.ts';
import { totalOf } from '#lib/domain/money.ts';
import { seesPlan } from '#lib/domain/visibility.ts';
import { query } from '#lib/db/client.ts';
import { countTold, inForceOn } from './as-of.ts';
import type { PlanLine } from './schema.ts';
import { readVersions, type Version } from './version-rows.ts';

type PlanRow = Pick<PlanLine, 'year' | 'implementingUnit' | 'isPublished' | 'version'>;

function readPlans(actor: Actor, year: number | null): Promise<PlanRow[]> {
  return query<PlanRow>(
    `SELECT "year", "implementingUnit", "isPublished", "version" FROM "Plan"
     WHERE ($1::int IS NULL OR "year" = $1) AND ("isPublished" OR $2)
     ORDER BY "year" DESC`,
    [year, seesPlan(actor, { isPublished: false })],
    'plans',
  );
}

function lineOf(plan: PlanRow, versions: readonly Version[], today: string): PlanLine {
  const { version, items } = inForceOn(versions, today);
  const current = versions.find(({ number }) => number === version?.number);
  const { statedDong, unstatedItems } = totalOf(items.map(({ support }) => support));
  return {
    ...plan,
    versions: countTold(versions),
    current: current
      ? {
          number: current.number,
          title: current.title,
          decisionNumber: current.decisionNumber,
          decidedOn: current.decidedOn,
        }
      : null,
    items: items.length,
    publishedItems: items.filter(({ isPublished }) => isPublished).length,
    support: { dong: statedDong?.toString() ?? null, unstatedItems },
  };
}

async function readLines(actor: Actor, year: number | null): Promise<PlanLine[]> {
  const [plans, versions] = await Promise.all([readPlans(actor, year), readVersions(actor, year)]);
  const today = dayInVietnam(new Date());
  return plans.map((plan) => lineOf(plan, versions.get(plan.year) ?? [], today));
}

/** The years whose plan the actor may see, the newest first, each as it is in force today. */
export function listPlans(actor: Actor): Promise<PlanLine[]> {
  return readLines(actor, null);
}

/** One of them. @throws NotFoundError */
export async function getPlanLine(actor: Actor, year: number): Promise<PlanLine> {
  const [line] = await readLines(actor, year);
  if (!line) throw new NotFoundError(`kế hoạch năm ${year}`);
  return line;
}
