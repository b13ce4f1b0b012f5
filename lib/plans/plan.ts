import 'server-only';
import { NotFoundError } from '#lib/domain/errors.ts';
import { completeSum, totalOf, type MoneyTotal } from '#lib/domain/money.ts';
import { PROGRAMMES, type Programme, type Status } from '#lib/domain/vocabulary.ts';
import { moneyView, provenanceJson, type MoneyView, type ProvenanceJson } from '#lib/db/answers.ts';
import { query } from '#lib/db/client.ts';
import { untilChanged } from '#lib/db/unchanged.ts';
import { toMoney } from '#lib/db/values.ts';
import { COUNTED_PROJECTS } from './counted-projects.ts';
import { figureKeys, Figures, type FigureJson } from './figures.ts';
import type { PlanNoteView, PlanView } from './schema.ts';
import { sumView, totalColumns, toTotal, type TotalRow } from './sums.ts';

type NoteKind =
  'TARGET' | 'ORIENTATION' | 'STEP_DONE' | 'STEP_PLANNED' | 'SUPPLEMENTARY' | 'ENERGY_PROGRAMME';

interface NoteJson {
  kind: NoteKind;
  text: string;
  programme: Programme | null;
  itemCount: number | null;
  status: Status | null;
  asOf: string | null;
  asOfNote: string | null;
  source: ProvenanceJson;
}

interface PlanRow {
  year: number;
  implementingUnit: string;
  projectCodes: string[] | null;
  notes: NoteJson[] | null;
  figures: FigureJson[] | null;
}

interface ItemsRow extends TotalRow {
  /** Set in the rows that add up a programme; the other rows add up an activity content. */
  programme: Programme | null;
  isByContent: number;
  content: string | null;
  contentName: string | null;
  items: bigint;
}

function readPlan(year: number): Promise<PlanRow[]> {
  return query<PlanRow>(
    `SELECT l."year", l."implementingUnit",
       (SELECT json_agg(p."code" ORDER BY p."programme", p."code") FROM "Project" p
         WHERE p."planYear" = l."year" AND ${COUNTED_PROJECTS}) AS "projectCodes",
       (SELECT json_agg(json_build_object('kind', n."kind", 'text', n."text", 'programme', n."programme",
           'itemCount', n."itemCount", 'status', n."status", 'asOf', n."asOf", 'asOfNote', n."asOfNote",
           'source', ${provenanceJson('n."provenanceId"')}) ORDER BY n."kind", n."position")
         FROM "PlanNote" n WHERE n."planId" = l."id") AS "notes",
       (SELECT json_agg(json_build_object('key', f."key", 'value', f."value"::text,
           'source', ${provenanceJson('f."provenanceId"')}) ORDER BY f."position")
         FROM "StatedFigure" f WHERE f."yearFrom" = l."year" AND f."yearTo" = l."year"
           AND f."withdrawnAt" IS NULL) AS "figures"
     FROM "Plan" l WHERE l."year" = $1 AND l."isPublished"`,
    [year],
    'plan of a year',
  );
}

function readItems(year: number): Promise<ItemsRow[]> {
  return query<ItemsRow>(
    `SELECT p."programme", GROUPING(p."programme") AS "isByContent", c."code" AS "content",
       c."shortName" AS "contentName", count(*) AS "items",
       ${totalColumns('p."supportState"', 'p."supportDong"')}
     FROM "Project" p LEFT JOIN "ActivityContent" c ON c."code" = p."activityContentCode"
     WHERE p."planYear" = $1 AND ${COUNTED_PROJECTS}
     GROUP BY GROUPING SETS ((p."programme"), (c."code", c."shortName", c."position"))
     ORDER BY c."position" NULLS LAST`,
    [year],
    'sums of a plan',
  );
}

function notesOf(plan: PlanRow, kind: NoteKind): NoteJson[] {
  return (plan.notes ?? []).filter((note) => note.kind === kind);
}

function noteViews(plan: PlanRow, kind: NoteKind): PlanNoteView[] {
  return notesOf(plan, kind).map(({ text, asOf, asOfNote, source }) => ({
    text,
    asOf,
    asOfNote,
    source,
  }));
}

