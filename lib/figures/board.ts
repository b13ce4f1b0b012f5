import { breakDown, type PartsSoFar } from '#lib/domain/reconciliation.ts';
import { unitOfMeasure } from '#lib/domain/stated-figure.ts';
import { PROGRAMMES } from '#lib/domain/vocabulary.ts';
import { PROGRAMME_LABELS } from '#lib/format/labels.ts';
import type { FigureRow, RecordedYear } from './read.ts';
import type { BoardRow } from './schema.ts';

/** Every figure beside its parts: no database in here, and no clock. */

type Level = Pick<
  FigureRow,
  'measure' | 'programme' | 'fundingSource' | 'content' | 'project' | 'yearFrom' | 'yearTo'
>;
type Part = BoardRow['parts'][number];
type Against = BoardRow['against'];

/** What one part of a total comes to, as far as anybody knows. */
interface Known extends PartsSoFar {
  basis: Part['basis'];
  /** Of a single statement; sums have none of their own. */
  source: FigureRow['source'] | null;
}

const levelOf = (of: Level) =>
  [of.measure, of.programme, of.fundingSource, of.content, of.project, of.yearFrom, of.yearTo].join(
    '|',
  );

const UNKNOWN: Known = { sum: null, unstatedItems: 0, isWhole: false, basis: null, source: null };

const statedBy = ({ value, source }: FigureRow): Known => ({
  sum: BigInt(value),
  unstatedItems: 0,
  isWhole: true,
  basis: 'STATED',
  source,
});

function together(parts: readonly Known[]): Known {
  const known = parts.filter(({ sum }) => sum !== null);
  if (known.length === 0) {
    return { ...UNKNOWN, unstatedItems: parts.reduce((all, one) => all + one.unstatedItems, 0) };
  }
  return {
    sum: known.reduce((all, { sum }) => all + (sum ?? 0n), 0n),
    unstatedItems: parts.reduce((all, one) => all + one.unstatedItems, 0),
    isWhole: parts.every(({ isWhole }) => isWhole),
    basis: known.every(({ basis }) => basis === 'RECORDS') ? 'RECORDS' : 'STATED',
    // The words of the only part that is known are those of the whole.
    source: known.length === 1 ? (known[0]?.source ?? null) : null,
  };
}

export class Board {
  readonly #figures: readonly FigureRow[];
  readonly #byLevel = new Map<string, FigureRow[]>();
  readonly #recorded = new Map<string, RecordedYear>();

  constructor(figures: readonly FigureRow[], recorded: readonly RecordedYear[]) {
    this.#figures = figures;
    const byKey = new Map(figures.map((figure) => [figure.key, figure]));
    for (const figure of figures) {
      // Some seeded figures share the level of a plan's total and count something else.
      if (figure.key.endsWith('-supplementary')) continue;
      const level = levelOf(figure);
      this.#byLevel.set(level, [...(this.#byLevel.get(level) ?? []), figure]);
    }
    for (const row of recorded) {
      const figure = byKey.get(row.key);
      if (figure)
        this.#recorded.set(levelOf({ ...figure, yearFrom: row.year, yearTo: row.year }), row);
    }
  }

  get figures(): readonly FigureRow[] {
    return this.#figures;
  }

  /** Other documents that state another amount for the same level. */
  conflictsOf(key: string): BoardRow['conflicts'] {
    const figure = this.#figures.find((one) => one.key === key);
    if (!figure) return [];
    return (this.#byLevel.get(levelOf(figure)) ?? [])
      .filter((other) => other.isPublic && other.key !== key && other.value !== figure.value)
      .map((other) => ({ figure: other.key, value: other.value, document: other.source.document }));
  }

  /** What the published records of one year come to; nothing where there is not one. */
  #records(level: Level): Known {
    const row = this.#recorded.get(levelOf(level));
    if (!row) return UNKNOWN;
    if (level.measure === 'ASSIGNED') {
      return row.assigned === null
        ? UNKNOWN
        : {
            sum: BigInt(row.assigned),
            unstatedItems: 0,
            isWhole: true,
            basis: 'RECORDS',
            source: null,
          };
    }
    if (row.items === '0') return UNKNOWN;
    const isWhole = row.isPlanned || level.project !== null;
    if (level.measure === 'PROJECTS') {
      return { sum: BigInt(row.items), unstatedItems: 0, isWhole, basis: 'RECORDS', source: null };
    }
    const unstatedItems = Number(row.unstatedItems);
    const sum = row.dong === null ? null : BigInt(row.dong);
    return { sum, unstatedItems, isWhole, basis: sum === null ? null : 'RECORDS', source: null };
  }

