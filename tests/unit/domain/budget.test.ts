import { describe, expect, test } from 'vitest';
import {
  budgetEffect,
  BUDGET_ENTRY_KINDS,
  closingIssues,
  closingMoves,
  mayCarry,
  restOf,
  withBalance,
  type HeldMoney,
} from '#lib/domain/budget.ts';

const text = (dong: bigint) => `${dong} đồng`;
const held = (overrides: Partial<HeldMoney> = {}): HeldMoney => ({
  code: 'KCDP-2022-001',
  status: 'IN_PROGRESS',
  approved: 100n,
  carriedIn: 0n,
  released: 0n,
  paid: 60n,
  chargedLater: 0n,
  openBefore: null,
  ...overrides,
});

describe('the entries of a budget', () => {
  test.each([
    ['ASSIGN', 10n],
    ['CARRY_IN', 10n],
    ['REDUCE', -10n],
    ['CARRY_OUT', -10n],
    ['LAPSE', -10n],
  ] as const)(
    '%s moves the money of its year by %s, its reversal the other way',
    (kind, effect) => {
      expect(budgetEffect({ kind, dong: 10n, reversesId: null })).toBe(effect);
      expect(budgetEffect({ kind, dong: 10n, reversesId: 'other' })).toBe(-effect);
    },
  );

  test('an entry and its reversal leave what was there, whatever stands between', () => {
    for (const kind of BUDGET_ENTRY_KINDS) {
      const entries = [
        { kind, dong: 7n, reversesId: null },
        { kind: 'ASSIGN' as const, dong: 100n, reversesId: null },
        { kind, dong: 7n, reversesId: 'first' },
      ];
      expect(withBalance(entries).at(-1)?.balance).toBe(100n);
    }
  });
});

describe('closing a year', () => {
  const splits = [
    { code: null, lapse: 5n, carry: 5n },
    { code: 'KCDP-2022-001', lapse: 10n, carry: 30n },
  ];

  test('every rest divided to the đồng closes the year', () => {
    expect(closingIssues(10n, [held()], splits, text)).toEqual([]);
  });

  test('what came from an earlier year is divided, what was released is not divided again', () => {
    expect(restOf(held({ approved: 0n, carriedIn: 40n, paid: 15n }))).toBe(25n);
    expect(restOf(held({ released: 40n }))).toBe(0n);
    expect(closingIssues(0n, [held({ released: 40n })], [], text)).toEqual([]);
  });

  test.each(['SETTLED', 'STOPPED'] as const)('a project that is %s keeps nothing', (status) => {
    expect(mayCarry(status)).toBe(false);
    const issues = closingIssues(10n, [held({ status })], splits, text);
    expect(issues).toEqual([
      { path: 'splits.1.carry', message: expect.stringContaining('chỉ được hủy') },
    ]);
  });

  test('what is missing, unknown, said twice or does not come out even is named', () => {
    expect(closingIssues(10n, [held()], [], text).map(({ path }) => path)).toEqual([
      'splits',
      'splits',
    ]);
    const wrong = [
      { code: null, lapse: 1n, carry: 1n },
      { code: null, lapse: 5n, carry: 5n },
      { code: 'KCDP-2022-999', lapse: 1n, carry: 0n },
      { code: 'KCDP-2022-001', lapse: 40n, carry: 0n },
    ];
    expect(closingIssues(10n, [held()], wrong, text)).toEqual([
      { path: 'splits.0.lapse', message: expect.stringContaining('còn 10 đồng nhưng đã chia 2') },
      { path: 'splits.1.code', message: expect.stringContaining('chia hai lần') },
      { path: 'splits.2.code', message: expect.stringContaining('không thuộc') },
    ]);
  });

  test('what later years already paid is carried over, also by a project that has ended', () => {
    const divided = (overrides: Partial<HeldMoney>, lapse: bigint, carry: bigint) =>
      closingIssues(
        0n,
        [held({ chargedLater: 15n, ...overrides })],
        [{ code: 'KCDP-2022-001', lapse, carry }],
        text,
      );
    expect(divided({}, 30n, 10n)).toEqual([
      { path: 'splits.0.carry', message: expect.stringContaining('đã chi 15 đồng ở năm') },
    ]);
    expect(divided({}, 25n, 15n)).toEqual([]);
    expect(divided({}, 0n, 40n)).toEqual([]);
    expect(divided({ status: 'SETTLED' }, 25n, 15n)).toEqual([]);
    expect(divided({ status: 'SETTLED' }, 24n, 16n)).toEqual([
      { path: 'splits.0.carry', message: expect.stringContaining('đúng 15 đồng đã chi') },
    ]);
  });

  test('years of one project are closed in their order', () => {
    const issues = closingIssues(0n, [held({ openBefore: 2021, released: 40n })], [], text);
    expect(issues).toEqual([
      { path: '', message: expect.stringContaining('khóa sổ năm đó trước') },
    ]);
  });

  test('an amount of nothing is not written down', () => {
    const divided = [
      { code: null, lapse: 5n, carry: 0n },
      { code: 'KCDP-2022-001', lapse: 0n, carry: 7n },
    ];
    expect(closingMoves(divided)).toEqual([
      { kind: 'LAPSE', code: null, dong: 5n },
      { kind: 'CARRY_OUT', code: 'KCDP-2022-001', dong: 7n },
    ]);
  });

  test('money approved beyond the budget, or paid beyond the approval, stands against it', () => {
    const issues = closingIssues(
      -3n,
      [held({ paid: 101n })],
      [{ code: null, lapse: 0n, carry: 0n }],
      text,
    );
    expect(issues.map(({ message }) => message)).toEqual([
      expect.stringContaining('vượt dự toán được giao 3 đồng'),
      expect.stringContaining('KCDP-2022-001 đã chi vượt số được giữ 1 đồng'),
    ]);
  });
});
