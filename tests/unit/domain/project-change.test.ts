import { describe, expect, it } from 'vitest';
import { NOT_APPLICABLE, NOT_STATED as UNKNOWN, stated } from '#lib/domain/money.ts';
import {
  applyChanges,
  changeIssues,
  changesTo,
  isSameJson,
  moneyOf,
  moneyText,
  overtakenFields,
  supportRise,
  type ChangeableValues,
  type ChangeGround,
  type WantedValues,
} from '#lib/domain/project-change.ts';

const money = (dong: bigint) => ({ state: 'STATED' as const, dong: dong.toString() });
const NOT_STATED = { state: 'NOT_STATED' as const, dong: null };

const now: ChangeableValues = {
  implementingUnit: 'Trung tâm',
  location: null,
  unit: null,
  objectives: 'Nâng cao năng suất',
  content: 'Mua máy',
  scale: null,
  startsOn: '2023-01-15',
  endsOn: '2023-12-15',
  support: money(500n),
  requested: money(500n),
  beneficiaries: [
    { slug: 'a', name: 'HTX A', support: money(300n) },
    { slug: 'b', name: 'HTX B', support: NOT_STATED },
  ],
  fundingLines: [
    { source: 'KCDP', amount: money(500n), note: 'Ngân sách' },
    { source: 'DOI_UNG', amount: money(500n), note: null },
  ],
};

const ground: ChangeGround = { kind: 'PROJECT', contracts: [], above: null, paidHighest: 0n };
const text = (dong: bigint) => `${dong} đ`;
const changed = (wanted: WantedValues) => changesTo(now, wanted, 'KCDP');
const issuesOf = (wanted: WantedValues, about: Partial<ChangeGround> = {}) =>
  changeIssues(now, changed(wanted), { ...ground, ...about }, text).map(({ path }) => path);

describe('money as a change holds it', () => {
  it.each([stated(5n), stated(0n), UNKNOWN, NOT_APPLICABLE])(
    '%o is read back as it was',
    (amount) => {
      expect(moneyOf(moneyText(amount))).toEqual(amount);
    },
  );
  it('without its amount is not stated', () => {
    expect(moneyOf({ state: 'STATED', dong: null })).toEqual(UNKNOWN);
  });
});

it('adds to the approved support what it names, takes from it what it lowers', () => {
  const support = (before: string | null, after: string) => [
    {
      path: 'support',
      before: { state: before === null ? 'NOT_STATED' : 'STATED', dong: before },
      after: { state: 'STATED', dong: after },
    },
  ];
  expect(supportRise(support('100', '130'))).toBe(30n);
  expect(supportRise(support('100', '90'))).toBe(-10n);
  expect(supportRise(support(null, '90'))).toBe(90n);
  expect(supportRise([{ path: 'location', before: 'a', after: 'b' }])).toBe(0n);
});

describe('what a proposal changes', () => {
  it('is told field by field, with the value it was made from', () => {
    expect(changed({ endsOn: '2024-03-31', content: 'Mua máy', location: 'Xã A' })).toEqual([
      { path: 'location', before: null, after: 'Xã A' },
      { path: 'endsOn', before: '2023-12-15', after: '2024-03-31' },
    ]);
  });

  it('is nothing where every value is as it was', () => {
    expect(changed({ support: money(500n), objectives: 'Nâng cao năng suất' })).toEqual([]);
  });

  it('downwards takes the line of the programme’s source along, and nothing else', () => {
    const changes = changed({ support: money(400n) });
    expect(changes.map(({ path }) => path)).toEqual(['support', 'fundingLines']);
    expect(applyChanges(now, changes).fundingLines).toEqual([
      { source: 'KCDP', amount: money(400n), note: 'Ngân sách' },
      { source: 'DOI_UNG', amount: money(500n), note: null },
    ]);
  });

  it('upwards beyond what was asked for raises that as well', () => {
    const after = applyChanges(now, changed({ support: money(501n) }));
    expect(after.requested).toEqual(money(501n));
    const silent = { ...now, requested: NOT_STATED };
    const paths = changesTo(silent, { support: money(900n) }, 'KCDP').map(({ path }) => path);
    expect(paths).not.toContain('requested');
  });

  it('leaves a line of the source alone that says another amount', () => {
    const other = { ...now, fundingLines: [{ source: 'KCDP', amount: money(9n), note: null }] };
    expect(changesTo(other, { support: money(1n) }, 'KCDP').map(({ path }) => path)).toEqual([
      'support',
    ]);
  });
});