  /** One year: as a document states it; else its programmes; else its records. Never two of them added. */
  #year(level: Level): Known {
    const stated = this.#byLevel.get(levelOf(level))?.[0];
    if (stated) {
      return statedBy(stated);
    }
    if (level.programme === null) {
      const programmes = PROGRAMMES.map((programme) => this.#year({ ...level, programme }));
      if (programmes.some(({ basis }) => basis === 'STATED')) return together(programmes);
    }
    return this.#records(level);
  }

  /** What each year of a period comes to, as far as it is known. */
  years(of: Level): { year: number; known: Known }[] {
    return Array.from({ length: of.yearTo - of.yearFrom + 1 }, (_, index) => {
      const year = of.yearFrom + index;
      return { year, known: this.#year({ ...of, yearFrom: year, yearTo: year }) };
    });
  }

  #row(
    figure: FigureRow,
    against: Against,
    lines: readonly { label: string; known: Known }[],
  ): BoardRow {
    const parts = together(lines.map(({ known }) => known));
    const { result, ...sums } = breakDown(BigInt(figure.value), parts);
    const text = (value: bigint | null) => value?.toString() ?? null;
    return {
      key: `${figure.key}:${against.toLowerCase()}`,
      figure: figure.key,
      label: figure.label,
      measure: figure.measure,
      unit: unitOfMeasure(figure.measure),
      yearFrom: figure.yearFrom,
      yearTo: figure.yearTo,
      programme: figure.programme,
      fundingSource: figure.fundingSource,
      content: figure.content,
      project: figure.project,
      against,
      stated: sums.stated.toString(),
      computed: text(sums.computed),
      partial: text(sums.partial),
      remaining: text(sums.remaining),
      excess: text(sums.excess),
      difference: text(sums.difference),
      result,
      unstatedItems: parts.unstatedItems,
      parts: lines.map(({ label, known }) => ({
        label,
        value: text(known.sum),
        basis: known.basis,
      })),
      conflicts: this.conflictsOf(figure.key),
      source: figure.source,
    };
  }

  /** What one figure is held against; always something, though it may all be missing. */
  comparisons(figure: FigureRow): BoardRow[] {
    const isPeriod = figure.yearFrom < figure.yearTo;
    const programmes =
      figure.programme === null
        ? PROGRAMMES.map((programme) => {
            const stated = this.#byLevel.get(levelOf({ ...figure, programme }))?.[0];
            const known = stated ? statedBy(stated) : UNKNOWN;
            return { label: PROGRAMME_LABELS[programme], known };
          })
        : [];
    const main = isPeriod
      ? this.#row(
          figure,
          'YEARS',
          this.years(figure).map(({ year, known }) => ({ label: `Năm ${year}`, known })),
        )
      : this.#row(figure, figure.measure === 'ASSIGNED' ? 'BUDGET' : 'RECORDS', [
          { label: `Năm ${figure.yearFrom}`, known: this.#records(figure) },
        ]);
    const hasProgrammes = programmes.some(({ known }) => known.sum !== null);
    return hasProgrammes ? [main, this.#row(figure, 'PROGRAMMES', programmes)] : [main];
  }

  rows(): BoardRow[] {
    return this.#figures.flatMap((figure) =>
      // What is only being asked for is no total of anything recorded.
      figure.key.endsWith('-supplementary') ? [] : this.comparisons(figure),
    );
  }
}
