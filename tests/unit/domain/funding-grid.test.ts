import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  beneficiaryTotals,
  breakdownOf,
  cellOf,
  columnTotal,
  differencesBetween,
  fundingWork,
  gridTotal,
  overflowIssues,
  readBlock,
  readCell,
  rowTotal,
  totalAfter,
  usedSources,
  type GridRow,
  type SourceLimit,
} from '#lib/domain/funding-grid.ts';
import { MAX_DONG, NOT_APPLICABLE, NOT_STATED, stated, type Money } from '#lib/domain/money.ts';
import { STATUSES } from '#lib/domain/vocabulary.ts';

const row = (
  costItem: string,
  cells: Record<string, Money>,
  beneficiary: string | null = null,
): GridRow => ({ costItem, beneficiary, isEligible: true, note: null, cells });

const SOURCES = ['KCQG', 'KCDP', 'DOI_UNG'];
const TWO = [
  row('Máy sấy', { KCDP: stated(200n), DOI_UNG: stated(100n) }, 'htx-a'),
  row('Máy sấy', { KCDP: NOT_STATED, DOI_UNG: NOT_APPLICABLE }, 'htx-b'),
];
const format = (dong: bigint) => `${dong} đồng`;
const open = (total: Money): SourceLimit => ({ total, isFixed: false });

describe('totals', () => {
  it('count what is stated by row, by source, by beneficiary and over all', () => {
    expect(rowTotal(row('x', {}), SOURCES)).toMatchObject({ statedDong: null, unstatedItems: 3 });
    expect(rowTotal(TWO[0]!, ['KCDP', 'DOI_UNG'])).toMatchObject({ statedDong: 300n });
    expect(columnTotal(TWO, 'KCDP')).toMatchObject({ statedDong: 200n, unstatedItems: 1 });
    expect(columnTotal(TWO, 'DOI_UNG')).toMatchObject({ statedDong: 100n, unstatedItems: 0 });
    expect(gridTotal(TWO, ['KCDP', 'DOI_UNG'])).toMatchObject({ statedDong: 300n });
    expect(beneficiaryTotals(TWO, ['KCDP', 'DOI_UNG'])).toMatchObject([
      { beneficiary: 'htx-a', total: { statedDong: 300n, unstatedItems: 0 } },
      { beneficiary: 'htx-b', total: { statedDong: null, unstatedItems: 1 } },
    ]);
  });

  it('tell the sources that are spoken of, in the order of the catalogue', () => {
    expect(usedSources(TWO, {}, SOURCES)).toEqual(['KCDP', 'DOI_UNG']);
    expect(usedSources([], { KCQG: NOT_STATED }, SOURCES)).toEqual(['KCQG']);
    expect(usedSources([row('x', { KCQG: NOT_STATED })], {}, SOURCES)).toEqual([]);
  });
});

describe('a source', () => {
  test('of 500 for two cooperatives without a split is wholly not broken down', () => {
    const unsplit = [row('Máy', { KCDP: NOT_STATED }, 'a'), row('Máy', {}, 'b')];
    const whole = breakdownOf(unsplit, 'KCDP', stated(500n));
    expect(whole).toMatchObject({ isComplete: false, restDong: 500n });
    expect(totalAfter(whole)).toEqual(stated(500n));
    expect(breakdownOf([], 'KCDP', stated(500n)).restDong).toBe(500n);
  });

  test('shows the rest as amounts come in, and follows its cells once all are stated', () => {
    expect(breakdownOf(TWO, 'KCDP', stated(500n))).toMatchObject({ restDong: 300n });
    const full = [TWO[0]!, row('Máy sấy', { KCDP: stated(310n) }, 'htx-b')];
    const breakdown = breakdownOf(full, 'KCDP', stated(500n));
    expect(breakdown).toMatchObject({ isComplete: true, restDong: -10n });
    expect(totalAfter(breakdown)).toEqual(stated(510n));
  });

  test('without a stated total has no rest', () => {
    expect(breakdownOf(TWO, 'KCDP')).toMatchObject({ total: NOT_STATED, restDong: null });
  });

  test('of which every cell is left out on purpose keeps its total', () => {
    const none = breakdownOf([row('x', { KCDP: NOT_APPLICABLE })], 'KCDP', stated(5n));
    expect(none.isComplete).toBe(false);
    expect(totalAfter(none)).toEqual(stated(5n));
  });

  test('does not follow cells that no budget can hold', () => {
    const huge = [row('x', { KCDP: stated(MAX_DONG) }), row('y', { KCDP: stated(1n) })];
    expect(totalAfter(breakdownOf(huge, 'KCDP', stated(5n)))).toEqual(stated(5n));
  });
});

