import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  boundsOf,
  chargedBeyond,
  chargedByYear,
  confirmationIssues,
  entryIssues,
  isChargeable,
  isPayable,
  isSettling,
  leastApproved,
  netPaid,
  PAYMENT_KINDS,
  signOf,
  statesOf,
  type LedgerCaps,
  type LedgerEntry,
} from '#lib/domain/ledger.ts';
import { NOT_STATED, stated } from '#lib/domain/money.ts';
import { KINDS, STATUSES } from '#lib/domain/vocabulary.ts';

const entry = (id: string, dong: bigint, more: Partial<LedgerEntry> = {}): LedgerEntry => ({
  id,
  kind: 'PAYMENT',
  dong,
  contractId: 'a',
  reversesId: null,
  isConfirmed: true,
  ...more,
});
const waiting = { isConfirmed: false };
const recovery = { kind: 'RECOVERY' } as const;
const reversing = (entryId: string, more: Partial<LedgerEntry> = {}) => ({
  reversesId: entryId,
  ...more,
});

const caps: LedgerCaps = {
  approved: stated(500n),
  contracts: [
    { id: 'a', number: '01/HĐ', valueDong: 300n },
    { id: 'b', number: '02/HĐ', valueDong: 300n },
  ],
};
const text = (dong: bigint) => `${dong} đồng`;
const messages = (entries: LedgerEntry[], added: LedgerEntry, within = caps) =>
  entryIssues(entries, added, within, text).map(({ message }) => message);

it('of a task, which has no contracts, no more comes back than went out', () => {
  const ofTask = { contractId: null };
  const within = { ...caps, contracts: [] };
  const out = entry('1', 100n, ofTask);
  expect(messages([out], entry('2', 100n, { ...ofTask, ...recovery }), within)).toEqual([]);
  expect(messages([out], entry('2', 101n, { ...ofTask, ...recovery }), within)).toHaveLength(1);
});

describe('how an entry stands', () => {
  it.each<[string, LedgerEntry[], Record<string, string>]>([
    ['waits until it is confirmed', [entry('1', 5n, waiting)], { 1: 'PENDING' }],
    ['counts once it is', [entry('1', 5n)], { 1: 'CONFIRMED' }],
    [
      'goes on counting while its reversal waits',
      [entry('1', 5n), entry('2', 5n, reversing('1', waiting))],
      { 1: 'CONFIRMED', 2: 'PENDING' },
    ],
    [
      'is taken back when the reversal is confirmed',
      [entry('1', 5n), entry('2', 5n, reversing('1'))],
      { 1: 'REVERSED', 2: 'CONFIRMED' },
    ],
    [
      'is withdrawn at once when it never counted',
      [entry('1', 5n, waiting), entry('2', 5n, reversing('1', waiting))],
      { 1: 'WITHDRAWN', 2: 'WITHDRAWN' },
    ],
  ])('%s', (_what, entries, expected) => {
    expect(Object.fromEntries(statesOf(entries))).toEqual(expected);
  });
});

describe('the net amount paid', () => {
  it('is advances and payments less recoveries, of those that are confirmed', () => {
    const entries = [
      entry('1', 100n, { kind: 'ADVANCE' }),
      entry('2', 50n, { contractId: 'b' }),
      entry('3', 30n, recovery),
      entry('4', 70n, waiting),
    ];
    expect(netPaid(entries)).toBe(120n);
    expect(netPaid(entries, 'a')).toBe(70n);
    expect(boundsOf(entries)).toEqual({ net: 120n, pending: 1, highest: 190n, lowest: 120n });
  });
  it('a reversed recovery counts again, and a reversed payment no longer', () => {
    const entries = [
      entry('1', 100n),
      entry('2', 40n, recovery),
      entry('3', 40n, { ...recovery, ...reversing('2') }),
    ];
    expect(netPaid(entries)).toBe(100n);
    expect(netPaid([...entries, entry('4', 100n, reversing('1'))])).toBe(0n);
  });
});

