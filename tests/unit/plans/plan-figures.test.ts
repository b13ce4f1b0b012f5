import { describe, expect, test } from 'vitest';
import {
  hasStatedFigures,
  itemsFigure,
  supportFigure,
  totalNote,
} from '#components/plans/plan-figures.tsx';
import type { PlanView } from '#lib/plans/schema.ts';

const money = (dong: string | null): PlanView['programmes'][number]['support']['stated'] => ({
  state: dong === null ? 'NOT_STATED' : 'STATED',
  dong,
  source: null,
});

const line = (
  programme: 'NATIONAL' | 'LOCAL',
  items: { stated: number | null; computed: number },
  support: { stated: string | null; computed: string | null },
): PlanView['programmes'][number] => ({
  programme,
  items: { ...items, source: null },
  support: { stated: money(support.stated), computed: money(support.computed), unstatedItems: 0 },
});

const planOf = (total: number | null, ...programmes: PlanView['programmes']): PlanView => ({
  year: 2023,
  implementingUnit: 'Trung tâm',
  programmes,
  total: { items: total, source: null, support: { computed: money(null) } },
  energyProgramme: null,
  supplementary: [],
  projectCodes: [],
  target: null,
  targetSource: null,
  orientation: [],
  stepsDone: [],
  stepsPlanned: [],
  contents: [],
});

const figures = (plan: PlanView) => plan.programmes.map((one) => supportFigure(plan, one));

describe('the figures of a plan', () => {
  test('are those that a document states, where one states any', () => {
    const plan = planOf(
      10,
      line('NATIONAL', { stated: 2, computed: 1 }, { stated: '700000000', computed: '500000000' }),
      line('LOCAL', { stated: 8, computed: 0 }, { stated: null, computed: '90000000' }),
    );
    expect(hasStatedFigures(plan)).toBe(true);
    expect(itemsFigure(plan)).toBe('10');
    expect(figures(plan)).toEqual([
      { value: '700', unit: 'triệu đồng' },
      { value: 'Nguồn không nêu' },
    ]);
    expect(totalNote(plan)).toBe('Tổng do cổng tính, nguồn không nêu.');
  });

  test('are what the records add up to, where no document states any', () => {
    const plan = planOf(
      null,
      line('NATIONAL', { stated: null, computed: 0 }, { stated: null, computed: null }),
      line('LOCAL', { stated: null, computed: 3 }, { stated: null, computed: '90000000' }),
    );
    expect(hasStatedFigures(plan)).toBe(false);
    expect(itemsFigure(plan)).toBe('3');
    expect(figures(plan)).toEqual([{ value: 'Không có' }, { value: '90', unit: 'triệu đồng' }]);
    expect(totalNote(plan)).toBe('Cổng cộng từ các đề án, nhiệm vụ đã công bố.');
  });

  test('stay unknown where a record states none, and are never 0', () => {
    const plan = planOf(
      null,
      line('LOCAL', { stated: null, computed: 3 }, { stated: null, computed: null }),
    );
    expect(figures(plan)).toEqual([{ value: 'Nguồn không nêu' }]);
  });
});
