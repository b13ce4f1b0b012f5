import 'server-only';
import { dayInVietnam } from '#lib/domain/day.ts';
import { STATUSES, type Status } from '#lib/domain/vocabulary.ts';
import type { PublicProject } from '#lib/projects/public.ts';
import { listPublicProjects } from '#lib/projects/queries.ts';
import { untilChanged } from '#lib/db/unchanged.ts';
import { getPlan } from './plan.ts';
import type { PlanView } from './schema.ts';

/** More items than a year of the province ever had; the full list is the project search. */
const MAX_ITEMS = 200;

export interface YearView {
  plan: PlanView;
  /** Items of the plan as first assigned, in its order. */
  items: PublicProject[];
  /** Published items of the year that came later. */
  later: PublicProject[];
  statuses: { status: Status; items: number }[];
  /** The day up to which the states below are known, and why that day. */
  asOf: string | null;
  asOfNote: string | null;
}

/** A project put down from a document and not touched since is known as of that document's day. */
function isAsRecorded(project: PublicProject): boolean {
  return project.isRecorded && project.version === 1;
}

function asOfOf(plan: PlanView, items: readonly PublicProject[]) {
  const touched = items
    .filter((project) => !isAsRecorded(project))
    .map((project) => dayInVietnam(new Date(project.updatedAt)));
  if (touched.length > 0) return { asOf: touched.toSorted().at(-1) ?? null, asOfNote: null };
  const [step] = plan.stepsDone;
  return { asOf: step?.asOf ?? null, asOfNote: step?.asOfNote ?? null };
}

/** A year's plan with its items and the state each is in. @throws NotFoundError */
export function getYear(year: number): Promise<YearView> {
  return untilChanged(`year ${year}`, () => readYear(year));
}

async function readYear(year: number): Promise<YearView> {
  const [plan, { data }] = await Promise.all([
    getPlan(year),
    listPublicProjects({ year, sort: 'code', page: 1, size: MAX_ITEMS }),
  ]);
  const items = plan.projectCodes.flatMap(
    (code) => data.find((project) => project.code === code) ?? [],
  );
  return {
    plan,
    items,
    later: data.filter((project) => !plan.projectCodes.includes(project.code)),
    statuses: STATUSES.map((status) => ({
      status,
      items: items.filter((project) => project.status === status).length,
    })).filter((line) => line.items > 0),
    ...asOfOf(plan, items),
  };
}