describe('an entry keeps within the contract and the approved amount', () => {
  it('says by how much it goes over the contract, with what waits', () => {
    expect(messages([entry('1', 200n, waiting)], entry('2', 101n, waiting))).toEqual([
      'Vượt giá trị hợp đồng 01/HĐ 1 đồng, tính cả các khoản chờ xác nhận.',
    ]);
    expect(messages([entry('1', 200n, waiting)], entry('2', 100n, waiting))).toEqual([]);
  });
  it('says by how much it goes over what was approved', () => {
    const paid = [entry('1', 300n), entry('2', 200n, { contractId: 'b' })];
    expect(messages(paid, entry('3', 1n, { ...waiting, contractId: 'b' }))).toEqual([
      'Vượt số đã phê duyệt 1 đồng, tính cả các khoản chờ xác nhận.',
    ]);
  });
  it('a recovery that waits does not make room yet', () => {
    const paid = [entry('1', 300n), entry('2', 100n, { ...recovery, ...waiting })];
    expect(messages(paid, entry('3', 1n, waiting))).toHaveLength(1);
    const back = [entry('1', 300n), entry('2', 100n, recovery)];
    expect(messages(back, entry('3', 100n, waiting))).toEqual([]);
  });
  it('no more comes back than was paid and confirmed', () => {
    const back = entry('2', 101n, { ...recovery, ...waiting });
    expect(messages([entry('1', 100n)], back)).toHaveLength(1);
    expect(messages([entry('1', 500n, waiting)], { ...back, dong: 1n })).toHaveLength(1);
    expect(messages([entry('1', 500n, { contractId: 'b' })], { ...back, dong: 1n })).toHaveLength(
      1,
    );
    expect(messages([entry('1', 101n)], back)).toEqual([]);
  });
  it('a reversal of a payment that was partly recovered waits for the recovery to be reversed', () => {
    const entries = [entry('1', 100n), entry('2', 40n, recovery)];
    expect(messages(entries, entry('3', 100n, reversing('1', waiting)))).toHaveLength(1);
  });
  it('money may come back even where the cap has gone below what was paid', () => {
    const lowered = { ...caps, approved: stated(10n) };
    expect(messages([entry('1', 100n)], entry('2', 50n, recovery), lowered)).toEqual([]);
    expect(messages([entry('1', 100n)], entry('2', 1n), lowered)).toHaveLength(1);
  });
  it('nothing is paid where no approved amount is known', () => {
    const unknown = { approved: NOT_STATED, contracts: [] };
    expect(messages([], entry('1', 1n, { contractId: null }), unknown)).toHaveLength(1);
  });
  it('is confirmed only within what the contract is worth by then', () => {
    const entries = [entry('1', 200n), entry('2', 100n, waiting), entry('3', 90n, waiting)];
    const lowered = { ...caps, contracts: [{ id: 'a', number: '01/HĐ', valueDong: 290n }] };
    const refused = (id: string) => confirmationIssues(entries, id, lowered, text).length;
    expect([refused('2'), refused('3'), refused('absent')]).toEqual([1, 0, 0]);
  });
});

describe('an entry keeps within its source and its beneficiary’s part', () => {
  const within: LedgerCaps = {
    ...caps,
    sources: [
      { code: 'KCDP', name: 'KCĐP', has: stated(500n) },
      { code: 'NSK', name: 'NS khác', has: stated(100n) },
      { code: 'LG', name: 'lồng ghép', has: NOT_STATED },
    ],
    beneficiaries: [
      { id: 'x', name: 'HTX X', share: stated(80n) },
      { id: 'y', name: 'HTX Y', share: NOT_STATED },
    ],
  };
  const said = (entries: LedgerEntry[], dong: bigint, more: Partial<LedgerEntry>) =>
    messages(entries, entry('n', dong, { ...waiting, ...more }), within);
  it.each<[string, bigint, Partial<LedgerEntry>, string[]]>([
    ['no source named', 90n, {}, []],
    ['what the source has', 60n, { sourceCode: 'NSK' }, []],
    [
      'more than the source has',
      61n,
      { sourceCode: 'NSK' },
      ['Vượt kinh phí từ nguồn NS khác 1 đồng, tính cả các khoản chờ xác nhận.'],
    ],
    [
      'a source that gives nothing',
      1n,
      { sourceCode: 'KC' },
      ['Đề án không có kinh phí từ nguồn này.'],
    ],
    [
      'a source whose amount nobody stated',
      1n,
      { sourceCode: 'LG' },
      ['Chưa có số kinh phí từ nguồn lồng ghép nên chưa ghi chi được.'],
    ],
    ['the beneficiary’s part', 40n, { establishmentId: 'x' }, []],
    [
      'more than the beneficiary’s part',
      41n,
      { establishmentId: 'x' },
      ['Vượt phần hỗ trợ của HTX X 1 đồng, tính cả các khoản chờ xác nhận.'],
    ],
    ['a part that is not stated', 90n, { establishmentId: 'y' }, []],
    ['a beneficiary of no part', 90n, { establishmentId: 'z' }, []],
  ])('%s', (_what, dong, more, expected) => {
    const paid = [entry('1', 40n, { sourceCode: 'NSK', establishmentId: 'x' })];
    expect(said(paid, dong, more)).toEqual(expected);
  });
});

