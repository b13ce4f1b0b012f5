import { readCell, MAX_GRID_ROWS, type GridRow } from '#lib/domain/funding-grid.ts';
import { NOT_STATED } from '#lib/domain/money.ts';
import { cellText } from '#lib/funding/form-values.ts';
import type { FormContents } from '#components/forms/form-contents.ts';

/** The grid while it is typed: everything text, as the fields show it. Pure: the editor only shows it. */
export interface TypedRow {
  /** Stays with the row wherever it moves; never sent. */
  key: number;
  costItem: string;
  beneficiary: string;
  isEligible: boolean;
  note: string;
  cells: Readonly<Record<string, string>>;
}

type Rows = readonly TypedRow[];

export interface GridState {
  rows: Rows;
  past: readonly Rows[];
  future: readonly Rows[];
  /** The rows before the typing that is going on; null when nobody types. */
  base: Rows | null;
}

/** The columns that take text; a source's column is named by its code. */
export type TextColumn = 'costItem' | 'beneficiary' | 'note' | { source: string };

const MAX_STEPS = 200;

export function emptyRow(rows: Rows): TypedRow {
  const key = Math.max(-1, ...rows.map((row) => row.key)) + 1;
  return { key, costItem: '', beneficiary: '', isEligible: true, note: '', cells: {} };
}

const oneOf = (value: string | string[] | undefined) => [value ?? ''].flat().at(-1) ?? '';

/** From the fields of the form, spare rows included. */
export function readGrid(values: FormContents, sources: readonly string[]): GridState {
  const numbers = Object.keys(values).flatMap((name) => {
    const number = /^rows\.(\d{1,4})\./.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
  const rows = [...new Set(numbers)]
    .toSorted((a, b) => a - b)
    .map((number, key): TypedRow => {
      const text = (field: string) => oneOf(values[`rows.${number}.${field}`]);
      return {
        key,
        costItem: text('costItem'),
        beneficiary: text('beneficiary'),
        isEligible: text('isEligible') === 'true',
        note: text('note'),
        cells: Object.fromEntries(sources.map((source) => [source, text(`cells.${source}`)])),
      };
    });
  return { rows: rows.length > 0 ? rows : [emptyRow([])], past: [], future: [], base: null };
}

export function textOf(row: TypedRow, column: TextColumn): string {
  return typeof column === 'string' ? row[column] : (row.cells[column.source] ?? '');
}

export function withText(row: TypedRow, column: TextColumn, text: string): TypedRow {
  return typeof column === 'string'
    ? { ...row, [column]: text }
    : { ...row, cells: { ...row.cells, [column.source]: text } };
}

/** A row that would be saved; a spare one says nothing. */
export function isTyped(row: TypedRow): boolean {
  return [row.costItem, row.note, ...Object.values(row.cells)].some((text) => text.trim() !== '');
}

/** What the typed rows say so far: a cell that cannot be read yet counts as not stated. */
export function toGridRows(rows: Rows): GridRow[] {
  return rows.filter(isTyped).map((row) => ({
    costItem: row.costItem,
    beneficiary: row.beneficiary || null,
    isEligible: row.isEligible,
    note: row.note || null,
    cells: Object.fromEntries(
      Object.entries(row.cells).map(([source, text]) => {
        const reading = readCell(text);
        return [source, reading.ok ? reading.money : NOT_STATED];
      }),
    ),
  }));
}

/** An amount that can be read stands as the portal writes it: “500 triệu” becomes “500.000.000”. */
function tidy(rows: Rows): Rows {
  return rows.map((row) => ({
    ...row,
    cells: Object.fromEntries(
      Object.entries(row.cells).map(([source, text]) => {
        const reading = readCell(text);
        return [source, reading.ok ? cellText(reading.money) : text];
      }),
    ),
  }));
}

const isSame = (a: Rows, b: Rows) => JSON.stringify(a) === JSON.stringify(b);

/** Ends the typing in a cell: one step that can be undone. */
export function commit(state: GridState): GridState {
  if (state.base === null) return state;
  const rows = tidy(state.rows);
  if (isSame(rows, state.base)) return { ...state, rows: state.base, base: null };
  const past = [...state.past, state.base].slice(-MAX_STEPS);
  return { rows, past, future: [], base: null };
}

/** A change at once, as one step. */
function step(state: GridState, rows: Rows): GridState {
  return commit({ ...commit(state), base: commit(state).rows, rows });
}

const change = (rows: Rows, key: number, by: (row: TypedRow) => TypedRow) =>
  rows.map((row) => (row.key === key ? by(row) : row));

/** Text while it is typed; becomes a step with `commit`. */
export function type(state: GridState, key: number, column: TextColumn, text: string): GridState {
  return {
    ...state,
    base: state.base ?? state.rows,
    rows: change(state.rows, key, (row) => withText(row, column, text)),
  };
}

/** Gives up the typing in a cell. */
export function cancel(state: GridState): GridState {
  return state.base === null ? state : { ...state, rows: state.base, base: null };
}

export function set(state: GridState, key: number, column: TextColumn, text: string): GridState {
  return step(
    state,
    change(state.rows, key, (row) => withText(row, column, text)),
  );
}

export function toggleEligible(state: GridState, key: number): GridState {
  return step(
    state,
    change(state.rows, key, (row) => ({ ...row, isEligible: !row.isEligible })),
  );
}

/** An empty row below the one with this key, or at the end. */
export function addRow(state: GridState, key: number | null): GridState {
  const { rows } = state;
  if (rows.length >= MAX_GRID_ROWS) return state;
  const at = rows.findIndex((row) => row.key === key);
  const index = at < 0 ? rows.length : at + 1;
  return step(state, rows.toSpliced(index, 0, emptyRow(rows)));
}

/** The last row is emptied rather than removed: there is always one to type into. */
export function removeRow(state: GridState, key: number): GridState {
  const rest = state.rows.filter((row) => row.key !== key);
  return step(state, rest.length > 0 ? rest : [emptyRow(state.rows)]);
}

export function moveRow(state: GridState, key: number, by: -1 | 1): GridState {
  const { rows } = state;
  const from = rows.findIndex((row) => row.key === key);
  const row = rows[from];
  const to = from + by;
  if (!row || to < 0 || to >= rows.length) return state;
  return step(state, rows.toSpliced(from, 1).toSpliced(to, 0, row));
}

export function replaceRows(state: GridState, rows: Rows): GridState {
  return step(state, rows);
}

export function undo(state: GridState): GridState {
  const { rows, past, future } = commit(state);
  const before = past.at(-1);
  if (!before) return commit(state);
  return { rows: before, past: past.slice(0, -1), future: [rows, ...future], base: null };
}

export function redo(state: GridState): GridState {
  const { rows, past, future } = commit(state);
  const [next, ...later] = future;
  if (!next) return commit(state);
  return { rows: next, past: [...past, rows], future: later, base: null };
}
