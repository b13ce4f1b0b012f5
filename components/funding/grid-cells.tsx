'use client';

import { useField } from '#components/forms/form-context.ts';
import { Icon } from '#components/ui/icon.tsx';
import { NO_AMOUNT } from './amounts.ts';
import type { GridColumn } from './grid-columns.ts';
import type { Beneficiary } from './grid-paste.ts';
import { isTyped, textOf, type TypedRow } from './grid-state.ts';

interface CellProps {
  row: TypedRow;
  /** Where the row stands now: the number of its fields. */
  index: number;
  at: number;
  column: GridColumn;
  beneficiaries: readonly Beneficiary[];
  /** Something is said of the column's source: what is left empty is missing. */
  isUsed: boolean;
  onText: (text: string) => void;
  onChoice: (text: string) => void;
}

/** One cell: a field of the form, named by its column and row for whoever does not see the table. */
export function GridCell({
  row,
  index,
  at,
  column,
  beneficiaries,
  isUsed,
  onText,
  onChoice,
}: CellProps) {
  const name = `rows.${index}.${column.field}`;
  const { id, error } = useField(name);
  const value = textOf(row, column.column);
  const shared = {
    id,
    name,
    value,
    'data-row': row.key,
    'data-at': at,
    'aria-label': `${column.label}, dòng ${index + 1}`,
    'aria-invalid': error ? true : undefined,
    'aria-describedby': error ? `${id}-loi` : undefined,
  } as const;
  const isMoney = typeof column.column === 'object';
  return (
    <td className={isMoney ? 'num' : undefined}>
      {column.column === 'beneficiary' ? (
        <select {...shared} className="input" onChange={(event) => onChoice(event.target.value)}>
          <option value="">Chung, không riêng đơn vị nào</option>
          {value !== '' && beneficiaries.every(({ slug }) => slug !== value) && (
            <option value={value}>Đơn vị không còn trong đề án ({value})</option>
          )}
          {beneficiaries.map(({ slug, name: label }) => (
            <option key={slug} value={slug}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <input
          {...shared}
          type="text"
          className="input"
          autoComplete="off"
          spellCheck={false}
          inputMode={isMoney ? 'decimal' : undefined}
          placeholder={isUsed && isTyped(row) ? NO_AMOUNT : undefined}
          onChange={(event) => onText(event.target.value)}
        />
      )}
      {error && (
        <p className="field-error" id={`${id}-loi`}>
          <Icon name="alert" />
          <span>
            <span className="sr-only">Lỗi: </span>
            {error}
          </span>
        </p>
      )}
    </td>
  );
}
