import { describe, expect, test } from 'vitest';
import {
  isPersonal,
  PRIORITY_BASES,
  PRIORITY_FLAGS,
  priorityConflicts,
  priorityReasons,
  type PriorityFlag,
} from '#lib/domain/priority.ts';

const claim = (flag: PriorityFlag) => ({ flag, evidence: 'Văn bản A', asOf: '2022-12-31' });

describe('why a project goes before others', () => {
  test('is told claim by claim with evidence and basis, in the order of the catalogue, without a number', () => {
    const reasons = priorityReasons([claim('OCOP'), claim('AREA_KV3')], 2022);
    expect(reasons).toEqual([
      { ...claim('AREA_KV3'), basis: PRIORITY_BASES.AREA_KV3, isOfPlanYear: true },
      { ...claim('OCOP'), basis: PRIORITY_BASES.OCOP, isOfPlanYear: true },
    ]);
    expect(JSON.stringify(reasons)).not.toMatch(/score|điểm/i);
  });

  test.each<[PriorityFlag, number, boolean]>([
    ['AREA_KV3', 2020, false],
    ['AREA_KV3', 2021, true],
    ['POOR_DISTRICT', 2025, true],
    ['POOR_DISTRICT', 2026, false],
    ['NEW_RURAL_COMMUNE', 2015, true],
    ['LOCAL_RAW_MATERIAL', 2022, true],
    ['LOCAL_RAW_MATERIAL', 2023, false],
    ['WOMEN_OWNED', 2022, false],
    ['WOMEN_OWNED', 2025, true],
    ['MINORITY_OWNED', 2026, true],
    ['CLEANER_PRODUCTION', 2026, true],
  ])('%s rests on a basis that speaks of %i: %s', (flag, year, holds) => {
    expect(priorityReasons([claim(flag)], year)[0]?.isOfPlanYear).toBe(holds);
  });

  test('what nobody has read in the text itself says so', () => {
    expect(PRIORITY_BASES.POOR_DISTRICT.confidence).toBe('UNSURE');
    expect(PRIORITY_BASES.BORDER_OR_ATK.confidence).toBe('KNOWN');
    expect(PRIORITY_BASES.AREA_KV1.confidence).toBe('FOUND');
  });

  test('only what is said of a person is personal', () => {
    expect(PRIORITY_FLAGS.filter(isPersonal)).toEqual(['WOMEN_OWNED', 'MINORITY_OWNED']);
  });
});

describe('claims that contradict each other', () => {
  const positions = (...flags: PriorityFlag[]) =>
    priorityConflicts(flags.map((flag) => ({ flag }))).map((conflict) => conflict.position);

  test('the same claim twice', () => {
    expect(positions('OCOP', 'EXPORT', 'OCOP')).toEqual([2]);
  });

  test('two area classes', () => {
    expect(positions('AREA_KV3', 'AREA_KV1')).toEqual([1]);
    expect(positions('AREA_KV2', 'OCOP', 'AREA_KV3')).toEqual([2]);
  });

  test('all else stands beside each other', () => {
    const compatible = PRIORITY_FLAGS.filter((flag) => !['AREA_KV1', 'AREA_KV2'].includes(flag));
    expect(positions(...compatible)).toEqual([]);
  });
});
