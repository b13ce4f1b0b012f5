import 'server-only';
import { NotFoundError } from '#lib/domain/errors.ts';
import { totalOf } from '#lib/domain/money.ts';
import {
  planOn,
  tellVersions,
  type PlanDifference,
  type PlanItem,
  type PlanVersionList,
} from '#lib/domain/plan-version.ts';
import { PROGRAMMES, type Kind, type MoneyState, type Programme } from '#lib/domain/vocabulary.ts';
import { moneyView } from '#lib/db/answers.ts';
import { query } from '#lib/db/client.ts';
import { toMoney } from '#lib/db/values.ts';
import type { PlanAsOfView, PlanItemView, PlanVersionView } from './schema.ts';
import { sumView } from './sums.ts';

interface ItemRow {
  number: number;
  versionTitle: string;
  decisionNumber: string | null;
  decidedOn: string | null;
  projectId: string | null;
  code: string;
  kind: Kind;
  programme: Programme;
  isSupplementary: boolean;
  title: string;
  supportState: MoneyState;
  supportDong: bigint | null;
  isStopped: boolean;
}

interface Item extends PlanItem {
  code: string;
  kind: Kind;
  programme: Programme;
  isSupplementary: boolean;
}

interface Version extends PlanVersionList<Item> {
  title: string;
  decisionNumber: string | null;
}

/** Only what is published: a version shows of its list what the public may see. */
function readRows(year: number): Promise<ItemRow[]> {
  return query<ItemRow>(
    `SELECT v."number", v."title" AS "versionTitle", v."decisionNumber", v."decidedOn",
       p."id" AS "projectId", p."code", p."kind", p."programme", p."isSupplementary",
       i."title", i."supportState", i."supportDong", i."isStopped"
     FROM "Plan" l JOIN "PlanVersion" v ON v."planId" = l."id"
     LEFT JOIN ("PlanVersionItem" i JOIN "Project" p
       ON p."id" = i."projectId" AND p."isPublished" AND p."deletedAt" IS NULL)
       ON i."planVersionId" = v."id"
     WHERE l."year" = $1 AND l."isPublished"
     ORDER BY v."number", p."programme", p."code"`,
    [year],
  );
}

function toVersions(rows: readonly ItemRow[]): Version[] {
  const versions = new Map<number, Version & { items: Item[] }>();
  for (const row of rows) {
    const { number, versionTitle: title, decisionNumber, decidedOn } = row;
    const version = versions.get(number) ?? { number, title, decisionNumber, decidedOn, items: [] };
    versions.set(number, version);
    if (row.projectId === null) continue;
    version.items.push({
      projectId: row.projectId,
      code: row.code,
      kind: row.kind,
      programme: row.programme,
      isSupplementary: row.isSupplementary,
      title: row.title,
      support: toMoney(row.supportState, row.supportDong),
      isStopped: row.isStopped,
    });
  }
  return [...versions.values()];
}

const itemView = (item: Item): PlanItemView => ({
  code: item.code,
  title: item.title,
  programme: item.programme,
  kind: item.kind,
  isSupplementary: item.isSupplementary,
  support: moneyView(item.support.state, item.support.dong),
});

const isVisible = (difference: PlanDifference<Item> | null) =>
  difference === null ||
  difference.added.length + difference.changed.length + difference.stopped.length > 0;

/** A decision about nothing that is published is not told of. */
function told(versions: readonly Version[]) {
  return tellVersions(versions).filter(({ difference }) => isVisible(difference));
}

function versionViews(versions: readonly Version[]): PlanVersionView[] {
  const byNumber = new Map(versions.map((version) => [version.number, version]));
  return told(versions).map(({ version, difference }) => ({
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

async function readVersions(year: number): Promise<Version[]> {
  const versions = toVersions(await readRows(year));
  if (versions.length === 0) throw new NotFoundError(`kế hoạch năm ${year}`);
  return versions;
}

/** The versions of a published plan, the first one first, each with what its decision changed. @throws NotFoundError */
export async function listPlanVersions(year: number): Promise<PlanVersionView[]> {
  return versionViews(await readVersions(year));
}

/**
 * The plan of a year as of a day, from the list of that day alone: the sums of two versions are never
 * added together. @throws NotFoundError
 */
export async function getPlanAsOf(year: number, asOf: string): Promise<PlanAsOfView> {
  const versions = await readVersions(year);
  const shown = versionViews(versions);
  const numbers = new Set(shown.map(({ number }) => number));
  const { version, items } = planOn(
    versions.filter(({ number }) => numbers.has(number)),
    asOf,
  );
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
