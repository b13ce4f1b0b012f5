import type { Issue } from './errors.ts';
import { isDecided, isEditable } from './lifecycle.ts';
import { isStated, MAX_DONG, NOT_APPLICABLE, NOT_STATED, stated, totalOf } from './money.ts';
import type { Money, MoneyTotal } from './money.ts';
import { readMoney } from './money-text.ts';
import type { Operation } from './permissions.ts';
import type { Status } from './vocabulary.ts';

/**
 * The money of a project broken down (phân khai): cost items by beneficiary down the rows, funding
 * sources across. The lines per source stay what everything else reads; the grid says what they are
 * made of, and what of them is not broken down yet.
 */
export const FUNDING_STAGES = ['REQUESTED', 'APPRAISED', 'APPROVED', 'ADJUSTED'] as const;
export type FundingStage = (typeof FUNDING_STAGES)[number];

/** Most rows of one version. */
export const MAX_GRID_ROWS = 100;

export interface GridRow {
  costItem: string;
  /** Slug of a beneficiary of the project; null for what is nobody's share. */
  beneficiary: string | null;
  /** Counts towards what a percentage is taken of. */
  isEligible: boolean;
  note: string | null;
  /** By funding source; what is missing is not stated. */
  cells: Readonly<Record<string, Money>>;
}

type Cells = Pick<GridRow, 'cells'>;

export function cellOf(row: Cells, source: string): Money {
  return row.cells[source] ?? NOT_STATED;
}

/** What a row comes to over these sources. */
export function rowTotal(row: Cells, sources: readonly string[]): MoneyTotal {
  return totalOf(sources.map((source) => cellOf(row, source)));
}

/** What a source gives over all rows. */
export function columnTotal(rows: readonly Cells[], source: string): MoneyTotal {
  return totalOf(rows.map((row) => cellOf(row, source)));
}

export function gridTotal(rows: readonly Cells[], sources: readonly string[]): MoneyTotal {
  return totalOf(rows.flatMap((row) => sources.map((source) => cellOf(row, source))));
}

/** What is meant for each beneficiary, in the order of the rows; `null` gathers what is nobody's share. */
export function beneficiaryTotals(
  rows: readonly Pick<GridRow, 'beneficiary' | 'cells'>[],
  sources: readonly string[],
): { beneficiary: string | null; total: MoneyTotal }[] {
  return [...new Set(rows.map((row) => row.beneficiary))].map((beneficiary) => ({
    beneficiary,
    total: gridTotal(
      rows.filter((row) => row.beneficiary === beneficiary),
      sources,
    ),
  }));
}

/** Sources that the grid or a stated total says anything of, in the order of the catalogue. */
export function usedSources(
  rows: readonly Cells[],
  totals: Readonly<Record<string, Money>>,
  catalogue: readonly string[],
): string[] {
  return catalogue.filter(
    (source) =>
      totals[source] !== undefined ||
      rows.some((row) => cellOf(row, source).state !== 'NOT_STATED'),
  );
}

/** One source: the total that is stated for it beside what its cells add up to. */
export interface SourceBreakdown {
  source: string;
  total: Money;
  cells: MoneyTotal;
  /** Every cell says something, and at least one an amount: the cells are the total. */
  isComplete: boolean;
  /** "Còn chưa phân khai": the stated total less the stated cells; null where it cannot be told. */
  restDong: bigint | null;
}

export function breakdownOf(
  rows: readonly Cells[],
  source: string,
  total: Money = NOT_STATED,
): SourceBreakdown {
  const cells = columnTotal(rows, source);
  return {
    source,
    total,
    cells,
    isComplete: cells.statedItems > 0 && cells.unstatedItems === 0,
    restDong: isStated(total) ? total.dong - (cells.statedDong ?? 0n) : null,
  };
}

/** The total of a source once the grid is saved: the cells where all are stated, else as it was. */
export function totalAfter({ isComplete, cells, total }: SourceBreakdown): Money {
  return isComplete && cells.statedDong !== null && cells.statedDong <= MAX_DONG
    ? stated(cells.statedDong)
    : total;
}

/** A source's total, and whether somebody above has set it: then the cells never go beyond it. */
export interface SourceLimit {
  total: Money;
  isFixed: boolean;
}

type Format = (dong: bigint) => string;

/** The cell with which a column goes above the limit, or null when it does not. */
function crossingRow(rows: readonly Cells[], source: string, limit: bigint): number | null {
  let sum = 0n;
  for (const [index, row] of rows.entries()) {
    sum += cellOf(row, source).dong ?? 0n;
    if (sum > limit) return index;
  }
  return null;
}

/**
 * Cells that go beyond what their source is stated to give. Where every cell is stated and nobody
 * above has set the total, the total follows the cells and nothing is refused.
 */
export function overflowIssues(
  rows: readonly Cells[],
  limits: Readonly<Record<string, SourceLimit>>,
  nameOf: (source: string) => string,
  format: Format,
): Issue[] {
  const sources = [...new Set(rows.flatMap((row) => Object.keys(row.cells)))];
  return sources.flatMap((source): Issue[] => {
    const { total, isFixed } = limits[source] ?? { total: NOT_STATED, isFixed: false };
    const { cells, isComplete } = breakdownOf(rows, source, total);
    const sum = cells.statedDong ?? 0n;
    const name = nameOf(source);
    const follows = isComplete && !isFixed;
    const limit = isStated(total) && !follows ? total.dong : MAX_DONG;
    const row = crossingRow(rows, source, limit);
    if (row === null) return [];
    const path = `rows.${row}.cells.${source}`;
    if (limit === MAX_DONG) return [{ path, message: `${name}: tổng các ô quá lớn.` }];
    const ending = isFixed
      ? 'Phân khai không được vượt số đó.'
      : 'Hãy sửa ô này, hoặc nhập đủ mọi ô của cột để tổng tính theo các ô.';
    return [
      {
        path,
        message: `${name}: các ô cộng lại ${format(sum)}, vượt tổng ${format(limit)} là ${format(sum - limit)}. ${ending}`,
      },
    ];
  });
}

