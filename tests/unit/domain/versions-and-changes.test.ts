import { describe, expect, it } from 'vitest';
import {
  ConflictError,
  ForbiddenError,
  isDomainError,
  NotFoundError,
  RuleViolationError,
} from '#lib/domain/errors.ts';
import { changesBetween, listChanges } from '#lib/domain/snapshot-diff.ts';
import { requireVersion } from '#lib/domain/version.ts';

describe('versions', () => {
  it('a change without its version is against the rules, one from an old version a conflict', () => {
    expect(() => requireVersion(undefined, 3)).toThrow(RuleViolationError);
    expect(() => requireVersion(2, 3)).toThrow(ConflictError);
    expect(() => requireVersion(3, 3)).not.toThrow();
  });
  it('a conflict brings what is stored now', () => {
    try {
      requireVersion(1, 2, () => ({ title: 'mới' }));
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({ current: { title: 'mới' } });
    }
  });
});

describe('refusals', () => {
  it('only the four kinds are refusals of the trade', () => {
    const kinds = [
      new NotFoundError(),
      new ForbiddenError('không'),
      new RuleViolationError('RULE', 'không'),
      new ConflictError(),
    ];
    expect(kinds.every(isDomainError)).toBe(true);
    expect(isDomainError(new Error('khác'))).toBe(false);
  });
});

describe('what changed between two submissions', () => {
  const first = {
    title: 'A',
    support: { state: 'STATED', dong: '500' },
    milestones: [{ title: 'Một' }],
    plan: { startsOn: '2022-01-01' },
  };
  it('nothing, when they are the same', () => {
    expect(changesBetween(first, structuredClone(first))).toEqual([]);
  });
  it('names each field with both values; money and lists are compared as wholes', () => {
    const second = {
      ...first,
      support: { state: 'STATED', dong: '400' },
      milestones: [],
      plan: { startsOn: '2022-02-01' },
      scale: 'lớn',
    };
    expect(changesBetween(first, second)).toEqual([
      { path: 'support', before: first.support, after: second.support },
      { path: 'milestones', before: first.milestones, after: [] },
      { path: 'plan.startsOn', before: '2022-01-01', after: '2022-02-01' },
      { path: 'scale', before: null, after: 'lớn' },
    ]);
  });
  it('a field that is gone counts as emptied', () => {
    expect(changesBetween({ a: 1 }, {})).toEqual([{ path: 'a', before: 1, after: null }]);
    expect(changesBetween({ a: null }, {})).toEqual([]);
  });
  it('a field that an older form did not ask for is no change while nothing is said in it', () => {
    const later = {
      isPoint: false,
      priorities: [],
      legalBasis: null,
      equipment: [{ name: 'Máy', unitPrice: { state: 'NOT_STATED', dong: null }, quotations: [] }],
    };
    expect(changesBetween({ equipment: [{ name: 'Máy' }] }, later)).toEqual([]);
    expect(changesBetween({}, { isPoint: true })).toHaveLength(1);
  });
  it('a thing named by its id is compared as one', () => {
    const [before, after] = [
      { id: 'a', name: 'A' },
      { id: 'b', name: 'B' },
    ];
    expect(changesBetween({ unit: before }, { unit: after })).toEqual([
      { path: 'unit', before, after },
    ]);
  });
});

it('items that nothing names come and go by their place', () => {
  const keys = [(item: { name: string | null }) => item.name];
  expect(listChanges([{ name: null }], [{ name: null }, { name: 'Máy sấy' }], keys)).toEqual([
    { key: '0.', before: null, after: { name: null } },
    { key: '1.Máy sấy', before: null, after: { name: 'Máy sấy' } },
    { key: '-0.', before: { name: null }, after: null },
  ]);
});