describe('an entry keeps within what the project holds of its budget years', () => {
  const holds = [
    { year: 2022, dong: 100n },
    { year: 2022, dong: -40n },
    { year: 2023, dong: 40n },
  ];
  const within: LedgerCaps = { ...caps, years: { source: 'KCDP', holds, closedTo: null } };
  const charged = (id: string, dong: bigint, budgetYear: number, more: Partial<LedgerEntry> = {}) =>
    entry(id, dong, { budgetYear, sourceCode: 'KCDP', ...more });
  const said = (dong: bigint, year: number, more: Partial<LedgerEntry> = {}) =>
    messages([charged('1', 50n, 2022)], charged('2', dong, year, { ...waiting, ...more }), within);
  it.each<[string, string[], string[]]>([
    ['what was carried over is paid in the year it went to', said(40n, 2023), []],
    ['a later year also takes what an earlier one still has', said(50n, 2023), []],
    ['another source is not of these budgets', said(51n, 2023, { sourceCode: 'NSK' }), []],
    [
      'more than all of them hold',
      said(51n, 2024),
      ['Vượt số đề án còn giữ của các năm ngân sách 1 đồng, tính cả các khoản chờ xác nhận'],
    ],
    [
      'an earlier year does not take what went on',
      said(11n, 2022),
      ['Vượt số đề án còn giữ của các năm ngân sách 1 đồng, tính cả các khoản chờ xác nhận'],
    ],
  ])('%s', (_what, is, wanted) => {
    expect(is.map((message) => message.split(':')[0])).toEqual(wanted);
  });
  it('a year whose books are closed gives nothing to later ones', () => {
    const closed = { ...within, years: { source: 'KCDP', holds, closedTo: 2022 } };
    const later = (dong: bigint) => messages([], charged('1', dong, 2023, waiting), closed).length;
    expect([later(40n), later(41n)]).toEqual([0, 1]);
  });
  it('what comes back in a later year does not make room in an earlier one', () => {
    const entries = [charged('1', 60n, 2022), charged('2', 20n, 2023, recovery)];
    const again = (year: number) =>
      messages(entries, charged('3', 20n, year, waiting), within).length;
    expect([again(2022), again(2023)]).toEqual([1, 0]);
    expect(leastApproved(entries)).toBe(60n);
    expect(leastApproved([charged('1', 60n, 2022), charged('2', 20n, 2023)])).toBe(80n);
  });
  it('an entry that names no year is of none', () => {
    expect(chargedByYear([entry('1', 5n)], 'net')).toEqual([]);
    expect(chargedBeyond(holds, [{ year: 2023, dong: 50n }], 2022)).toBe(10n);
    expect(chargedBeyond(holds, [{ year: 2023, dong: 40n }], 2022)).toBe(0n);
  });
});

it('is charged to the plan’s year, one it runs in or one it was carried into', () => {
  const about = { planYear: 2022, until: 2023, carriedInto: [2025] };
  const years = [2021, 2022, 2023, 2024, 2025];
  expect(years.filter((year) => isChargeable(year, about))).toEqual([2022, 2023, 2025]);
  const unknown = { planYear: 2022, until: null, carriedInto: [] };
  expect(years.filter((year) => isChargeable(year, unknown))).toEqual([2022]);
});

describe('when money moves', () => {
  it.each([
    ['PROJECT', ['CONTRACTED', 'IN_PROGRESS', 'ACCEPTED', 'LIQUIDATED'], ['LIQUIDATED']],
    ['TASK', ['APPROVED', 'IN_PROGRESS', 'ACCEPTED'], ['ACCEPTED']],
  ] as const)('of a %s', (kind, paying, settling) => {
    const out = { kind: 'PAYMENT', reversesId: null } as const;
    expect(STATUSES.filter((status) => isPayable(out, kind, status))).toEqual(paying);
    expect(STATUSES.filter((status) => isSettling(kind, status))).toEqual(settling);
  });
  it('a stopped project only gives back', () => {
    for (const kind of KINDS) {
      expect(isPayable({ kind: 'PAYMENT', reversesId: null }, kind, 'STOPPED')).toBe(false);
      expect(isPayable({ kind: 'RECOVERY', reversesId: null }, kind, 'STOPPED')).toBe(true);
      expect(isPayable({ kind: 'ADVANCE', reversesId: '1' }, kind, 'STOPPED')).toBe(true);
    }
  });
});

