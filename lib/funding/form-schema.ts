import { readCell } from '#lib/domain/funding-grid.ts';
import { formAbout, readVersion } from '#lib/projects/form-about.ts';
import type { FormReader } from '#lib/schema/form-reader.ts';
import { fundingInput } from './schema.ts';

/**
 * The grid as a form sends it: a cell is one text, an amount as clerks write it, a dash for “không áp
 * dụng”, empty for “chưa có số liệu”. Client-safe.
 */

/** A row in which only the tick or the choice of a beneficiary stands is a spare one. */
const VISIBLE = ['costItem', 'note', 'cells'];

/** Sources are told by the names of the cells' fields, whichever columns the form shows. */
function readCells(row: FormReader, sources: readonly string[]) {
  return Object.fromEntries(
    sources.map((source) => {
      const field = `cells.${source}`;
      const reading = readCell(row.text(field));
      if (!reading.ok) row.complain(field, reading.message);
      const { state, dong } = reading.ok ? reading.money : { state: 'NOT_STATED', dong: null };
      return [source, state === 'STATED' ? { state, dong: String(dong) } : { state }];
    }),
  );
}

export const fundingForm = formAbout(fundingInput, (form) => ({
  version: readVersion(form),
  note: form.text('versionNote'),
  rows: form.rows('rows', VISIBLE, (row) => ({
    costItem: row.text('costItem'),
    beneficiary: row.textOrNull('beneficiary'),
    isEligible: row.ticked('isEligible'),
    note: row.text('note'),
    cells: readCells(row, form.text('sources').split(' ').filter(Boolean)),
  })),
}));
