import { MAX_GRID_ROWS, readCell } from '#lib/domain/funding-grid.ts';
import { cellText } from '#lib/funding/form-values.ts';
import { emptyRow, withText, type TextColumn, type TypedRow } from './grid-state.ts';

/** Laying a block copied from a spreadsheet over the grid. */

export interface PasteColumn {
  column: TextColumn;
  label: string;
}

export interface Beneficiary {
  slug: string;
  name: string;
}

/** A cell of the block that was left out, and why; everything else was taken. */
export interface PasteRefusal {
  row: number;
  label: string;
  text: string;
  message: string;
}

export interface Pasted {
  rows: TypedRow[];
  refusals: PasteRefusal[];
  /** How many cells were taken. */
  taken: number;
}

const sameWords = (text: string) => text.normalize('NFC').trim().toLowerCase();

function readPasted(
  column: TextColumn,
  text: string,
  beneficiaries: readonly Beneficiary[],
): { ok: true; text: string } | { ok: false; message: string } {
  if (column === 'costItem' || column === 'note') return { ok: true, text };
  if (column === 'beneficiary') {
    if (text === '') return { ok: true, text: '' };
    const found = beneficiaries.find(
      ({ slug, name }) => slug === text || sameWords(name) === sameWords(text),
    );
    return found
      ? { ok: true, text: found.slug }
      : { ok: false, message: 'Không phải đơn vị thụ hưởng của đề án.' };
  }
  const reading = readCell(text);
  return reading.ok ? { ok: true, text: cellText(reading.money) } : reading;
}

/** The block's first cell goes to (`row`, `at`); rows are added as needed, columns beyond the last are told. */
export function pasteBlock(
  rows: readonly TypedRow[],
  block: readonly (readonly string[])[],
  start: { row: number; at: number },
  columns: readonly PasteColumn[],
  beneficiaries: readonly Beneficiary[],
): Pasted {
  const result = [...rows];
  const refusals: PasteRefusal[] = [];
  let taken = 0;
  for (const [down, cells] of block.entries()) {
    const index = start.row + down;
    if (index >= MAX_GRID_ROWS) {
      const message = `Bảng có tối đa ${MAX_GRID_ROWS} dòng.`;
      refusals.push({ row: index + 1, label: '', text: cells.join(' '), message });
      break;
    }
    while (result.length <= index) result.push(emptyRow(result));
    for (const [right, text] of cells.entries()) {
      const target = columns[start.at + right];
      const at = { row: index + 1, label: target?.label ?? '', text };
      if (!target) {
        if (text !== '') refusals.push({ ...at, message: 'Khối dán rộng hơn bảng.' });
        continue;
      }
      const read = readPasted(target.column, text, beneficiaries);
      const row = result[index];
      if (!read.ok) refusals.push({ ...at, message: read.message });
      else if (row) {
        result[index] = withText(row, target.column, read.text);
        taken += 1;
      }
    }
  }
  return { rows: result, refusals, taken };
}
