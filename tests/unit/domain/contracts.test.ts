import { describe, expect, it } from 'vitest';
import {
  appendixIssues,
  committedOf,
  contractedOf,
  contractsStateOf,
  CUC_PARTY,
  endInForce,
  isAmendable,
  lacksContracts,
  owesContracts,
  valueInForce,
  type AppendixFacts,
  type ContractFacts,
} from '#lib/domain/contracts.ts';
import { NOT_APPLICABLE, NOT_STATED, stated } from '#lib/domain/money.ts';
import { STATUSES } from '#lib/domain/vocabulary.ts';

const contract = (id: string, valueDong: bigint, more: Partial<ContractFacts> = {}) => ({
  id,
  number: `${id}/HĐ`,
  on: '2022-05-01',
  party: `htx-${id}`,
  valueDong,
  startsOn: '2022-05-01',
  endsOn: '2022-10-31',
  appendices: [],
  ...more,
});
const appendix = (more: Partial<AppendixFacts> = {}): AppendixFacts => ({
  on: '2022-06-01',
  valueDong: null,
  endsOn: null,
  ...more,
});

it('of a recorded project are put down later where its document told nothing of them', () => {
  const about = {
    kind: 'PROJECT' as const,
    isRecorded: true,
    contractsState: 'NOT_STATED' as const,
  };
  const lacking = STATUSES.filter((status) => lacksContracts({ ...about, status }));
  expect(lacking).toEqual(['CONTRACTED', 'IN_PROGRESS', 'ACCEPTED', 'LIQUIDATED']);
  for (const other of [
    { kind: 'TASK' as const },
    { isRecorded: false },
    { contractsState: 'STATED' as const },
  ]) {
    expect(lacksContracts({ ...about, status: 'CONTRACTED', ...other })).toBe(false);
  }
});

describe('the amount of the contracts', () => {
  const about = { kind: 'PROJECT', status: 'APPROVED', isRecorded: false } as const;
  const own = contract('a', 200n);
  const withCuc = contract('c', 500n, { party: CUC_PARTY });

  it('must be known from the signing on, of a recorded project from the decision on', () => {
    const owing = (isRecorded: boolean) =>
      STATUSES.filter((status) => owesContracts({ ...about, status, isRecorded }));
    const signed = ['CONTRACTED', 'IN_PROGRESS', 'ACCEPTED', 'LIQUIDATED', 'SETTLED'];
    expect(owing(false)).toEqual(signed);
    expect(owing(true)).toEqual(['APPROVED', ...signed, 'STOPPED']);
    expect(owesContracts({ ...about, kind: 'TASK', status: 'IN_PROGRESS' })).toBe(false);
  });

  it('is nothing while there is no contract yet, and not stated where nobody put one down', () => {
    expect(contractedOf(about, [])).toEqual(stated(0n));
    expect(contractedOf({ ...about, isRecorded: true }, [])).toEqual(NOT_STATED);
    expect(contractedOf({ ...about, status: 'CONTRACTED' }, [])).toEqual(NOT_STATED);
    expect(contractedOf({ ...about, kind: 'TASK' }, [])).toEqual(NOT_APPLICABLE);
  });

  it('is that of the beneficiaries alone', () => {
    const recorded = { ...about, status: 'CONTRACTED', isRecorded: true } as const;
    expect(contractedOf(recorded, [own, withCuc])).toEqual(stated(200n));
    expect(contractedOf(recorded, [withCuc])).toEqual(NOT_STATED);
    expect(contractsStateOf(recorded, [withCuc])).toBe('STATED');
  });
});

describe('what is in force', () => {
  it('is the contract as it was signed until an appendix says otherwise', () => {
    const extended = [
      appendix({ endsOn: '2022-12-31' }),
      appendix({ valueDong: 250n }),
      appendix(),
    ];
    const amended = contract('a', 200n, { appendices: extended });
    expect([valueInForce(amended), endInForce(amended)]).toEqual([250n, '2022-12-31']);
    expect([valueInForce(contract('a', 200n)), endInForce(contract('a', 200n))]).toEqual([
      200n,
      '2022-10-31',
    ]);
    expect(valueInForce(contract('a', 200n, { appendices: [appendix({ valueDong: 0n })] }))).toBe(
      0n,
    );
  });
  it('of several contracts adds up without the one with the Cục', () => {
    const cuc = contract('c', 500n, { party: CUC_PARTY });
    expect(committedOf([cuc, contract('a', 200n), contract('b', 300n)])).toBe(500n);
  });
});

describe('an appendix', () => {
  const [a, b] = [contract('a', 200n), contract('b', 200n)];
  const cuc = contract('c', 400n, { party: CUC_PARTY });
  const paths = (
    added: AppendixFacts,
    of: ContractFacts = a,
    about: Partial<Parameters<typeof appendixIssues>[3]> = {},
  ) =>
    appendixIssues([cuc, a, b], of, added, {
      approved: stated(400n),
      paidHighest: 0n,
      today: '2022-06-30',
      ...about,
    }).map(({ path }) => path);

  it('comes after the contract and after the appendix before it, and not after today', () => {
    expect(paths(appendix())).toEqual([]);
    expect(paths(appendix({ on: '2022-07-01' }))).toEqual(['on']);
    expect(paths(appendix({ on: '2022-04-30' }))).toEqual(['on']);
    const amended = { ...a, appendices: [appendix({ on: '2022-06-15' })] };
    expect(paths(appendix(), amended)).toEqual(['on']);
  });
  it('never brings the contracts above what was approved', () => {
    expect(paths(appendix({ valueDong: 201n }))).toEqual(['value']);
    expect(paths(appendix({ valueDong: 200n }))).toEqual([]);
    expect(paths(appendix({ valueDong: 401n }), cuc)).toEqual(['value']);
    expect(paths(appendix({ valueDong: 400n }), cuc)).toEqual([]);
    expect(paths(appendix({ valueDong: 999n }), a, { approved: NOT_STATED })).toEqual([]);
  });
  it('leaves no less than what was paid', () => {
    expect(paths(appendix({ valueDong: 99n }), a, { paidHighest: 100n })).toEqual(['value']);
    expect(paths(appendix({ valueDong: 100n }), a, { paidHighest: 100n })).toEqual([]);
  });
  it('does not end before the work begins', () => {
    expect(paths(appendix({ endsOn: '2022-04-30' }))).toEqual(['endsOn']);
  });
});

it('a contract is amended from its signing until it is liquidated', () => {
  expect(STATUSES.filter((status) => isAmendable(status))).toEqual([
    'CONTRACTED',
    'IN_PROGRESS',
    'ACCEPTED',
  ]);
});
