import { describe, expect, it } from 'vitest';
import type { HeadVerdict } from '#lib/domain/appraisal.ts';
import { NOT_STATED, stated } from '#lib/domain/money.ts';
import {
  transitionIssues,
  type TransitionFacts,
  type TransitionInput,
} from '#lib/domain/transition-rules.ts';
import { APPRAISAL_HEADS } from '#lib/domain/vocabulary.ts';

const TODAY = '2022-06-30';
const passed: HeadVerdict[] = APPRAISAL_HEADS.map((head) => ({
  head,
  verdict: 'PASS',
  note: null,
}));

type Paid = TransitionFacts['payments'][number];
const paid = (id: string, dong: bigint, more: Partial<Paid> = {}): Paid => ({
  id,
  kind: 'PAYMENT',
  dong,
  contractId: null,
  reversesId: null,
  isConfirmed: true,
  enteredById: 'accountant',
  ...more,
});
const sheet = (dong: bigint) => ({ dong, preparedById: 'accountant' });

/** A dossier against which nothing stands, whatever the step. */
const complete: TransitionFacts = {
  kind: 'PROJECT',
  programme: 'NATIONAL',
  activityContent: 'ND3',
  objectives: 'Tăng năng lực sản xuất',
  content: 'Mua máy',
  startsOn: '2022-01-01',
  endsOn: '2022-12-31',
  implementingUnit: 'Trung tâm',
  requested: stated(500n),
  approved: stated(400n),
  beneficiaries: [{}],
  beneficiariesState: 'STATED',
  beneficiarySlugs: ['htx-a', 'htx-b'],
  milestones: [{}],
  milestoneList: [{ dueOn: '2022-06-01', responsible: 'An', isDone: true, absence: null }],
  ownerId: 'officer',
  submittedById: 'leader',
  openComments: 0,
  sheet: { heads: passed, filledById: 'reviewer' },
  confirmedReports: 1,
  contracts: [{ number: '01/HĐ', valueDong: 200n }],
  enteredResults: 0,
  payments: [paid('1', 300n)],
  settlement: sheet(300n),
};

const minutes = { number: '05/BB-SCT', on: '2022-06-01' };
const decision = { number: '1511/QĐ-UBND', on: '2021-08-16', issuer: 'UBND tỉnh Bắc Kạn' };
const contract = (party: string, value: bigint, more = {}) => ({
  party,
  number: `${party.toUpperCase()}/HĐ-KC`,
  on: '2022-05-01',
  value: stated(value),
  ...more,
});
const contracts = [contract('CUC', 400n), contract('htx-a', 200n), contract('htx-b', 200n)];

const paths = (facts: Partial<TransitionFacts>, input: TransitionInput, actor = 'someone') =>
  transitionIssues({ ...complete, ...facts }, input, actor, TODAY).map((issue) => issue.path);

const reason = 'Dự toán chưa có báo giá kèm theo.';

describe('a step that lacks nothing may be taken', () => {
  it.each<[string, TransitionInput]>([
    ['send to the leader', { action: 'sendToLeader' }],
    ['take back', { action: 'takeBack' }],
    ['submit', { action: 'submit' }],
    ['return', { action: 'return', reason }],
    ['appraise', { action: 'appraise', minutes, recommended: stated(500n) }],
    ['forward', { action: 'forward', letter: { number: '1776/TTr-SCT', on: TODAY } }],
    ['approve', { action: 'approve', decision, approved: stated(500n), batch: '1' }],
    ['sign contracts', { action: 'signContracts', contracts }],
    ['start', { action: 'start' }],
    ['accept', { action: 'accept', minutes }],
    ['liquidate', { action: 'liquidate', liquidations: [{ contract: '01/HĐ', ...minutes }] }],
    ['settle', { action: 'settle', settled: stated(300n) }],
    ['stop', { action: 'stop', decision }],
  ])('%s', (_name, input) => expect(paths({}, input)).toEqual([]));
});

describe('a dossier is sent to the leader only when it is complete', () => {
  it('names every missing part', () => {
    const empty: Partial<TransitionFacts> = {
      activityContent: null,
      objectives: ' ',
      content: null,
      startsOn: null,
      endsOn: null,
      implementingUnit: null,
      requested: NOT_STATED,
      beneficiaries: [],
      milestones: [],
    };
    expect(paths(empty, { action: 'sendToLeader' })).toEqual([
      'activityContent',
      'implementingUnit',
      'beneficiaries',
      'objectives',
      'content',
      'support',
      'startsOn',
      'endsOn',
      'milestones',
    ]);
  });
  it('a task needs no beneficiary', () => {
    expect(paths({ kind: 'TASK', beneficiaries: [] }, { action: 'sendToLeader' })).toEqual([]);
  });
  it('unanswered comments hold it back', () => {
    expect(paths({ openComments: 2 }, { action: 'sendToLeader' })).toEqual(['comments']);
  });
});

