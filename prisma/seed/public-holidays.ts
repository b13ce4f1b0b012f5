/**
 * Public holidays of 2022–2027 as far as they are certain beforehand (Bộ luật Lao động 2019, Điều 112).
 * Which of the other days of Tết and which neighbour of 2/9 is free, and what is swapped, is announced
 * every year: those days are left to the administrator and not guessed here.
 */
export interface HolidaySeed {
  on: string;
  name: string;
  source: string;
}

const YEARS = [2022, 2023, 2024, 2025, 2026, 2027] as const;
type Year = (typeof YEARS)[number];

/** First day of the lunar year. */
const NEW_YEAR: Record<Year, string> = {
  2022: '2022-02-01',
  2023: '2023-01-22',
  2024: '2024-02-10',
  2025: '2025-01-29',
  2026: '2026-02-17',
  2027: '2027-02-06',
};

/** The tenth day of the third lunar month. */
const HUNG_KINGS: Record<Year, string> = {
  2022: '2022-04-10',
  2023: '2023-04-29',
  2024: '2024-04-18',
  2025: '2025-04-07',
  2026: '2026-04-26',
  2027: '2027-04-16',
};

const LAW = 'Bộ luật Lao động 2019, Điều 112';
const TO_CHECK = 'Thông báo nghỉ lễ của năm có thể khác.';

function addDays(day: string, count: number): string {
  const instant = Date.parse(`${day}T00:00:00Z`) + count * 86_400_000;
  return new Date(instant).toISOString().slice(0, 10);
}

const isWeekend = (day: string) => [0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());

/** Holidays of one day each, whose place in the year nobody decides. */
function singleDays(year: Year): HolidaySeed[] {
  const fixed = (monthAndDay: string, name: string) => ({
    on: `${year}-${monthAndDay}`,
    name,
    source: `${LAW} khoản 1. ${TO_CHECK}`,
  });
  return [
    fixed('01-01', 'Tết Dương lịch'),
    {
      on: HUNG_KINGS[year],
      name: 'Giỗ Tổ Hùng Vương (10/3 âm lịch)',
      source: `${LAW} khoản 1, ngày dương tính theo âm lịch. ${TO_CHECK}`,
    },
    fixed('04-30', 'Ngày Chiến thắng'),
    fixed('05-01', 'Ngày Quốc tế lao động'),
  ];
}

/** A holiday on a weekend gives the next working day free (Điều 111 khoản 3). */
function daysInLieu(holidays: readonly HolidaySeed[]): HolidaySeed[] {
  const taken = new Set(holidays.map(({ on }) => on));
  return holidays
    .filter(({ on }) => isWeekend(on))
    .map(({ on, name }) => {
      let free = addDays(on, 1);
      while (isWeekend(free) || taken.has(free)) free = addDays(free, 1);
      taken.add(free);
      return {
        on: free,
        name: `Nghỉ bù ${name}`,
        source: `Bộ luật Lao động 2019, Điều 111 khoản 3. ${TO_CHECK}`,
      };
    });
}

function announcedDays(year: Year): HolidaySeed[] {
  const tet = [1, 2, 3].map((number) => ({
    on: addDays(NEW_YEAR[year], number - 1),
    name: `Tết Nguyên đán, mùng ${number}`,
    source: `${LAW} khoản 1 (nghỉ 5 ngày); mới ghi mùng 1 đến mùng 3. Các ngày còn lại và nghỉ bù theo thông báo của năm.`,
  }));
  return [
    ...tet,
    {
      on: `${year}-09-02`,
      name: 'Quốc khánh',
      source: `${LAW} khoản 1 (nghỉ 2 ngày); ngày liền kề trước hoặc sau theo thông báo của năm.`,
    },
  ];
}

export const PUBLIC_HOLIDAYS: readonly HolidaySeed[] = YEARS.flatMap((year) => {
  const single = singleDays(year);
  return [...single, ...daysInLieu(single), ...announcedDays(year)];
}).toSorted((a, b) => a.on.localeCompare(b.on));
