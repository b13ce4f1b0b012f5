import type { TextColumn } from './grid-state.ts';

export interface GridSource {
  code: string;
  name: string;
  shortName: string;
}

/** The columns as Tab walks them and a pasted block is laid over them. */
export interface GridColumn {
  /** Field of the row, under which it is sent. */
  field: string;
  label: string;
  column: TextColumn;
}

export function gridColumns(sources: readonly GridSource[]): GridColumn[] {
  return [
    { field: 'costItem', label: 'Hạng mục', column: 'costItem' },
    { field: 'beneficiary', label: 'Đơn vị thụ hưởng', column: 'beneficiary' },
    ...sources.map(({ code, shortName }) => ({
      field: `cells.${code}`,
      label: shortName,
      column: { source: code },
    })),
    { field: 'note', label: 'Ghi chú', column: 'note' },
  ];
}
