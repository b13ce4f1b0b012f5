import { describe, expect, test } from 'vitest';
import { checkChanges, isSettled } from '#lib/domain/check-changes.ts';
import { dossierChecks, type CheckFacts } from '#lib/domain/dossier-checks.ts';
import { isExpired, isTooMuch, lineTotal } from '#lib/domain/equipment.ts';
import { MAX_DONG, NOT_STATED, stated } from '#lib/domain/money.ts';
import {
  conditionStates,
  SUPPORT_CONDITIONS,
  type StoredCondition,
} from '#lib/domain/support-conditions.ts';

const met = (condition: StoredCondition['condition']): StoredCondition => ({
  condition,
  isMet: true,
  evidence: 'Văn bản',
});

const FACTS: CheckFacts = {
  kind: 'PROJECT',
  isGroup: false,
  activityContent: 'ND3',
  objectives: 'a',
  content: 'b',
  startsOn: '2023-01-01',
  endsOn: '2023-12-31',
  implementingUnit: 'c',
  requested: stated(1n),
  beneficiaries: [{}],
  beneficiariesState: 'STATED',
  milestones: [{}],
  conditions: SUPPORT_CONDITIONS.map(met),
  decision: null,
  equipment: [],
  supportedBefore: [],
  ceilingFindings: [],
};
const TODAY = '2023-06-30';

const unmet = (facts: Partial<CheckFacts>) =>
  dossierChecks({ ...FACTS, ...facts }, TODAY)
    .filter((check) => !check.isMet)
    .map((check) => check.rule);

describe('the conditions of support', () => {
  test.each(SUPPORT_CONDITIONS)('%s is confirmed by a tick alone', (condition) => {
    const states = (conditions: StoredCondition[]) =>
      conditionStates({ kind: 'PROJECT', conditions, decision: null }).find(
        (row) => row.condition === condition,
      );
    expect(states([met(condition)])?.state).toBe('CONFIRMED');
    expect(states([{ ...met(condition), isMet: false }])?.state).toBe('NOT_CONFIRMED');
    expect(states([])?.state).toBe('NOT_CONFIRMED');
  });

  test('the decision recorded in the portal confirms the one that asks for a decision', () => {
    const states = conditionStates({ kind: 'PROJECT', conditions: [], decision: { number: '1' } });
    expect(states.filter((row) => row.state === 'CONFIRMED')).toEqual([
      { condition: 'TASK_DECIDED', state: 'CONFIRMED', evidence: null, isByDecision: true },
    ]);
  });

  test('a task has nobody who could fund the rest', () => {
    const states = conditionStates({ kind: 'TASK', conditions: [], decision: null });
    expect(states.map((row) => row.state)).toEqual([
      'NOT_CONFIRMED',
      'NOT_CONFIRMED',
      'NOT_APPLICABLE',
      'NOT_CONFIRMED',
    ]);
  });
});

describe('what the checks find', () => {
  test('nothing in a dossier that is complete and confirmed', () => {
    expect(unmet({})).toEqual([]);
  });

  test.each<[string, Partial<CheckFacts>]>([
    ['required.activityContent', { activityContent: null }],
    ['required.implementingUnit', { implementingUnit: ' ' }],
    ['required.beneficiaries', { beneficiaries: [] }],
    ['required.objectives', { objectives: null }],
    ['required.content', { content: null }],
    ['required.support', { requested: NOT_STATED }],
    ['required.startsOn', { startsOn: null }],
    ['required.endsOn', { endsOn: null }],
    ['required.milestones', { milestones: [] }],
    ['condition.CONTENT_FITS', { conditions: FACTS.conditions.slice(1) }],
    ['group.members', { isGroup: true }],
    ['beneficiaries.supportedBefore', { supportedBefore: ['HTX A đã được hỗ trợ.'] }],
    [
      'quotations.valid',
      {
        equipment: [{ name: 'Máy', quotations: [{ supplier: 'A', validUntil: '2023-06-29' }] }],
      },
    ],
  ])('%s', (rule, facts) => {
    expect(unmet(facts)).toEqual([rule]);
  });

  test('only what the contract names holds a dossier back', () => {
    const checks = dossierChecks(
      { ...FACTS, isGroup: true, conditions: [], supportedBefore: ['x'] },
      TODAY,
    );
    const advisory = checks.filter((check) => check.weight === 'ADVISORY' && !check.isMet);
    expect(advisory).toHaveLength(6);
    expect(checks.filter((check) => check.weight === 'REQUIRED' && !check.isMet)).toEqual([]);
  });

  test('a task is asked for no beneficiary, no group and no earlier support', () => {
    const rules = dossierChecks({ ...FACTS, kind: 'TASK', beneficiaries: [] }, TODAY).map(
      (check) => check.rule,
    );
    expect(rules).not.toContain('required.beneficiaries');
    expect(rules).not.toContain('condition.COUNTERPART');
    expect(rules).not.toContain('beneficiaries.supportedBefore');
  });

  test('a group of two is a group', () => {
    expect(unmet({ isGroup: true, beneficiaries: [{}, {}] })).toEqual([]);
  });
});

describe('a line of equipment', () => {
  test.each([
    [2, stated(150_000_000n), stated(300_000_000n)],
    [null, stated(150_000_000n), NOT_STATED],
    [2, NOT_STATED, NOT_STATED],
    [100_000, stated(MAX_DONG), NOT_STATED],
  ])('%s at %o comes to %o', (quantity, price, total) => {
    expect(lineTotal(quantity, price)).toEqual(total);
  });

  test('may not come to more than any amount', () => {
    expect(isTooMuch(2, stated(MAX_DONG))).toBe(true);
    expect(isTooMuch(null, stated(MAX_DONG))).toBe(false);
    expect(isTooMuch(2, NOT_STATED)).toBe(false);
  });

  test('has a quotation that is good through its last day', () => {
    expect(isExpired({ validUntil: '2023-06-30' }, '2023-06-30')).toBe(false);
    expect(isExpired({ validUntil: '2023-06-30' }, '2023-07-01')).toBe(true);
    expect(isExpired({ validUntil: null }, '2023-07-01')).toBe(false);
  });
});

test('what is found beside the limits of support is told and holds nothing back', () => {
  const check = (ceilingFindings: string[]) =>
    dossierChecks({ ...FACTS, ceilingFindings }, '2023-05-01').find(
      ({ rule }) => rule === 'ceiling.within',
    );
  expect(check([])).toMatchObject({ isMet: true, message: null, weight: 'ADVISORY' });
  expect(check(['Vượt mức A.', 'Chưa đủ số liệu.'])).toMatchObject({
    isMet: false,
    message: 'Vượt mức A.\nChưa đủ số liệu.',
    part: 'FUNDING',
  });
});

describe('the results of two submissions', () => {
  const result = (rule: string, isMet: boolean) => ({
    rule,
    claim: rule,
    isMet,
    message: isMet ? null : 'Chưa đạt.',
  });

  test('stand side by side, also for a rule that only one of them asked', () => {
    const changes = checkChanges(
      [result('a', false), result('b', true), result('old', false)],
      [result('a', true), result('b', true), result('new', false)],
    );
    expect(changes).toEqual([
      { rule: 'a', claim: 'a', before: false, after: true, message: null },
      { rule: 'b', claim: 'b', before: true, after: true, message: null },
      { rule: 'new', claim: 'new', before: null, after: false, message: 'Chưa đạt.' },
      { rule: 'old', claim: 'old', before: false, after: null, message: 'Chưa đạt.' },
    ]);
    expect(changes.filter(isSettled).map((change) => change.rule)).toEqual(['b']);
  });
});
