import { describe, expect, it } from 'vitest';
import { NOT_STATED, stated } from '#lib/domain/money.ts';
import {
  differenceBetween,
  planOn,
  tellVersions,
  type PlanItem,
  type PlanVersionList,
} from '#lib/domain/plan-version.ts';

const item = (projectId: string, dong: bigint | null, more: Partial<PlanItem> = {}): PlanItem => ({
  projectId,
  title: `Đề án ${projectId}`,
  support: dong === null ? NOT_STATED : stated(dong),
  isStopped: false,
  ...more,
});

const version = (
  number: number,
  decidedOn: string | null,
  ...items: PlanItem[]
): PlanVersionList => ({ number, decidedOn, items });

const idsOn = (versions: PlanVersionList[], day: string) =>
  planOn(versions, day)
    .items.map(({ projectId, support }) => `${projectId} ${support.dong ?? '?'}`)
    .toSorted();

/** As assigned on a day nobody states; one added in March, one changed and one stopped in June. */
const PLAN = [
  version(1, null, item('a', 500n), item('b', null)),
  version(2, '2022-03-01', item('a', 500n), item('b', null), item('c', 200n)),
  version(3, '2022-06-01', item('a', 450n), item('b', null, { isStopped: true }), item('c', 200n)),
  version(4, '2022-09-01', item('a', 450n), item('c', 200n), item('d', 90n)),
];

describe('the plan as of a day', () => {
  it.each([
    ['2021-01-01', 1, ['a 500', 'b ?']],
    ['2022-02-28', 1, ['a 500', 'b ?']],
    ['2022-03-01', 2, ['a 500', 'b ?', 'c 200']],
    ['2022-06-30', 3, ['a 450', 'c 200']],
    ['2030-01-01', 4, ['a 450', 'c 200', 'd 90']],
  ])('%s is version %i', (day, number, ids) => {
    expect(planOn(PLAN, day).version?.number).toBe(number);
    expect(idsOn(PLAN, day)).toEqual(ids);
  });

  it('takes versions of one day, or of none, in the order of their numbers', () => {
    const unknown = [version(2, null, item('a', 450n)), version(1, null, item('a', 500n))];
    expect(planOn(unknown, '2022-01-01').version?.number).toBe(2);
    expect(idsOn(unknown, '2022-01-01')).toEqual(['a 450']);
    const both = [
      version(2, '2022-03-01', item('a', 450n)),
      version(1, '2022-03-01', item('a', 500n)),
    ];
    expect(idsOn(both, '2022-03-01')).toEqual(['a 450']);
  });

  it('is nothing before the first decision where that day is stated', () => {
    const later = [version(1, '2023-02-01', item('a', 1n))];
    expect(planOn(later, '2023-01-31')).toEqual({ version: null, items: [] });
  });

  it('goes by the days of the decisions, not by the order they were put down in', () => {
    const late = [
      version(1, null, item('a', 500n)),
      version(2, '2022-06-01', item('a', 450n)),
      version(3, '2022-03-01', item('a', 450n), item('c', 200n)),
    ];
    expect(idsOn(late, '2022-04-01')).toEqual(['a 500', 'c 200']);
    expect(planOn(late, '2022-04-01').version?.number).toBe(3);
    expect(idsOn(late, '2022-07-01')).toEqual(['a 450', 'c 200']);
  });
});

describe('what a decision changed', () => {
  it('is told against the version before it', () => {
    const told = tellVersions(PLAN).map(({ difference }) =>
      difference
        ? [
            difference.added.map(({ projectId }) => projectId),
            difference.changed.map(({ after }) => after.projectId),
            difference.stopped.map(({ projectId }) => projectId),
          ]
        : null,
    );
    expect(told).toEqual([null, [['c'], [], []], [[], ['a'], ['b']], [['d'], [], []]]);
  });

  it('is a change also where only the title or the state of the amount differs', () => {
    expect(differenceBetween([item('a', null)], [item('a', 1n)]).changed).toHaveLength(1);
    expect(
      differenceBetween([item('a', 1n)], [item('a', 1n, { title: 'Khác' })]).changed,
    ).toHaveLength(1);
    expect(differenceBetween([item('a', 1n)], [item('a', 1n)]).changed).toEqual([]);
  });
});