/** Several sums as one. */
function together(totals: readonly MoneyTotal[]): MoneyTotal {
  const dong = totals.flatMap(({ statedDong }) => statedDong ?? []);
  return {
    statedDong: dong.length > 0 ? dong.reduce((sum, one) => sum + one) : null,
    statedItems: totals.reduce((sum, { statedItems }) => sum + statedItems, 0),
    unstatedItems: totals.reduce((sum, { unstatedItems }) => sum + unstatedItems, 0),
  };
}

/** What the programmes were given adds up to; the origin says that no document states the sum. */
function totalSupport(parts: readonly MoneyView[], source: ProvenanceJson | null): MoneyView {
  const sum = completeSum(
    totalOf(parts.map(({ state, dong }) => toMoney(state, dong === null ? null : BigInt(dong)))),
  );
  return sum === null ? moneyView('NOT_STATED', null) : moneyView('STATED', sum, source);
}

/** The published plan of a year: what was stated beside what the records add up to. @throws NotFoundError */
export async function getPlan(year: number): Promise<PlanView> {
  const [[plan], rows] = await Promise.all([readPlan(year), readItems(year)]);
  if (!plan) throw new NotFoundError(`kế hoạch năm ${year}`);
  const figures = new Figures(plan.figures ?? []);
  const byProgramme = PROGRAMMES.map((programme) => {
    const row = rows.find((one) => one.isByContent === 0 && one.programme === programme);
    return { programme, row, total: toTotal(row) };
  });
  const programmes = byProgramme.map(({ programme, row, total }) => {
    const itemsKey = figureKeys.itemsOf(year, programme);
    return {
      programme,
      items: {
        stated: figures.count(itemsKey),
        computed: Number(row?.items ?? 0),
        source: figures.source(itemsKey),
      },
      support: {
        stated: figures.money(figureKeys.supportOf(year, programme)),
        computed: sumView(total),
        unstatedItems: total.unstatedItems,
      },
    };
  });
  const [energy] = notesOf(plan, 'ENERGY_PROGRAMME');
  const [target] = notesOf(plan, 'TARGET');
  return {
    year: plan.year,
    implementingUnit: plan.implementingUnit,
    programmes,
    total: {
      items: figures.count(figureKeys.items(year)),
      source: figures.source(figureKeys.items(year)),
      support: {
        // Where no document states anything, the records are all there is to add up.
        computed: programmes.every(({ support }) => support.stated.state === 'NOT_STATED')
          ? sumView(together(byProgramme.map(({ total }) => total)))
          : totalSupport(
              programmes.map((line) => line.support.stated),
              figures.source(figureKeys.support(year)),
            ),
      },
    },
    energyProgramme: energy
      ? { name: energy.text, assignedRevenue: figures.money(figureKeys.energyRevenue(year)) }
      : null,
    supplementary: notesOf(plan, 'SUPPLEMENTARY').map((note) => ({
      programme: note.programme,
      count: note.itemCount,
      state: note.status,
      text: note.text,
      source: note.source,
    })),
    projectCodes: plan.projectCodes ?? [],
    target: target?.text ?? null,
    targetSource: target?.source ?? null,
    orientation: noteViews(plan, 'ORIENTATION'),
    stepsDone: noteViews(plan, 'STEP_DONE'),
    stepsPlanned: noteViews(plan, 'STEP_PLANNED'),
    contents: rows
      .filter((row) => row.isByContent === 1)
      .map((row) => ({ code: row.content, name: row.contentName, items: Number(row.items) })),
  };
}

/** The year of the newest published plan that has anything to show; null when there is none. */
export function getLatestPlanYear(): Promise<number | null> {
  return untilChanged('latest plan', readLatestPlanYear);
}

async function readLatestPlanYear(): Promise<number | null> {
  const [plan] = await query<{ year: number }>(
    `SELECT l."year" FROM "Plan" l WHERE l."isPublished" AND EXISTS (
       SELECT 1 FROM "Project" p WHERE p."planYear" = l."year" AND ${COUNTED_PROJECTS})
     ORDER BY l."year" DESC LIMIT 1`,
    [],
    'latest plan',
  );
  return plan?.year ?? null;
}

/** Whether there is a published plan of this year to lead to. */
export async function isPlanPublished(year: number): Promise<boolean> {
  const plans = await query<{ year: number }>(
    `SELECT "year" FROM "Plan" WHERE "year" = $1 AND "isPublished"`,
    [year],
    'is a plan published',
  );
  return plans.length > 0;
}
