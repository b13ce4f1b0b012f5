import { describe, expect, test } from 'vitest';
import { NOT_STATED, stated } from '#lib/domain/money.ts';
import { RECORDABLE_STATUSES, recordingIssues, type Recording } from '#lib/domain/recording.ts';
import { STATUSES } from '#lib/domain/vocabulary.ts';

const TODAY = '2026-11-23';
const recording = (overrides: Partial<Recording> = {}): Recording => ({
  kind: 'PROJECT',
  programme: 'LOCAL',
  status: 'SETTLED',
  requested: NOT_STATED,
  approved: NOT_STATED,
  settled: NOT_STATED,
  decision: null,
  contracts: [],
  beneficiaries: [],
  source: { on: null },
  ...overrides,
});
const paths = (overrides: Partial<Recording>) =>
  recordingIssues(recording(overrides), TODAY).map(({ path }) => path);

const DECISION = { number: '1/QĐ-UBND', on: '2019-01-01', issuer: 'UBND tỉnh' };
const CONTRACT = { number: '1/HĐ', on: '2019-02-01', party: 'CUC', value: stated(1n) };

describe('where a project may be recorded', () => {
  test('everywhere but where its draft would still be written', () => {
    expect(STATUSES.filter((status) => !RECORDABLE_STATUSES.includes(status as never))).toEqual([
      'DRAFT',
      'CENTER_REVIEW',
    ]);
  });

  test.each(RECORDABLE_STATUSES)('%s, with nothing else known', (status) => {
    expect(paths({ status })).toEqual([]);
    const skips = status === 'CONTRACTED' || status === 'LIQUIDATED';
    expect(paths({ status, kind: 'TASK' })).toEqual(skips ? ['status'] : []);
  });

  const decided = [
    'APPROVED',
    'CONTRACTED',
    'IN_PROGRESS',
    'ACCEPTED',
    'LIQUIDATED',
    'SETTLED',
    'STOPPED',
  ];
  test.each(RECORDABLE_STATUSES)(
    '%s takes a decision and an approved amount only once decided',
    (status) => {
      const wrong = decided.includes(status) ? [] : ['approved', 'decision.number'];
      expect(paths({ status, approved: stated(1n), decision: DECISION })).toEqual(wrong);
    },
  );

  const contracted = decided.filter((status) => status !== 'APPROVED');
  test.each(RECORDABLE_STATUSES)('%s takes contracts only once they are signed', (status) => {
    const wrong = contracted.includes(status) ? [] : ['contracts'];
    expect(paths({ status, contracts: [CONTRACT] })).toEqual(wrong);
  });
});

describe('what contradicts itself in a recording', () => {
  test.each<[string, Partial<Recording>, string[]]>([
    ['more approved than asked for', { requested: stated(1n), approved: stated(2n) }, ['approved']],
    ['more settled than approved', { approved: stated(1n), settled: stated(2n) }, ['settled']],
    [
      'as much as was asked for',
      { requested: stated(2n), approved: stated(2n), settled: stated(2n) },
      [],
    ],
    ['nothing at all, which is an amount', { approved: stated(0n), settled: stated(0n) }, []],
    ['settled before the settlement', { status: 'ACCEPTED', settled: stated(1n) }, ['settled']],
    [
      'shares above the whole',
      { approved: stated(1n), beneficiaries: [{ slug: 'a', share: stated(2n) }] },
      ['beneficiaries'],
    ],
    ['shares of an unknown whole', { beneficiaries: [{ slug: 'a', share: stated(2n) }] }, []],
    ['two contracts of one number', { contracts: [CONTRACT, CONTRACT] }, ['contracts.1.number']],
    [
      'a contract with nobody of the project',
      { contracts: [{ ...CONTRACT, party: 'b' }] },
      ['contracts.0.party'],
    ],
    [
      'a contract without a value',
      { contracts: [{ ...CONTRACT, value: NOT_STATED }] },
      ['contracts.0.value'],
    ],
    [
      'a contract of a day to come',
      { contracts: [{ ...CONTRACT, on: '2026-11-24' }] },
      ['contracts.0.on'],
    ],
    [
      'papers of today',
      {
        contracts: [{ ...CONTRACT, on: TODAY }],
        decision: { ...DECISION, on: TODAY },
        source: { on: TODAY },
      },
      [],
    ],
    [
      'a contract with a number that no office gives',
      { contracts: [{ ...CONTRACT, number: 'số một' }] },
      ['contracts.0.number'],
    ],
    [
      'a decision that is none',
      { decision: { number: 'quyết định một', on: '2026-11-24', issuer: ' ' } },
      ['decision.number', 'decision.issuer', 'decision.on'],
    ],
    ['a source of a day to come', { source: { on: '2026-11-24' } }, ['source.on']],
  ])('%s', (_what, overrides, expected) => {
    expect(paths(overrides)).toEqual(expected);
  });
});
