import 'server-only';
import { PUBLIC_ACTOR, type Actor } from '#lib/domain/actor.ts';
import { NotFoundError } from '#lib/domain/errors.ts';
import { totalOf } from '#lib/domain/money.ts';
import {
  planOn,
  tellVersions,
  type PlanDifference,
  type PlanOnDay,
  type PlanVersionList,
  type ToldVersion,
} from '#lib/domain/plan-version.ts';
import { PROGRAMMES } from '#lib/domain/vocabulary.ts';
import { moneyView } from '#lib/db/answers.ts';
import { untilChanged } from '#lib/db/unchanged.ts';
import type { PlanAsOfView, PlanItemView, PlanVersionView } from './schema.ts';
import { sumView } from './sums.ts';
import { readVersions, type Item, type Version } from './version-rows.ts';

const itemView = (item: Item): PlanItemView => ({
  code: item.code,
  title: item.title,
  programme: item.programme,
  kind: item.kind,
  isSupplementary: item.isSupplementary,
  isPublished: item.isPublished,
  support: moneyView(item.support.state, item.support.dong),
});

function isVisible(version: PlanVersionList<Item>, difference: PlanDifference<Item> | null) {
  if (difference === null) return version.items.length > 0;
  return difference.added.length + difference.changed.length + difference.stopped.length > 0;
}

/** A decision about nothing that the reader may see is not told of. */
function toldVersions(versions: readonly Version[]): ToldVersion<Item>[] {
  return tellVersions(versions).filter(({ version, difference }) => isVisible(version, difference));
}

/** How many versions the reader is told of. */
export function countTold(versions: readonly Version[]): number {
  return toldVersions(versions).length;
}

function versionViews(versions: readonly Version[]): PlanVersionView[] {
  const byNumber = new Map(versions.map((version) => [version.number, version]));
  return toldVersions(versions).map(({ version, difference }) => ({
    number: version.number,
    title: byNumber.get(version.number)?.title ?? '',
    decisionNumber: byNumber.get(version.number)?.decisionNumber ?? null,
    decidedOn: version.decidedOn,
    items: version.items.filter((item) => !item.isStopped).length,
    added: (difference?.added ?? []).map(itemView),
    changed: (difference?.changed ?? []).map(({ before, after }) => ({
      ...itemView(after),
      before: { title: before.title, support: itemView(before).support },
    })),
    stopped: (difference?.stopped ?? []).map(itemView),
  }));
}

async function versionsOf(actor: Actor, year: number): Promise<Version[]> {
  const versions = (await readVersions(actor, year)).get(year);
  if (!versions) throw new NotFoundError(`kế hoạch năm ${year}`);
  return versions;
}

/** The versions of a published plan, the first one first, each with what its decision changed. @throws NotFoundError */
export function listPlanVersions(year: number): Promise<PlanVersionView[]> {
  return untilChanged(`plan versions ${year}`, async () =>
    versionViews(await versionsOf(PUBLIC_ACTOR, year)),
  );
}

/** The list in force on a day, of the versions that the reader is told of. */
export function inForceOn(versions: readonly Version[], day: string): PlanOnDay<Item> {
  const told = new Set(toldVersions(versions).map(({ version }) => version.number));
  return planOn(
    versions.filter(({ number }) => told.has(number)),
    day,
  );
}

/**
 * The plan of a year as of a day, from the list of that day alone: the sums of two versions are never
 * added together. Who works on plans sees those not published, with all their items. @throws NotFoundError
 */
export async function getPlanAsOf(
  year: number,
  asOf: string,
  actor: Actor = PUBLIC_ACTOR,
): Promise<PlanAsOfView> {
  const versions = await versionsOf(actor, year);
  const shown = versionViews(versions);
  const { version, items } = inForceOn(versions, asOf);
  const inOrder = items.toSorted(
    (a, b) =>
      PROGRAMMES.indexOf(a.programme) - PROGRAMMES.indexOf(b.programme) ||
      a.code.localeCompare(b.code),
  );
  return {
    year,
    asOf,
    version: shown.find(({ number }) => number === version?.number) ?? null,
    programmes: PROGRAMMES.map((programme) => {
      const own = inOrder.filter((item) => item.programme === programme);
      const total = totalOf(own.map(({ support }) => support));
      return {
        programme,
        items: own.length,
        support: { computed: sumView(total), unstatedItems: total.unstatedItems },
      };
    }),
    items: inOrder.map(itemView),
    versions: shown,
  };
}
