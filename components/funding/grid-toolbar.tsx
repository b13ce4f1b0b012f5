'use client';

import { Button } from '#components/ui/button.tsx';
import * as grid from './grid-state.ts';
import type { GridColumn } from './grid-columns.ts';
import type { useGrid } from './use-grid.ts';

/** What can be done to the cell and the row the focus was in last. Shown where scripts run. */
export function GridToolbar({
  work,
  columns,
}: {
  work: Pick<ReturnType<typeof useGrid>, 'state' | 'place' | 'act'>;
  columns: readonly GridColumn[];
}) {
  const { state, place, act } = work;
  const column = place ? columns[place.at]?.column : undefined;
  const isMoney = typeof column === 'object';
  const put = (text: string) =>
    act((now, key) => (isMoney ? grid.set(now, key, column, text) : now));
  const tool = (label: string, onClick: () => void, isOff = false) => (
    <Button
      type="button"
      tone="secondary"
      small
      aria-disabled={isOff || undefined}
      onClick={onClick}
    >
      {label}
    </Button>
  );
  return (
    <div className="no-print flex flex-wrap gap-2" role="toolbar" aria-label="Thao tác với bảng">
      {tool('Thêm dòng', () => act((now, key) => grid.addRow(now, key)))}
      {tool('Bỏ dòng', () => act((now, key) => grid.removeRow(now, key)))}
      {tool('Lên', () => act((now, key) => grid.moveRow(now, key, -1)))}
      {tool('Xuống', () => act((now, key) => grid.moveRow(now, key, 1)))}
      {tool('Chưa có số liệu', () => put(''), !isMoney)}
      {tool('Không áp dụng', () => put('–'), !isMoney)}
      {tool('Hoàn tác', () => act(grid.undo), state.past.length === 0)}
      {tool('Làm lại', () => act(grid.redo), state.future.length === 0)}
    </div>
  );
}
