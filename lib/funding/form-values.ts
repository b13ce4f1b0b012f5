import { readCell } from '#lib/domain/funding-grid.ts';
import { isStated, type Money } from '#lib/domain/money.ts';
import { formatMoney, formatMoneyCell } from '#lib/format/money.ts';
import { toMoneyOf } from '#lib/projects/tasks.ts';
import type { FormValues } from '#lib/schema/form-reader.ts';
import { fundingForm } from './form-schema.ts';
import type { FundingDesk } from './queries.ts';

/** Columns of the form: what is in use, the programme's own source, and the other ones to choose from. */
export function gridSources({ catalogue, start, support }: FundingDesk): string[] {
  const foreign = support.source === 'KCQG' ? 'KCDP' : 'KCQG';
  const used = new Set(start.sources.map(({ source }) => source));
  return catalogue.map(({ code }) => code).filter((code) => code !== foreign || used.has(code));
}

/** How an amount stands in a cell of the form. */
export function cellText(money: Money): string {
  if (isStated(money)) {
    const bare = formatMoneyCell(money, 'DONG');
    // A bare small number would be asked for its unit.
    return readCell(bare).ok ? bare : formatMoney(money);
  }
  return money.state === 'NOT_APPLICABLE' ? '–' : '';
}

/** Spare rows for a browser without JavaScript. */
const SPARE_ROWS = 3;

/** The fields of the form as they stand in the database, with a few empty rows. */
export function fundingFormValues(desk: FundingDesk): FormValues {
  const sources = gridSources(desk);
  const values: FormValues = { versionNote: desk.note ?? '', sources: sources.join(' ') };
  const rows: readonly (FundingDesk['start']['rows'][number] | null)[] = [
    ...desk.start.rows,
    ...Array.from({ length: SPARE_ROWS }, () => null),
  ];
  for (const [number, row] of rows.entries()) {
    const at = `rows.${number}.`;
    values[`${at}costItem`] = row?.costItem ?? '';
    values[`${at}beneficiary`] = row?.beneficiary ?? '';
    if (row?.isEligible ?? true) values[`${at}isEligible`] = 'true';
    for (const source of sources) {
      const money = row?.cells[source];
      values[`${at}cells.${source}`] = money ? cellText(toMoneyOf(money)) : '';
    }
    values[`${at}note`] = row?.note ?? '';
  }
  return values;
}

function meaningOf(values: FormValues): string | null {
  const read = fundingForm.safeParse({ ...values, code: 'X', version: '1' });
  if (!read.success) return null;
  return JSON.stringify(read.data.input.body, (_name, value: unknown) =>
    typeof value === 'bigint' ? value.toString() : value,
  );
}

/** Whether two contents of the form would be saved as the same. */
export function saysTheSame(a: FormValues, b: FormValues): boolean {
  const meaning = meaningOf(a);
  return meaning !== null && meaning === meaningOf(b);
}