describe('reasons', () => {
  it.each(['returnToOfficer', 'return', 'returnFromAbove', 'reject', 'reopen'] as const)(
    '%s needs a reason of twenty characters',
    (action) => {
      expect(paths({}, { action })).toEqual(['reason']);
      expect(paths({}, { action, reason: '   thiếu giấy tờ      ' })).toEqual(['reason']);
      expect(paths({}, { action, reason: 'x'.repeat(19) })).toEqual(['reason']);
      expect(paths({}, { action, reason: 'x'.repeat(20) })).toEqual([]);
    },
  );
});

it('what comes back from above may name its paper, in the form of one', () => {
  const back = { action: 'returnFromAbove', reason: 'x'.repeat(20) } as const;
  expect(paths({}, { ...back, document: { number: '3/CTĐP-QLKC', on: '2022-06-01' } })).toEqual([]);
  expect(paths({}, { ...back, document: { number: 'số ba', on: '2022-07-01' } })).toEqual([
    'document.number',
    'document.on',
  ]);
});

describe('four eyes', () => {
  it('the drafter never submits', () => {
    expect(paths({}, { action: 'submit' }, 'officer')).toEqual(['action']);
  });
  it('the one who submitted never appraises', () => {
    const input: TransitionInput = { action: 'appraise', minutes, recommended: stated(1n) };
    expect(paths({}, input, 'leader')).toEqual(['action']);
  });
  it('the one who entered a payment never settles it', () => {
    const settlement = { dong: 300n, preparedById: 'another accountant' };
    expect(
      paths({ settlement }, { action: 'settle', settled: stated(300n) }, 'accountant'),
    ).toEqual(['action']);
  });
});

describe('appraisal', () => {
  const input: TransitionInput = { action: 'appraise', minutes, recommended: stated(500n) };
  it('needs the sheet of this submission', () => {
    expect(paths({ sheet: null }, input)).toEqual(['appraisal']);
  });
  it('needs every head judged, with a reason unless it passes, and all passed', () => {
    const sheet = (heads: HeadVerdict[]) => ({ sheet: { heads, filledById: 'reviewer' } });
    expect(paths(sheet(passed.slice(1)), input)).toEqual(['appraisal.heads']);
    const failing: HeadVerdict = { head: 'FIT', verdict: 'SUPPLEMENT', note: ' ' };
    expect(paths(sheet([failing, ...passed.slice(1)]), input)).toHaveLength(2);
    const explained: HeadVerdict = { head: 'FIT', verdict: 'FAIL', note: 'Không đúng ngành nghề' };
    expect(paths(sheet([explained, ...passed.slice(1)]), input)).toEqual(['appraisal.heads']);
  });
  it('recommends an amount, and no more than was requested', () => {
    expect(paths({}, { ...input, recommended: stated(501n) })).toEqual(['recommended']);
    expect(paths({}, { ...input, recommended: NOT_STATED })).toEqual(['recommended']);
    expect(paths({}, { ...input, recommended: undefined })).toEqual(['recommended']);
    expect(paths({ requested: NOT_STATED }, input)).toEqual([]);
  });
  it('names its minutes', () => {
    expect(paths({}, { ...input, minutes: undefined })).toEqual(['minutes']);
    expect(paths({}, { ...input, minutes: { number: 'số 5', on: TODAY } })).toEqual([
      'minutes.number',
    ]);
    expect(paths({}, { ...input, minutes: { ...minutes, on: '2022-07-01' } })).toEqual([
      'minutes.on',
    ]);
  });
});

describe('decision', () => {
  const input: TransitionInput = {
    action: 'approve',
    decision,
    approved: stated(500n),
    batch: '1',
  };
  it('approves no more than was requested', () => {
    expect(paths({}, { ...input, approved: stated(501n) })).toEqual(['approved']);
  });
  it('has a number, a day, an issuer and a batch', () => {
    expect(paths({}, { action: 'approve', approved: stated(1n) })).toEqual([
      'decision',
      'decision.issuer',
      'batch',
    ]);
    expect(paths({}, { ...input, batch: ' ', decision: { ...decision, issuer: '' } })).toEqual([
      'decision.issuer',
      'batch',
    ]);
  });
});

