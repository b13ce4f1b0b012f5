import { describe, expect, test } from 'vitest';
import {
  formatAsOf,
  formatDay,
  formatInstant,
  formatInstantDay,
  formatWaiting,
} from '#lib/format/days.ts';

describe('days', () => {
  test('a day is written day first', () => {
    expect(formatDay('2022-06-30')).toBe('30/06/2022');
    expect(formatAsOf('2022-06-30')).toBe('đến ngày 30/06/2022');
  });

  test('an instant late in the UTC day belongs to the next day in Vietnam', () => {
    const instant = new Date('2026-09-02T17:30:00Z');
    expect(formatInstant(instant)).toBe('00:30 03/09/2026');
    expect(formatInstantDay(instant)).toBe('03/09/2026');
  });

  test('the time stands before the day', () => {
    expect(formatInstant(new Date('2026-03-12T03:42:00Z'))).toBe('10:42 12/03/2026');
  });
});

describe('how long something has waited', () => {
  const now = new Date('2026-03-12T10:00:00Z');
  test.each([
    ['2026-03-12T09:59:30Z', 'vừa đến'],
    ['2026-03-12T09:48:00Z', 'chờ 12 phút'],
    ['2026-03-12T05:00:00Z', 'chờ 5 giờ'],
    ['2026-03-09T09:00:00Z', 'chờ 3 ngày'],
    ['2026-03-12T10:00:05Z', 'vừa đến'],
  ])('since %s: %s', (since, text) => {
    expect(formatWaiting(new Date(since), now)).toBe(text);
  });
});