describe('what stands against a change', () => {
  it.each<[string, WantedValues, Partial<ChangeGround>, string[]]>([
    ['nothing differs', {}, {}, ['changes']],
    ['an end before the start', { endsOn: '2022-01-01' }, {}, ['endsOn']],
    ['a required text taken away', { content: null }, {}, ['content']],
    ['a day taken away', { startsOn: null }, {}, ['startsOn']],
    ['an amount taken away', { support: NOT_STATED }, {}, ['support']],
    ['nothing at all', { support: money(0n) }, {}, ['support', 'beneficiaries']],
    ['shares above the whole', { support: money(299n) }, {}, ['beneficiaries']],
    ['no beneficiary left', { beneficiaries: [] }, {}, ['beneficiaries']],
    [
      'a beneficiary twice',
      { beneficiaries: [now.beneficiaries[0], now.beneficiaries[0]].flatMap((one) => one ?? []) },
      {},
      ['beneficiaries', 'beneficiaries'],
    ],
    [
      'a beneficiary of a task',
      { beneficiaries: [{ slug: 'c', name: 'C', support: money(1n) }] },
      { kind: 'TASK' },
      ['beneficiaries'],
    ],
    [
      'less than the contracts',
      { support: money(400n) },
      {
        contracts: [
          { number: '01', party: 'a', valueDong: 300n },
          { number: '02', party: 'b', valueDong: 200n },
        ],
      },
      ['support'],
    ],
    [
      'less than the contract with the authority',
      { support: money(400n) },
      { above: { number: '09', party: 'CUC', valueDong: 500n } },
      ['support'],
    ],
    ['less than was paid', { support: money(400n) }, { paidHighest: 401n }, ['support']],
    [
      'a party of a contract left out',
      { beneficiaries: [{ slug: 'b', name: 'HTX B', support: NOT_STATED }] },
      { contracts: [{ number: '01', party: 'a', valueDong: 300n }] },
      ['beneficiaries'],
    ],
    [
      'a share below its contract',
      {
        beneficiaries: [
          { slug: 'a', name: 'HTX A', support: money(299n) },
          { slug: 'b', name: 'HTX B', support: NOT_STATED },
        ],
      },
      { contracts: [{ number: '01', party: 'a', valueDong: 300n }] },
      ['beneficiaries.0.support'],
    ],
    ['exactly the contracts', { support: money(300n) }, { paidHighest: 300n }, []],
  ])('%s', (_what, wanted, about, paths) => {
    expect(issuesOf(wanted, about)).toEqual(paths);
  });

  it('names the contracts that are in the way', () => {
    const contracts = [{ number: '01/2023/HĐ-KC', party: 'a', valueDong: 450n }];
    const [issue] = changeIssues(
      now,
      changed({ support: money(400n) }),
      { ...ground, contracts },
      text,
    );
    expect(issue?.message).toContain('01/2023/HĐ-KC');
    expect(issue?.message).toContain('450 đ');
  });
});

describe('values that went on meanwhile', () => {
  it('are named; the order in which a database keeps keys does not matter', () => {
    const changes = changed({ support: money(400n), scale: '3 máy' });
    const kept = changes.map((change) => ({
      after: change.after,
      before:
        change.path === 'support' ? { dong: '500', state: 'STATED' } : (change.before ?? undefined),
      path: change.path,
    }));
    const asKept = kept.map(({ path, before, after }) => ({ path, before: before ?? null, after }));
    expect(overtakenFields(now, asKept)).toEqual([]);
    expect(overtakenFields({ ...now, scale: '2 máy' }, asKept)).toEqual(['scale']);
    expect(overtakenFields({ ...now, support: money(499n) }, asKept)).toEqual(['support']);
  });

  it.each([
    [null, undefined, true],
    [[1, 2], [2, 1], false],
    [[1], [1, 2], false],
    [{ a: 1, b: null }, { a: 1 }, true],
    [{ a: [{ b: '1' }] }, { a: [{ b: '1' }] }, true],
    ['1', 1, false],
  ])('%j and %j are the same: %s', (a, b, isSame) => {
    expect(isSameJson(a, b)).toBe(isSame);
  });
});

it('a share nobody stated stands against no contract', () => {
  const beneficiaries = [{ slug: 'b', name: 'HTX B', support: NOT_STATED }];
  const contracts = [{ party: 'b', number: '01/HĐ', valueDong: 300n }];
  expect(issuesOf({ beneficiaries }, { contracts })).toEqual([]);
});
