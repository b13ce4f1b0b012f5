import { expect, test } from 'vitest';
import { toDay } from '#lib/domain/day.ts';
import { PUBLIC_HOLIDAYS } from '#prisma/seed/public-holidays.ts';

const of = (year: number) =>
  PUBLIC_HOLIDAYS.filter(({ on }) => on.startsWith(String(year))).map(({ on }) => on.slice(5));

test('every day exists, stands once, and says what it rests on', () => {
  const days = PUBLIC_HOLIDAYS.map(({ on }) => on);
  expect(days.every((on) => toDay(on) !== null)).toBe(true);
  expect(new Set(days).size).toBe(days.length);
  expect(PUBLIC_HOLIDAYS.every(({ source }) => source.includes('Bộ luật Lao động 2019'))).toBe(
    true,
  );
});

test.each([
  [
    2022,
    [
      '01-01',
      '01-03',
      '02-01',
      '02-02',
      '02-03',
      '04-10',
      '04-11',
      '04-30',
      '05-01',
      '05-02',
      '05-03',
      '09-02',
    ],
  ],
  // The Hùng Kings' day, 30/4 and 1/5 in one row: two days in lieu after them.
  [
    2023,
    [
      '01-01',
      '01-02',
      '01-22',
      '01-23',
      '01-24',
      '04-29',
      '04-30',
      '05-01',
      '05-02',
      '05-03',
      '09-02',
    ],
  ],
  [2024, ['01-01', '02-10', '02-11', '02-12', '04-18', '04-30', '05-01', '09-02']],
  [2025, ['01-01', '01-29', '01-30', '01-31', '04-07', '04-30', '05-01', '09-02']],
  [2026, ['01-01', '02-17', '02-18', '02-19', '04-26', '04-27', '04-30', '05-01', '09-02']],
  [2027, ['01-01', '02-06', '02-07', '02-08', '04-16', '04-30', '05-01', '05-03', '09-02']],
])('%i', (year, expected) => {
  expect(of(year)).toEqual(expected);
});

test('which other days of Tết are free is not guessed', () => {
  const tet = PUBLIC_HOLIDAYS.filter(({ name }) => name.startsWith('Tết Nguyên đán'));
  expect(tet).toHaveLength(18);
  expect(tet.every(({ source }) => source.includes('theo thông báo của năm'))).toBe(true);
});
