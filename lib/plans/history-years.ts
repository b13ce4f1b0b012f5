import 'server-only';
import { breakDown } from '#lib/domain/reconciliation.ts';
import { PROGRAMMES, type Programme } from '#lib/domain/vocabulary.ts';
import type { Board } from '#lib/figures/board.ts';
import { publicSource } from '#lib/projects/public.ts';
import type { HistoryView } from './schema.ts';

type Unit = 'ITEM' | 'DONG';

/** The years of a period as far as they are known, and what is left of its stated totals. */
export function breakHistoryDown(
  board: Board,
  yearFrom: number,
  yearTo: number,
  statedOf: (unit: Unit, programme: Programme | null) => bigint | null,
): Pick<HistoryView, 'years' | 'rest'> {
  const known = (unit: Unit, programme: Programme | null) =>
    board.years({
      measure: unit === 'ITEM' ? 'PROJECTS' : 'SUPPORT',
      programme,
      fundingSource: null,
      content: null,
      project: null,
      yearFrom,
      yearTo,
    });
  const lines = (programme: Programme | null) => ({
    projects: known('ITEM', programme),
    support: known('DONG', programme),
  });
  const total = lines(null);
  const byProgramme = PROGRAMMES.map((programme) => ({ programme, ...lines(programme) }));

  type Lines = ReturnType<typeof lines>;
  const partOf = (line: Lines['projects'], year: number) => {
    const part = line.find((one) => one.year === year)?.known;
    return {
      value: part?.sum?.toString() ?? null,
      basis: part?.basis ?? null,
      source: publicSource(part?.source ?? null),
    };
  };
  const yearOf = (of: Lines, year: number) => ({
    projects: partOf(of.projects, year),
    support: partOf(of.support, year),
  });
  const years = total.projects
    .map(({ year }) => ({
      year,
      ...yearOf(total, year),
      programmes: byProgramme.map((of) => ({ programme: of.programme, ...yearOf(of, year) })),
    }))
    .filter(({ projects, support, programmes }) =>
      [projects, support, ...programmes.flatMap((of) => [of.projects, of.support])].some(
        ({ value }) => value !== null,
      ),
    );

  const restOf = (line: Lines['projects'], stated: bigint | null) => {
    if (stated === null) return { remaining: null, excess: null };
    const parts = line.filter((one) => one.known.sum !== null);
    const { remaining, excess, difference } = breakDown(stated, {
      sum: parts.length > 0 ? parts.reduce((all, one) => all + (one.known.sum ?? 0n), 0n) : null,
      unstatedItems: line.reduce((all, one) => all + one.known.unstatedItems, 0),
      isWhole: line.every((one) => one.known.isWhole),
    });
    // All years are known and come to less: what is missing is still not accounted for.
    const missing = difference !== null && difference < 0n ? -difference : remaining;
    return { remaining: missing?.toString() ?? null, excess: excess?.toString() ?? null };
  };
  const restOfLines = (of: Lines, programme: Programme | null) => ({
    projects: restOf(of.projects, statedOf('ITEM', programme)),
    support: restOf(of.support, statedOf('DONG', programme)),
  });
  return {
    years,
    rest: {
      ...restOfLines(total, null),
      programmes: byProgramme.map((of) => ({
        programme: of.programme,
        ...restOfLines(of, of.programme),
      })),
    },
  };
}
