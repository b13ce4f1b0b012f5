import { describe, expect, test } from 'vitest';
import { breakDown } from '#lib/domain/reconciliation.ts';
import { FIGURE_MEASURES, isSupportMeasure, unitOfMeasure } from '#lib/domain/stated-figure.ts';

describe('a total held against parts that may be missing', () => {
  test.each([
    ['nothing stated', null, 8, true, 'INCOMPLETE', null, 496n, null],
    ['one of eight', 100n, 7, true, 'INCOMPLETE', null, 396n, null],
    ['all, equal', 496n, 0, true, 'MATCH', 0n, null, null],
    ['all, too little', 400n, 0, true, 'DIFFERENT', -96n, null, null],
    ['all, too much', 500n, 0, true, 'DIFFERENT', 4n, null, 4n],
    ['some, too much already', 500n, 2, true, 'DIFFERENT', null, null, 4n],
    ['some, the total with others unstated', 496n, 2, true, 'INCOMPLETE', null, 0n, null],
    ['years still missing', 300n, 0, false, 'INCOMPLETE', null, 196n, null],
    ['years still missing, nothing left for them', 496n, 0, false, 'MATCH', 0n, null, null],
    ['years still missing, too much already', 497n, 0, false, 'DIFFERENT', null, null, 1n],
  ] as const)('%s', (_what, sum, unstatedItems, isWhole, result, difference, remaining, excess) => {
    expect(breakDown(496n, { sum, unstatedItems, isWhole })).toMatchObject({
      stated: 496n,
      partial: sum,
      result,
      difference,
      remaining,
      excess,
    });
  });
});

test('only projects are counted, and only support enters support totals', () => {
  expect(FIGURE_MEASURES.filter((measure) => unitOfMeasure(measure) === 'ITEM')).toEqual([
    'PROJECTS',
  ]);
  expect(FIGURE_MEASURES.filter(isSupportMeasure)).toEqual(['SUPPORT']);
});
