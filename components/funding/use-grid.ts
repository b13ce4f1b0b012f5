'use client';

import { useContext, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { announceChange, contentsOf } from '#components/forms/form-contents.ts';
import { FormContext } from '#components/forms/form-context.ts';
import { readBlock } from '#lib/domain/funding-grid.ts';
import type { GridColumn } from './grid-columns.ts';
import { actOf } from './grid-keys.ts';
import { pasteBlock, type Beneficiary, type Pasted } from './grid-paste.ts';
import * as grid from './grid-state.ts';

interface Place {
  key: number;
  at: number;
}

/** The cell an event comes from; null outside the cells. */
function placeOf(target: EventTarget): (Place & { cell: HTMLElement }) | null {
  if (!(target instanceof HTMLElement) || target.dataset.row === undefined) return null;
  return { key: Number(target.dataset.row), at: Number(target.dataset.at), cell: target };
}

const isTextCell = (cell: HTMLElement): cell is HTMLInputElement =>
  cell instanceof HTMLInputElement && cell.type === 'text';

/** The grid as it is typed: its rows, the way the keys lead, undo, and a block pasted over it. */
export function useGrid(columns: readonly GridColumn[], beneficiaries: readonly Beneficiary[]) {
  const { state: form } = useContext(FormContext);
  const codes = columns.flatMap(({ column }) =>
    typeof column === 'object' ? [column.source] : [],
  );
  const [state, setState] = useState(() => grid.readGrid(form.values, codes));
  const [place, setPlace] = useState<Place | null>(null);
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const [goal, setGoal] = useState<Place | null>(null);
  const box = useRef<HTMLTableElement>(null);
  const isEditing = useRef(false);
  const shown = useRef(state.rows);

  // What was typed before the script had arrived stands in the fields only.
  useLayoutEffect(() => {
    const around = box.current?.closest('form');
    if (!around) return;
    const found = grid.readGrid(contentsOf(around), codes);
    if (JSON.stringify(found.rows) !== JSON.stringify(state.rows)) setState(found);
    const focused = document.activeElement && placeOf(document.activeElement);
    if (focused) setPlace({ key: focused.key, at: focused.at });
    // Only as the page opens: from then on the state is what the fields show.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  // What was not typed key by key has to be kept as well.
  useEffect(() => {
    if (shown.current === state.rows) return;
    shown.current = state.rows;
    announceChange(box.current);
  }, [state.rows]);

  useEffect(() => {
    if (!goal) return;
    const cell = box.current?.querySelector<HTMLElement>(
      `[data-row="${goal.key}"][data-at="${goal.at}"]`,
    );
    cell?.focus();
    if (cell && isTextCell(cell)) cell.select();
  }, [goal]);

  function move(from: Place, down: number, right: number, mayAdd: boolean) {
    const now = grid.commit(state);
    const index = now.rows.findIndex(({ key }) => key === from.key) + down;
    const at = from.at + right;
    if (index < 0 || at < 0 || at >= columns.length) return;
    const next = index >= now.rows.length && mayAdd ? grid.addRow(now, null) : now;
    const row = next.rows[index];
    if (!row) return;
    setState(next);
    setGoal({ key: row.key, at });
  }

  function onKeyDown(event: React.KeyboardEvent<HTMLTableElement>) {
    const from = placeOf(event.target);
    // Enter also ends a word of an input method: that belongs to the word.
    if (!from || event.nativeEvent.isComposing) return;
    const { cell, key } = from;
    const column = columns[from.at];
    const act = actOf(event, { isText: isTextCell(cell), isEditing: isEditing.current });
    if (!act) {
      if (event.key.length === 1 && !event.ctrlKey && !event.metaKey) isEditing.current = true;
      return;
    }
    event.preventDefault();
    switch (act.kind) {
      case 'move':
        return move(from, act.down, act.right, act.mayAdd ?? false);
      case 'undo':
      case 'redo':
        isEditing.current = false;
        return setState(act.kind === 'undo' ? grid.undo : grid.redo);
      case 'edit':
        isEditing.current = true;
        if (isTextCell(cell)) cell.setSelectionRange(cell.value.length, cell.value.length);
        return;
      case 'cancel':
        isEditing.current = false;
        return setState(grid.cancel);
      case 'clear':
        if (column) setState((now) => grid.set(now, key, column.column, ''));
        return;
      case 'moveRow':
        setState((now) => grid.moveRow(now, key, act.by));
        return setGoal({ key, at: from.at });
    }
  }

  function onFocus(event: React.FocusEvent<HTMLTableElement>) {
    const to = placeOf(event.target);
    if (!to) return;
    isEditing.current = false;
    setPlace({ key: to.key, at: to.at });
    if (isTextCell(to.cell)) to.cell.select();
  }

  function onMouseDown(event: React.MouseEvent<HTMLTableElement>) {
    // A second click goes into the text, as in a spreadsheet.
    if (event.target === document.activeElement) isEditing.current = true;
  }

  function onPaste(event: React.ClipboardEvent<HTMLTableElement>) {
    const to = placeOf(event.target);
    const text = event.clipboardData.getData('text/plain');
    if (!to || !/[\t\r\n]/.test(text)) return;
    event.preventDefault();
    const now = grid.commit(state);
    const row = now.rows.findIndex(({ key }) => key === to.key);
    const result = pasteBlock(
      now.rows,
      readBlock(text),
      { row, at: to.at },
      columns,
      beneficiaries,
    );
    setPasted(result);
    setState(grid.replaceRows(now, result.rows));
  }

  return {
    state,
    place,
    pasted,
    box,
    /** Does something to the grid, and puts the focus back where it was. */
    act: (by: (now: grid.GridState, key: number) => grid.GridState) => {
      const key = place?.key ?? state.rows.at(-1)?.key ?? 0;
      setState((now) => by(grid.commit(now), key));
      setGoal({ key, at: place?.at ?? 0 });
    },
    type: (key: number, column: grid.TextColumn, text: string) =>
      setState((now) => grid.type(now, key, column, text)),
    choose: (key: number, column: grid.TextColumn, text: string) =>
      setState((now) => grid.set(now, key, column, text)),
    toggle: (key: number) => setState((now) => grid.toggleEligible(now, key)),
    handlers: {
      onKeyDown,
      onFocus,
      onMouseDown,
      onPaste,
      onBlur: () => setState(grid.commit),
    },
  };
}
