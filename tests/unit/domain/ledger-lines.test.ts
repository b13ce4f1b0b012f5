import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ledgerLines } from '#lib/domain/ledger-lines.ts';
import { netPaid, PAYMENT_KINDS, type LedgerEntry } from '#lib/domain/ledger.ts';

type Booked = LedgerEntry & { paidOn: string; document: string };
const entry = (id: string, dong: bigint, more: Partial<Booked> = {}): Booked => ({
  id,
  kind: 'PAYMENT',
  dong,
  contractId: 'a',
  reversesId: null,
  isConfirmed: true,
  paidOn: '2023-05-10',
  document: `UNC ${id}`,
  ...more,
});
const contract = (party: string, more = {}) => ({
  id: 'a',
  number: '01/HĐ',
  on: '2023-02-15',
  party,
  valueDong: 300n,
  startsOn: null,
  endsOn: null,
  appendices: [],
  ...more,
});

describe('the ledger of a project line by line', { timeout: 30_000 }, () => {
  const appendices = [
    { number: 'PL01', on: '2023-06-01', valueDong: 250n, endsOn: null },
    { number: 'PL02', on: '2023-07-01', valueDong: null, endsOn: '2023-12-31' },
  ];
  const books = {
    contracts: [contract('htx', { appendices }), contract('CUC', { id: 'c', number: '09/HĐ' })],
    entries: [
      entry('1', 100n, { kind: 'ADVANCE', paidOn: '2023-03-01' }),
      entry('2', 30n, { kind: 'RECOVERY', paidOn: '2023-08-01' }),
      entry('3', 50n, { paidOn: '2023-05-01' }),
      entry('4', 50n, { paidOn: '2023-05-02', reversesId: '3' }),
      entry('5', 70n, { paidOn: '2023-09-01', isConfirmed: false, contractId: null }),
    ],
    approvedDong: 300n,
    settlement: { on: '2023-12-20', number: '12/QT', dong: 70n },
  };

  it('reads in the order of the days, each line with the balance after it', () => {
    const rows = ledgerLines(books).map(({ document, change, state, balance: b }) => [
      document,
      change,
      state,
      [b.committed, b.advanced, b.paid, b.settled, b.remaining],
    ]);
    expect(rows).toEqual([
      ['01/HĐ', 300n, null, [300n, 0n, 0n, 0n, 300n]],
      ['UNC 1', 100n, 'CONFIRMED', [300n, 100n, 100n, 0n, 200n]],
      ['UNC 3', 50n, 'REVERSED', [300n, 100n, 150n, 0n, 150n]],
      ['UNC 4', -50n, 'CONFIRMED', [300n, 100n, 100n, 0n, 200n]],
      ['PL01', -50n, null, [250n, 100n, 100n, 0n, 200n]],
      ['PL02', 0n, null, [250n, 100n, 100n, 0n, 200n]],
      ['UNC 2', -30n, 'CONFIRMED', [250n, 70n, 70n, 0n, 230n]],
      ['UNC 5', 0n, 'PENDING', [250n, 70n, 70n, 0n, 230n]],
      ['12/QT', 70n, null, [250n, 0n, 70n, 70n, 230n]],
    ]);
  });

  it('says nothing of what remains where nothing is known or more was paid', () => {
    const remaining = (approvedDong: bigint | null) =>
      ledgerLines({ ...books, settlement: null, approvedDong }).at(-1)?.balance.remaining;
    expect(remaining(null)).toBeNull();
    expect(remaining(69n)).toBeNull();
    expect(remaining(70n)).toBe(0n);
  });

  it('more that comes back than was advanced leaves no advance below nothing', () => {
    const entries = [entry('1', 100n), entry('2', 40n, { kind: 'RECOVERY' })];
    const [last] = ledgerLines({ ...books, contracts: [], entries, settlement: null }).slice(-1);
    expect(last?.balance).toMatchObject({ advanced: 0n, paid: 60n });
  });

  it('comes to what the books come to, in whatever order independent entries were put down', () => {
    const some = fc.array(
      fc.record({
        kind: fc.constantFrom(...PAYMENT_KINDS),
        dong: fc.bigInt({ min: 1n, max: 1_000n }),
        isConfirmed: fc.boolean(),
        month: fc.integer({ min: 1, max: 9 }),
      }),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(some, fc.bigInt({ min: 0n, max: 10_000n }), (all, approvedDong) => {
        const entries = all.map(({ month, ...more }, index) =>
          entry(String(index), more.dong, { ...more, paidOn: `2023-0${month}-01` }),
        );
        const closing = (of: Booked[]) =>
          ledgerLines({ contracts: [], entries: of, approvedDong, settlement: null }).at(-1)
            ?.balance;
        const balance = closing(entries);
        const paid = netPaid(entries);
        expect(balance).toEqual(closing(entries.toReversed()));
        expect(balance?.paid).toBe(paid);
        if (paid <= approvedDong) expect((balance?.remaining ?? 0n) + paid).toBe(approvedDong);
        else expect(balance?.remaining).toBeNull();
      }),
      { numRuns: 10_000 },
    );
  });
});