describe('cells above a total', () => {
  const issues = (rows: GridRow[], limits: Record<string, SourceLimit>) =>
    overflowIssues(rows, limits, (source) => `Nguồn ${source}`, format);

  it('are refused at the cell that goes beyond it, with both amounts', () => {
    const rows = [TWO[0]!, row('Kho', { KCDP: stated(350n) }), row('Khác', { KCDP: NOT_STATED })];
    expect(issues(rows, { KCDP: open(stated(500n)) })).toEqual([
      {
        path: 'rows.1.cells.KCDP',
        message:
          'Nguồn KCDP: các ô cộng lại 550 đồng, vượt tổng 500 đồng là 50 đồng. Hãy sửa ô này, hoặc nhập đủ mọi ô của cột để tổng tính theo các ô.',
      },
    ]);
  });

  it('pass where every cell is stated, unless the total was set above', () => {
    const rows = [row('Máy', { KCDP: stated(550n) })];
    expect(issues(rows, { KCDP: open(stated(500n)) })).toEqual([]);
    const [fixed] = issues(rows, { KCDP: { total: stated(500n), isFixed: true } });
    expect(fixed).toMatchObject({ path: 'rows.0.cells.KCDP' });
    expect(fixed?.message).toMatch(/vượt tổng 500 đồng là 50 đồng\. Phân khai không được vượt/);
  });

  it('pass where no total is known or nothing goes beyond it', () => {
    expect(issues(TWO, {})).toEqual([]);
    expect(issues(TWO, { KCDP: open(stated(200n)) })).toEqual([]);
  });

  it('never add up to more than any budget', () => {
    const huge = [row('x', { KCDP: stated(MAX_DONG) }), row('y', { KCDP: stated(1n) })];
    expect(issues(huge, {})).toEqual([
      { path: 'rows.1.cells.KCDP', message: 'Nguồn KCDP: tổng các ô quá lớn.' },
    ]);
  });
});

describe('what is typed into a cell', () => {
  test.each<[string, Money]>([
    ['', NOT_STATED],
    ['  ', NOT_STATED],
    ['?', NOT_STATED],
    ['Chưa có số liệu', NOT_STATED],
    ['-', NOT_APPLICABLE],
    ['–', NOT_APPLICABLE],
    ['không áp dụng', NOT_APPLICABLE],
    ['0', stated(0n)],
    ['500 triệu', stated(500_000_000n)],
    ['496.000.000', stated(496_000_000n)],
    ['496,000,000', stated(496_000_000n)],
    ['1,2 tỷ', stated(1_200_000_000n)],
  ])('“%s” is read', (text, money) => {
    expect(readCell(text)).toEqual({ ok: true, money });
  });

  test.each(['500', '1.234 triệu', '-5', 'năm trăm', '0,5'])('“%s” is refused', (text) => {
    expect(readCell(text)).toMatchObject({ ok: false });
  });
});