/** Somebody's way through the ledger: entries put down, confirmed, taken back, in any order. */
type Act =
  | { do: 'enter'; kind: LedgerEntry['kind']; dong: bigint; contractId: string }
  | { do: 'confirm'; at: number }
  | { do: 'reverse'; at: number };

const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('enter' as const),
      kind: fc.constantFrom(...PAYMENT_KINDS),
      dong: fc.bigInt({ min: 1n, max: 200n }),
      contractId: fc.constantFrom('a', 'b'),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('confirm' as const), at: fc.nat(30) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('reverse' as const), at: fc.nat(30) }) },
);

/** The portal's own rules, act by act; what they refuse does not happen. */
function play(acts: readonly Act[]): LedgerEntry[] {
  let entries: LedgerEntry[] = [];
  acts.forEach((next, index) => {
    const id = String(index);
    if (next.do === 'enter') {
      const { kind, dong, contractId } = next;
      const added = entry(id, dong, { kind, contractId, ...waiting });
      if (entryIssues(entries, added, caps, text).length === 0) entries.push(added);
      return;
    }
    const found = entries[next.at];
    if (!found) return;
    const isTaken = entries.some((one) => one.reversesId === found.id);
    if (next.do === 'reverse') {
      if (isTaken || found.reversesId !== null) return;
      const added = { ...found, id, isConfirmed: false, reversesId: found.id };
      if (found.isConfirmed && entryIssues(entries, added, caps, text).length > 0) return;
      entries.push(added);
    } else if (statesOf(entries).get(found.id) === 'PENDING') {
      if (confirmationIssues(entries, found.id, caps, text).length > 0) return;
      entries = entries.map((one) => (one === found ? { ...one, isConfirmed: true } : one));
    }
  });
  return entries;
}

const acts = fc.array(act, { maxLength: 40 });
const run = { numRuns: 35_000 };
const LONGEST_MS = 30_000;

describe('whatever is entered, confirmed and reversed', { timeout: LONGEST_MS }, () => {
  it('the net stays between nothing and the caps, of each contract and of the project', () => {
    fc.assert(
      fc.property(acts, (all) => {
        const entries = play(all);
        for (const { id, valueDong } of caps.contracts) {
          const { net, highest, lowest } = boundsOf(entries, id);
          expect(lowest).toBeGreaterThanOrEqual(0n);
          expect(net).toBeGreaterThanOrEqual(lowest);
          expect(net).toBeLessThanOrEqual(highest);
          expect(highest).toBeLessThanOrEqual(valueDong);
        }
        expect(boundsOf(entries).highest).toBeLessThanOrEqual(500n);
      }),
      run,
    );
  });
  it('the project’s net is the sum of its contracts’, in whatever order the entries are read', () => {
    fc.assert(
      fc.property(acts, fc.infiniteStream(fc.nat()), (all, order) => {
        const entries = play(all);
        const shuffled = entries
          .map((one) => ({ one, at: order.next().value ?? 0 }))
          .toSorted((a, b) => a.at - b.at)
          .map(({ one }) => one);
        expect(boundsOf(shuffled)).toEqual(boundsOf(entries));
        expect(netPaid(entries, 'a') + netPaid(entries, 'b')).toBe(netPaid(entries));
      }),
      run,
    );
  });
  it('reversing everything that counts leaves nothing', () => {
    fc.assert(
      fc.property(acts, (all) => {
        const entries = play(all);
        const states = statesOf(entries);
        const counting = entries.filter(
          (one) => one.reversesId === null && one.isConfirmed && states.get(one.id) === 'CONFIRMED',
        );
        const reversed = entries
          .filter((one) => !counting.some((other) => other.id === one.reversesId))
          .concat(counting.map((one) => ({ ...one, id: `r${one.id}`, reversesId: one.id })));
        expect(netPaid(reversed)).toBe(0n);
      }),
      run,
    );
  });
});

it('a reversal goes the other way', () => {
  expect(PAYMENT_KINDS.map((kind) => signOf({ kind, reversesId: null }))).toEqual([1, 1, -1]);
  expect(PAYMENT_KINDS.map((kind) => signOf({ kind, reversesId: '1' }))).toEqual([-1, -1, 1]);
});