/** How an amount that is left out on purpose is typed. */
const NOT_APPLICABLE_TEXT = /^(?:[-–—−]|không áp dụng|kad)$/iu;
const NOT_STATED_TEXT = /^(?:\?|chưa có(?: số liệu)?|nguồn không nêu)?$/iu;

export type CellReading = { ok: true; money: Money } | { ok: false; message: string };

/**
 * What stands in a cell: an amount as readMoney takes it, nothing or “?” for “chưa có số liệu”, a dash
 * for “không áp dụng”. An empty cell is never 0; 0 is typed.
 */
export function readCell(text: string): CellReading {
  const trimmed = text.normalize('NFC').trim();
  if (NOT_STATED_TEXT.test(trimmed)) return { ok: true, money: NOT_STATED };
  if (NOT_APPLICABLE_TEXT.test(trimmed)) return { ok: true, money: NOT_APPLICABLE };
  const reading = readMoney(trimmed);
  return reading.ok ? { ok: true, money: stated(reading.dong) } : reading;
}

/** A quoted field of a spreadsheet's clipboard: it may hold tabs, line breaks and doubled quotes. */
const FIELD = /(?:"((?:[^"]|"")*)"(?=[\t\r\n]|$)|([^\t\r\n]*))(\t|\r\n|\r|\n|$)/gy;

/** Text copied from Excel or LibreOffice as rows of cells. Line breaks inside a cell become spaces. */
export function readBlock(text: string): string[][] {
  const body = text.replace(/(?:\r\n|\r|\n)$/, '');
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of body.matchAll(FIELD)) {
    const value = quoted?.replaceAll('""', '"') ?? String(plain);
    rows.at(-1)?.push(value.replaceAll(/\s+/g, ' ').trim());
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  return rows;
}

/** One cell that differs between two versions; null where the row stands in one of them only. */
export interface CellDifference {
  source: string;
  before: Money | null;
  after: Money | null;
}

export interface RowDifference {
  costItem: string;
  beneficiary: string | null;
  kind: 'ADDED' | 'REMOVED' | 'CHANGED';
  cells: CellDifference[];
}

/** Rows are the same by item and beneficiary; a pair that stands twice is told apart by its order. */
function byKey(rows: readonly GridRow[]): Map<string, GridRow> {
  const seen = new Map<string, GridRow>();
  for (const row of rows) {
    let [key, turn] = ['', 0];
    do {
      key = JSON.stringify([row.costItem, row.beneficiary, turn]);
      turn += 1;
    } while (seen.has(key));
    seen.set(key, row);
  }
  return seen;
}

const isSame = (a: Money | null, b: Money | null) => a?.state === b?.state && a?.dong === b?.dong;

/** What the later version says otherwise, row by row, removed rows last. */
export function differencesBetween(
  before: readonly GridRow[],
  after: readonly GridRow[],
  sources: readonly string[],
): RowDifference[] {
  const [old, now] = [byKey(before), byKey(after)];
  const keys = [...new Set([...now.keys(), ...old.keys()])];
  return keys.flatMap((key): RowDifference[] => {
    const [was, is] = [old.get(key), now.get(key)];
    const row = is ?? was;
    const cells = sources
      .map((source) => ({
        source,
        before: was ? cellOf(was, source) : null,
        after: is ? cellOf(is, source) : null,
      }))
      .filter((cell) => !isSame(cell.before, cell.after));
    if (!row || cells.length === 0) return [];
    const kind = was && is ? 'CHANGED' : is ? 'ADDED' : 'REMOVED';
    return [{ costItem: row.costItem, beneficiary: row.beneficiary, kind, cells }];
  });
}

/** Which version is worked on in a state of the project, and by whose right. */
export interface FundingWork {
  stage: FundingStage;
  permission: Operation;
  /** In the other states the versions are only read. */
  isOpen: boolean;
}

/**
 * The Centre breaks down what it asks for while the dossier is open, the reviewer what is recommended
 * while it lies with the Department, and whoever records decisions what was approved; an adjustment of
 * money that was decided opens a further version.
 */
export function fundingWork(status: Status, wasMoneyAdjusted: boolean): FundingWork {
  if (isEditable(status) || status === 'CENTER_REVIEW') {
    return { stage: 'REQUESTED', permission: 'project.edit', isOpen: isEditable(status) };
  }
  if (!isDecided(status)) {
    const isOpen = status === 'SUBMITTED';
    return { stage: 'APPRAISED', permission: 'appraisal.fill', isOpen };
  }
  const isOpen = status !== 'SETTLED' && status !== 'STOPPED';
  return wasMoneyAdjusted
    ? { stage: 'ADJUSTED', permission: 'change.decide', isOpen }
    : { stage: 'APPROVED', permission: 'decision.record', isOpen };
}
