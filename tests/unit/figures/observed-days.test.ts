import { expect, test } from 'vitest';
import { observedDays } from '#lib/figures/days.ts';

const observed = (at: string, computed: string | null) => ({
  at,
  stated: '500',
  computed,
  difference: computed === null ? null : (BigInt(computed) - 500n).toString(),
  unstatedItems: 0,
});

test('a day tells how the figure stood at its end in Vietnam, and how often it changed', () => {
  const days = observedDays([
    observed('2026-11-27T18:00:00Z', '500'),
    observed('2026-11-27T16:59:00Z', '400'),
    observed('2026-11-27T03:00:00Z', '300'),
    observed('2026-11-20T03:00:00Z', null),
  ]);
  expect(days.map(({ on, computed, changes }) => [on, computed, changes])).toEqual([
    ['2026-11-20', null, 1],
    ['2026-11-27', '400', 2],
    ['2026-11-28', '500', 1],
  ]);
});
