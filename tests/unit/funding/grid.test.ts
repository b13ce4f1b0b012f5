import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { amountIn, restIn, totalIn } from '#components/funding/amounts.ts';
import { gridColumns } from '#components/funding/grid-columns.ts';
import { actOf, type GridAct } from '#components/funding/grid-keys.ts';
import { pasteBlock } from '#components/funding/grid-paste.ts';
import * as grid from '#components/funding/grid-state.ts';
import { MAX_GRID_ROWS, readBlock } from '#lib/domain/funding-grid.ts';
import { totalOf, NOT_STATED, stated } from '#lib/domain/money.ts';

const KCDP = { source: 'KCDP' };
const filled = grid.readGrid(
  {
    'rows.2.costItem': 'Máy sấy',
    'rows.2.isEligible': 'true',
    'rows.2.cells.KCDP': '500 triệu',
    'rows.7.costItem': '',
  },
  ['KCDP'],
);
const texts = (state: grid.GridState) => state.rows.map((row) => row.cells.KCDP);

describe('the typed grid', () => {
  it('is read from the fields of the form in the order of their numbers', () => {
    expect(filled.rows).toMatchObject([
      { key: 0, costItem: 'Máy sấy', isEligible: true, cells: { KCDP: '500 triệu' } },
      { key: 1, costItem: '', isEligible: false },
    ]);
    expect(grid.readGrid({}, []).rows).toHaveLength(1);
  });

  it('takes typing as one step, and writes an amount as the portal does', () => {
    let state = grid.type(filled, 1, KCDP, '1');
    state = grid.type(state, 1, KCDP, '12 triệu');
    expect(state.past).toHaveLength(0);
    state = grid.commit(state);
    expect(texts(state)).toEqual(['500.000.000', '12.000.000']);
    expect(texts(grid.undo(state))).toEqual(['500 triệu', '']);
    expect(texts(grid.redo(grid.undo(state)))).toEqual(['500.000.000', '12.000.000']);
    expect(grid.commit(grid.type(filled, 0, KCDP, '500 triệu')).past).toHaveLength(1);
  });

  it('gives typing up again, and leaves what cannot be read as it was typed', () => {
    expect(grid.cancel(grid.type(filled, 0, KCDP, '9'))).toEqual(filled);
    expect(grid.cancel(filled)).toBe(filled);
    expect(texts(grid.commit(grid.type(filled, 1, KCDP, '500')))).toContain('500');
  });

  it('adds, removes and moves rows, and never has none', () => {
    const added = grid.addRow(filled, 0);
    expect(added.rows.map(({ key }) => key)).toEqual([0, 2, 1]);
    expect(grid.moveRow(added, 2, -1).rows.map(({ key }) => key)).toEqual([2, 0, 1]);
    expect(grid.moveRow(added, 0, -1)).toBe(added);
    const emptied = grid.removeRow(grid.removeRow(filled, 0), 1);
    expect(emptied.rows).toHaveLength(1);
    expect(grid.toGridRows(emptied.rows)).toEqual([]);
    expect(grid.toggleEligible(filled, 0).rows[0]?.isEligible).toBe(false);
    let full = filled;
    for (let count = 0; count < MAX_GRID_ROWS + 5; count += 1) full = grid.addRow(full, null);
    expect(full.rows).toHaveLength(MAX_GRID_ROWS);
  });

  it('comes back to where it began when every step is undone, and to its end when redone', () => {
    const step = fc.oneof(
      fc.record({
        act: fc.constant('set'),
        key: fc.nat(3),
        text: fc.constantFrom('', '-', '0', '5 tỷ', '7'),
      }),
      fc.record({ act: fc.constantFrom('add', 'remove', 'up', 'toggle'), key: fc.nat(3) }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let state: grid.GridState = filled;
        for (const one of steps) {
          if ('text' in one) state = grid.set(state, one.key, KCDP, one.text);
          else if (one.act === 'add') state = grid.addRow(state, one.key);
          else if (one.act === 'remove') state = grid.removeRow(state, one.key);
          else if (one.act === 'up') state = grid.moveRow(state, one.key, -1);
          else state = grid.toggleEligible(state, one.key);
        }
        let back = state;
        while (back.past.length > 0) back = grid.undo(back);
        expect(back.rows).toEqual(filled.rows);
        while (back.future.length > 0) back = grid.redo(back);
        expect(back.rows).toEqual(state.rows);
        expect(grid.redo(back).rows).toEqual(state.rows);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a block laid over the grid', () => {
  const columns = gridColumns([
    { code: 'KCDP', name: 'Khuyến công địa phương' },
    { code: 'DOI_UNG', name: 'Đối ứng' },
  ]);
  const people = [{ slug: 'htx-a', name: 'HTX Bản Áng' }];
  const paste = (text: string, row = 0, at = 0) =>
    pasteBlock([grid.emptyRow([])], readBlock(text), { row, at }, columns, people);

  it('takes what can be read and names the rest', () => {
    const { rows, refusals, taken } = paste(
      'Máy\thtx bản áng\t500.000.000\t1.234\tghi chú\nKho\tAi đó\t-\t1,5 tỷ\t\tthừa',
    );
    expect(rows).toMatchObject([
      { costItem: 'Máy', beneficiary: 'htx-a', note: 'ghi chú', cells: { KCDP: '500.000.000' } },
      { costItem: 'Kho', beneficiary: '', cells: { KCDP: '–', DOI_UNG: '1.500.000.000' } },
    ]);
    expect(refusals).toMatchObject([
      { row: 1, label: 'Đối ứng', text: '1.234' },
      { row: 2, label: 'Đơn vị thụ hưởng', text: 'Ai đó' },
      { row: 2, label: '', text: 'thừa', message: 'Khối dán rộng hơn bảng.' },
    ]);
    expect(taken).toBe(8);
  });

  it('lays single amounts where the focus is, takes an empty unit, and stops at the last row', () => {
    expect(paste('1 tỷ\n2 tỷ', 0, 2).rows.map((row) => row.cells.KCDP)).toEqual([
      '1.000.000.000',
      '2.000.000.000',
    ]);
    expect(paste('\t5 tỷ', 0, 1).rows[0]).toMatchObject({ beneficiary: '' });
    const { rows, refusals } = paste('a\nb\nc', MAX_GRID_ROWS - 1);
    expect(rows).toHaveLength(MAX_GRID_ROWS);
    expect(refusals).toMatchObject([
      { text: 'b', message: `Bảng có tối đa ${MAX_GRID_ROWS} dòng.` },
    ]);
  });
});

describe('the keys', () => {
  const press = (text: string, isText = true, isEditing = false) => {
    const parts = text.split('+');
    return actOf(
      {
        key: parts.at(-1) ?? '',
        ctrlKey: parts.includes('Ctrl'),
        metaKey: parts.includes('Meta'),
        altKey: parts.includes('Alt'),
        shiftKey: parts.includes('Shift'),
      },
      { isText, isEditing },
    );
  };
  const move = (down: -1 | 0 | 1, right: -1 | 0 | 1): GridAct => ({ kind: 'move', down, right });

  test.each<[string, GridAct | null]>([
    ['Enter', { kind: 'move', down: 1, right: 0, mayAdd: true }],
    ['Shift+Enter', move(-1, 0)],
    ['ArrowUp', move(-1, 0)],
    ['ArrowDown', move(1, 0)],
    ['ArrowLeft', move(0, -1)],
    ['ArrowRight', move(0, 1)],
    ['Shift+ArrowRight', null],
    ['F2', { kind: 'edit' }],
    ['Escape', { kind: 'cancel' }],
    ['Delete', { kind: 'clear' }],
    ['Backspace', { kind: 'clear' }],
    ['Ctrl+z', { kind: 'undo' }],
    ['Ctrl+Shift+Z', { kind: 'redo' }],
    ['Meta+y', { kind: 'redo' }],
    ['Ctrl+c', null],
    ['Ctrl+Alt+z', null],
    ['Alt+ArrowUp', { kind: 'moveRow', by: -1 }],
    ['Alt+ArrowDown', { kind: 'moveRow', by: 1 }],
    ['Alt+x', null],
    ['Tab', null],
    ['5', null],
  ])('%s outside the text of a cell', (text, act) => {
    expect(press(text)).toEqual(act);
  });

  test('inside the text the caret has its keys; a list keeps those that walk it', () => {
    for (const text of ['ArrowLeft', 'ArrowRight', 'Delete', 'Backspace']) {
      expect(press(text, true, true)).toBeNull();
    }
    expect(press('ArrowDown', true, true)).toEqual(move(1, 0));
    for (const text of ['ArrowUp', 'ArrowDown', 'F2', 'Delete']) {
      expect(press(text, false)).toBeNull();
    }
    expect(press('ArrowRight', false)).toEqual(move(0, 1));
  });
});

test('sums say what is missing, and never 0 for what nobody stated', () => {
  expect(amountIn(null, 'DONG')).toBe('Chưa có số liệu');
  expect(amountIn(1_500_000n, 'TRIEU')).toBe('1,5 triệu đồng');
  expect(totalIn(totalOf([stated(5n), NOT_STATED]), 'DONG')).toBe(
    '5 đồng, còn 1 ô chưa có số liệu',
  );
  expect(totalIn(totalOf([NOT_STATED]), 'DONG')).toBe('Chưa có số liệu');
  expect(restIn(null, 'DONG')).toBe('Tổng chưa nêu');
  expect(restIn(0n, 'DONG')).toBe('Đã phân khai hết');
  expect(restIn(500_000_000n, 'DONG')).toBe('Còn chưa phân khai 500.000.000 đồng');
  expect(restIn(-1n, 'DONG')).toBe('Vượt tổng 1 đồng');
});