describe('contracts', () => {
  const sign = (list: TransitionInput['contracts'], facts: Partial<TransitionFacts> = {}) =>
    paths(facts, { action: 'signContracts', contracts: list });
  it('there is one for each beneficiary, and for a national project one with the Cục', () => {
    expect(sign(undefined)).toEqual(['contracts', 'contracts', 'contracts', 'contracts']);
    expect(sign([], { programme: 'LOCAL', beneficiarySlugs: [] })).toEqual(['contracts']);
    expect(sign(contracts.slice(1))).toEqual(['contracts']);
    expect(sign(contracts.slice(1), { programme: 'LOCAL' })).toEqual([]);
  });
  it('the beneficiaries together get no more than was approved', () => {
    expect(sign([...contracts.slice(0, 2), contract('htx-b', 201n)])).toEqual(['contracts']);
  });
  it('the contract with the Cục carries the same money and is not added to it', () => {
    expect(sign([contract('CUC', 401n), ...contracts.slice(1)])).toEqual(['contracts.0.value']);
    expect(sign(contracts, { approved: NOT_STATED })).toEqual([]);
  });
  it('each names a party of the project once, its number, its day and its value', () => {
    const odd = contract('htx-c', 0n, { number: '<1>', on: '2022-12-01', value: NOT_STATED });
    const again = contract('htx-a', 0n, { number: '02/HĐ-KC' });
    expect(sign([...contracts, odd, again])).toEqual([
      'contracts.3.party',
      'contracts.3.number',
      'contracts.3.on',
      'contracts.3.value',
      'contracts.4.party',
    ]);
  });
  it('no two have one number, and none ends before it begins', () => {
    const same = { number: 'CUC/HĐ-KC' };
    const backwards = { startsOn: '2022-05-02', endsOn: '2022-05-01' };
    const odd = [contract('htx-a', 200n, same), contract('htx-b', 200n, backwards)];
    expect(sign([contract('CUC', 400n), ...odd])).toEqual([
      'contracts.1.number',
      'contracts.2.endsOn',
    ]);
  });
});

describe('work and its end', () => {
  it('starts with a milestone that has a day and a person', () => {
    const plan = (dueOn: string | null, responsible: string | null) => ({
      milestoneList: [{ dueOn, responsible, isDone: false, absence: null }],
    });
    expect(paths(plan(null, 'An'), { action: 'start' })).toEqual(['milestones']);
    expect(paths(plan('2022-08-01', null), { action: 'start' })).toEqual(['milestones']);
    expect(paths(plan('2022-08-01', 'An'), { action: 'start' })).toEqual([]);
  });
  it('is accepted when every milestone is done or explained, and results are in', () => {
    const open = { dueOn: null, responsible: null, isDone: false, absence: null };
    const explained = { ...open, absence: 'Không cần vì đã có máy' };
    expect(paths({ milestoneList: [open] }, { action: 'accept', minutes })).toEqual(['milestones']);
    expect(paths({ milestoneList: [explained] }, { action: 'accept', minutes })).toEqual([]);
    expect(paths({ confirmedReports: 0 }, { action: 'accept', minutes })).toEqual(['results']);
    const measured = { confirmedReports: 0, enteredResults: 1 };
    expect(paths(measured, { action: 'accept', minutes })).toEqual([]);
  });
  it('is liquidated with minutes for each contract and for no other', () => {
    expect(paths({}, { action: 'liquidate' })).toEqual(['minutes']);
    const other = { contract: '99/HĐ', ...minutes };
    const own = { contract: '01/HĐ', ...minutes };
    expect(paths({}, { action: 'liquidate', liquidations: [own, other] })).toEqual([
      'minutes.1.contract',
    ]);
  });
  it('is settled at exactly what was paid, and no more than was approved', () => {
    expect(paths({}, { action: 'settle', settled: stated(299n) })).toEqual(['settled']);
    expect(paths({ payments: [] }, { action: 'settle', settled: stated(0n) })).toEqual([
      'payments',
    ]);
    expect(paths({}, { action: 'settle' })).toEqual(['settled']);
    const over = { payments: [paid('1', 401n)], settlement: sheet(401n) };
    expect(paths(over, { action: 'settle', settled: stated(401n) })).toEqual(['settled']);
  });
  it('is settled on a sheet that still tells of the ledger', () => {
    const settle = { action: 'settle', settled: stated(300n) } as const;
    expect(paths({ settlement: null }, settle)).toEqual(['settlement']);
    expect(paths({ settlement: sheet(299n) }, settle)).toEqual(['settlement']);
    expect(paths({}, settle, 'accountant')).toEqual(['action', 'action']);
  });
  it('is not settled while a payment waits to be confirmed', () => {
    const waiting = { payments: [paid('1', 300n), paid('2', 50n, { isConfirmed: false })] };
    expect(paths(waiting, { action: 'settle', settled: stated(300n) })).toEqual(['payments']);
  });
  it('recoveries and reversals come off what is settled', () => {
    const payments = [
      paid('1', 300n),
      paid('2', 100n, { kind: 'RECOVERY' }),
      paid('3', 100n, { kind: 'RECOVERY' }),
      paid('4', 100n, { kind: 'RECOVERY', reversesId: '3' }),
    ];
    const facts = { payments, settlement: sheet(200n) };
    expect(paths(facts, { action: 'settle', settled: stated(200n) })).toEqual([]);
  });
});