describe('a block from a spreadsheet', () => {
  test.each<[string, string[][]]>([
    ['a', [['a']]],
    ['', [['']]],
    [
      'a\tb\r\nc\td\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\tb\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'a\t\t\n\tb\n',
      [
        ['a', '', ''],
        ['', 'b'],
      ],
    ],
    ['"a\tb"\tc', [['a b', 'c']]],
    [
      '"hai\ndòng"\t1\nx\t2',
      [
        ['hai dòng', '1'],
        ['x', '2'],
      ],
    ],
    ['"nói ""được"""\t1', [['nói "được"', '1']]],
    ['"mở mà không đóng\t1', [['"mở mà không đóng', '1']]],
    ['\u00a0500.000.000\u00a0', [['500.000.000']]],
  ])('%j is read cell by cell', (text, rows) => {
    expect(readBlock(text)).toEqual(rows);
  });

  it('comes back as it was laid out', () => {
    const cell = fc
      .stringMatching(/^[a-z0-9"đ]([a-z0-9 "đ]{0,8}[a-z0-9đ])?$/)
      .map((text) => text.replaceAll(/ +/g, ' '));
    const block = fc
      .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
      .chain(([height, width]) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), {
          minLength: height,
          maxLength: height,
        }),
      );
    fc.assert(
      fc.property(block, fc.constantFrom('\n', '\r\n'), (rows, end) => {
        const text = rows
          .map((line) => line.map((one) => `"${one.replaceAll('"', '""')}"`).join('\t'))
          .join(end);
        expect(readBlock(text + end)).toEqual(rows);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('two versions', () => {
  it('differ in cells, added and removed rows', () => {
    const before = [row('Máy', { KCDP: stated(1n) }), row('Kho', { KCDP: stated(2n) })];
    const after = [row('Máy', { KCDP: stated(3n) }), row('Xưởng', { DOI_UNG: stated(4n) })];
    expect(differencesBetween(before, after, ['KCDP', 'DOI_UNG'])).toMatchObject([
      { costItem: 'Máy', kind: 'CHANGED', cells: [{ source: 'KCDP', after: stated(3n) }] },
      { costItem: 'Xưởng', kind: 'ADDED', cells: [{ before: null }, { after: stated(4n) }] },
      { costItem: 'Kho', kind: 'REMOVED', cells: [{ before: stated(2n), after: null }, {}] },
    ]);
  });

  it('are the same when only their order differs, and rows of one name keep their turn', () => {
    const one = [row('Máy', { KCDP: stated(1n) }), row('Máy', { KCDP: stated(2n) })];
    expect(differencesBetween(one, one, SOURCES)).toEqual([]);
    const changed = [row('Máy', { KCDP: stated(1n) }), row('Máy', { KCDP: NOT_STATED })];
    expect(differencesBetween(one, changed, SOURCES)).toHaveLength(1);
    expect(differencesBetween([], [row('Trống', {})], [])).toEqual([]);
  });
});

describe('who works on which version', () => {
  const said = (adjusted: boolean) =>
    Object.fromEntries(
      STATUSES.map((status) => {
        const { stage, permission, isOpen } = fundingWork(status, adjusted);
        return [status, `${stage} ${permission}${isOpen ? '' : ' (khóa)'}`];
      }),
    );

  it('is told by the state of the project', () => {
    expect(said(false)).toEqual({
      DRAFT: 'REQUESTED project.edit',
      CENTER_REVIEW: 'REQUESTED project.edit (khóa)',
      SUBMITTED: 'APPRAISED appraisal.fill',
      RETURNED: 'REQUESTED project.edit',
      APPRAISED: 'APPRAISED appraisal.fill (khóa)',
      FORWARDED: 'APPRAISED appraisal.fill (khóa)',
      REJECTED: 'APPRAISED appraisal.fill (khóa)',
      APPROVED: 'APPROVED decision.record',
      CONTRACTED: 'APPROVED decision.record',
      IN_PROGRESS: 'APPROVED decision.record',
      ACCEPTED: 'APPROVED decision.record',
      LIQUIDATED: 'APPROVED decision.record',
      SETTLED: 'APPROVED decision.record (khóa)',
      STOPPED: 'APPROVED decision.record (khóa)',
    });
  });

  it('moves on with a decided adjustment of money', () => {
    expect(said(true).IN_PROGRESS).toBe('ADJUSTED change.decide');
    expect(said(true).DRAFT).toBe('REQUESTED project.edit');
  });
});

describe('whatever is typed', () => {
  const money = fc.oneof(
    fc.constant(NOT_STATED),
    fc.constant(NOT_APPLICABLE),
    fc.bigInt(0n, 10n ** 12n).map(stated),
  );
  const rows = fc.array(
    fc
      .record({ KCQG: money, KCDP: money, DOI_UNG: money, b: fc.constantFrom('a', 'b', null) })
      .map(({ b, ...cells }) => row('Hạng mục', cells, b)),
    { maxLength: 12 },
  );
  const sumOf = (totals: readonly { statedDong: bigint | null }[]) =>
    totals.reduce((sum, { statedDong }) => sum + (statedDong ?? 0n), 0n);

  it('rows, sources and beneficiaries add up to the same', () => {
    fc.assert(
      fc.property(rows, (grid) => {
        const whole = gridTotal(grid, SOURCES).statedDong ?? 0n;
        expect(sumOf(grid.map((one) => rowTotal(one, SOURCES)))).toBe(whole);
        expect(sumOf(SOURCES.map((source) => columnTotal(grid, source)))).toBe(whole);
        expect(sumOf(beneficiaryTotals(grid, SOURCES).map(({ total }) => total))).toBe(whole);
      }),
      { numRuns: 5_000 },
    );
  });

  it('what passes never leaves less than nothing to break down, before or after', () => {
    fc.assert(
      fc.property(rows, fc.bigInt(0n, 10n ** 13n), fc.boolean(), (grid, limit, isFixed) => {
        const limits = { KCDP: { total: stated(limit), isFixed } };
        const refused = overflowIssues(grid, limits, String, format).length > 0;
        const breakdown = breakdownOf(grid, 'KCDP', stated(limit));
        const after = isFixed ? stated(limit) : totalAfter(breakdown);
        const rest = breakdownOf(grid, 'KCDP', after).restDong ?? 0n;
        expect(refused).toBe(rest < 0n);
        expect(cellOf(row('x', {}), 'KCDP')).toBe(NOT_STATED);
      }),
      { numRuns: 5_000 },
    );
  });
});
