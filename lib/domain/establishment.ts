import type { Issue } from './errors.ts';

/** What may be said of an establishment in the register, whatever else is still unknown. */

/** Parts of an entry; each is changed and saved on its own. */
export const ENTRY_PARTS = [
  'IDENTITY',
  'ALIASES',
  'ADDRESSES',
  'PRODUCTS',
  'PROFILES',
  'OTHER_SUPPORT',
] as const;
export type EntryPart = (typeof ENTRY_PARTS)[number];

/** Levels of the voting of typical rural industrial products (TT 26/2014/TT-BCT). */
export const TYPICAL_LEVELS = ['COMMUNE', 'DISTRICT', 'PROVINCE', 'REGION', 'NATION'] as const;
export type TypicalLevel = (typeof TYPICAL_LEVELS)[number];

interface Dated {
  /** Day from which it held; null when it is not known since when. */
  validFrom: string | null;
}

/** Where it is now: the address that began last. One of unknown beginning counts as the oldest. */
export function currentAddress<T extends Dated>(addresses: readonly T[]): T | null {
  return addresses.reduce<T | null>(
    (latest, line) =>
      latest === null || (line.validFrom ?? '') > (latest.validFrom ?? '') ? line : latest,
    null,
  );
}

interface People {
  workers: number | null;
  femaleWorkers: number | null;
  minorityWorkers: number | null;
}

interface Product {
  ocopStars: number | null;
  ocopYear: number | null;
  typicalLevel: TypicalLevel | null;
  typicalYear: number | null;
}

export interface EntryLists {
  foundedOn?: string | null | undefined;
  /** Names as they are compared: short forms, without accents. */
  aliases?: readonly { foldedName: string }[] | undefined;
  addresses?: readonly Dated[] | undefined;
  products?: readonly Product[] | undefined;
  profiles?: readonly ({ asOf: string } & People)[] | undefined;
  otherSupport?: readonly { year: number }[] | undefined;
}

/** Rows that say the same key as an earlier row. */
function repeats<T>(rows: readonly T[], keyOf: (row: T) => string | null): number[] {
  return rows.flatMap((row, position) =>
    rows.findIndex((other) => keyOf(other) === keyOf(row)) < position ? [position] : [],
  );
}

function aliasIssues(aliases: readonly { foldedName: string }[], foldedName: string): Issue[] {
  const again = repeats(aliases, (row) => row.foldedName);
  return aliases.flatMap((row, position): Issue[] => {
    const path = `aliases.${position}.name`;
    if (row.foldedName === foldedName) {
      return [{ path, message: 'Đây chính là tên đang ghi của đơn vị.' }];
    }
    return again.includes(position) ? [{ path, message: 'Tên này đã ghi ở dòng trên.' }] : [];
  });
}

function addressIssues(addresses: readonly Dated[], today: string): Issue[] {
  const again = repeats(addresses, (row) => row.validFrom);
  return addresses.flatMap((row, position): Issue[] => {
    const path = `addresses.${position}.validFrom`;
    if (row.validFrom !== null && row.validFrom > today) {
      return [{ path, message: 'Ngày bắt đầu ở địa chỉ này chưa đến.' }];
    }
    if (!again.includes(position)) return [];
    return row.validFrom === null
      ? [
          {
            path,
            message: 'Chỉ một địa chỉ được để trống ngày bắt đầu. Hãy ghi ngày cho dòng này.',
          },
        ]
      : [{ path, message: 'Đã có địa chỉ khác bắt đầu từ đúng ngày này.' }];
  });
}

function productIssues(products: readonly Product[], thisYear: number): Issue[] {
  return products.flatMap((row, position): Issue[] => {
    const at = (field: string, message: string) => [
      { path: `products.${position}.${field}`, message },
    ];
    if (row.ocopYear !== null && row.ocopStars === null) {
      return at('ocopStars', 'Đã ghi năm thì hãy ghi số sao OCOP.');
    }
    if (row.typicalYear !== null && row.typicalLevel === null) {
      return at('typicalLevel', 'Đã ghi năm thì hãy chọn cấp bình chọn.');
    }
    if ((row.ocopYear ?? 0) > thisYear) return at('ocopYear', 'Năm này chưa đến.');
    if ((row.typicalYear ?? 0) > thisYear) return at('typicalYear', 'Năm này chưa đến.');
    return [];
  });
}

function profileIssues(profiles: readonly ({ asOf: string } & People)[], today: string): Issue[] {
  const again = repeats(profiles, (row) => row.asOf);
  return profiles.flatMap((row, position): Issue[] => {
    const at = (field: string, message: string) => [
      { path: `profiles.${position}.${field}`, message },
    ];
    if (row.asOf > today) return at('asOf', 'Ngày của số liệu chưa đến.');
    if (again.includes(position)) return at('asOf', 'Đã có số liệu của đúng ngày này.');
    const { workers } = row;
    if (workers === null) return [];
    const over = (people: number | null) => people !== null && people > workers;
    if (over(row.femaleWorkers)) return at('femaleWorkers', 'Nhiều hơn tổng số lao động.');
    if (over(row.minorityWorkers)) return at('minorityWorkers', 'Nhiều hơn tổng số lao động.');
    return [];
  });
}

/** What contradicts itself or has not happened yet. `foldedName` is the entry's own name. */
export function entryIssues(input: EntryLists, foldedName: string, today: string): Issue[] {
  const thisYear = Number(today.slice(0, 4));
  const issues: Issue[] = [
    ...aliasIssues(input.aliases ?? [], foldedName),
    ...addressIssues(input.addresses ?? [], today),
    ...productIssues(input.products ?? [], thisYear),
    ...profileIssues(input.profiles ?? [], today),
    ...(input.otherSupport ?? []).flatMap((row, position) =>
      row.year > thisYear
        ? [{ path: `otherSupport.${position}.year`, message: 'Năm này chưa đến.' }]
        : [],
    ),
  ];
  if (input.foundedOn && input.foundedOn > today) {
    issues.push({ path: 'foundedOn', message: 'Ngày thành lập chưa đến.' });
  }
  return issues;
}

interface UnitInTime {
  validFrom: string | null;
  validTo: string | null;
}

/** An address cannot begin in a commune that was not there yet, or no longer. */
export function isUnitOfDay(unit: UnitInTime, day: string | null): boolean {
  if (day === null) return true;
  return (unit.validFrom ?? day) <= day && (unit.validTo ?? day) >= day;
}
