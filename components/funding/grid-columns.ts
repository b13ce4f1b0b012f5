import type { TextColumn } from './grid-state.ts';

export interface GridSource {
  code: string;
  name: string;
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
    ...sources.map(({ code, name }) => ({
      field: `cells.${code}`,
      label: name,
      column: { source: code },
    })),
    { field: 'note', label: 'Ghi chú', column: 'note' },
  ];
}
