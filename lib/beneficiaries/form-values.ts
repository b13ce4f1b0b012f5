import type { MoneyView } from '#lib/db/answers.ts';
import { formatDay } from '#lib/format/days.ts';
import { groupDigits } from '#lib/format/digits.ts';
import type { FormValues } from '#lib/schema/form-reader.ts';
import type { ListPart } from './entry-parts.ts';
import type { StaffBeneficiary } from './view.ts';

/** What the register holds, written as the fields of its forms would show it. */

type Fields = Record<string, string | null | undefined>;

const day = (value: string | null) => (value ? formatDay(value) : '');

/** No number is an empty field, never a 0. */
const number = (value: number | null) => value?.toString() ?? '';

const triState = (value: boolean | null) => (value === null ? 'unknown' : value ? 'yes' : 'no');

function money(name: string, value: MoneyView): Fields {
  return value.dong === null
    ? { [name]: '', [`${name}NotStated`]: 'true' }
    : { [name]: groupDigits(value.dong) };
}

function rows<T>(list: string, items: readonly T[], write: (item: T) => Fields): FormValues {
  const fields = items.flatMap((item, position) =>
    Object.entries(write(item)).map(
      ([name, value]) => [`${list}.${position}.${name}`, value ?? ''] as const,
    ),
  );
  return Object.fromEntries(fields);
}

export function beneficiaryValues(entry: StaffBeneficiary): FormValues {
  return {
    name: entry.name,
    type: entry.type ?? '',
    taxCode: entry.taxCode ?? '',
    registrationNumber: entry.registrationNumber ?? '',
    foundedOn: day(entry.foundedOn),
    trade: entry.trade ?? '',
    address: entry.address ?? '',
    representative: entry.representative ?? '',
    phone: entry.phone ?? '',
    isWomenOwned: triState(entry.isWomenOwned),
    isMinorityOwned: triState(entry.isMinorityOwned),
    note: entry.note ?? '',
  };
}

const WRITE: Record<ListPart, (entry: StaffBeneficiary) => FormValues> = {
  ALIASES: ({ aliases }) => rows('aliases', aliases, (row) => ({ name: row.name, note: row.note })),
  ADDRESSES: ({ addresses }) =>
    rows('addresses', addresses, (row) => ({
      address: row.address,
      unit: row.unit?.id,
      validFrom: day(row.validFrom),
    })),
  PRODUCTS: ({ products }) =>
    rows('products', products, (row) => ({
      name: row.name,
      ocopStars: number(row.ocopStars),
      ocopYear: number(row.ocopYear),
      typicalLevel: row.typicalLevel,
      typicalYear: number(row.typicalYear),
      trademark: row.trademark,
    })),
  PROFILES: ({ profiles }) =>
    rows('profiles', profiles, (row) => ({
      asOf: day(row.asOf),
      workers: number(row.workers),
      femaleWorkers: number(row.femaleWorkers),
      minorityWorkers: number(row.minorityWorkers),
      ...money('revenue', row.revenue),
      ...money('capital', row.capital),
      capacity: row.capacity,
      market: row.market,
      note: row.note,
    })),
  OTHER_SUPPORT: ({ otherSupport }) =>
    rows('otherSupport', otherSupport, (row) => ({
      id: row.id,
      year: number(row.year),
      programmeName: row.programmeName,
      activityContent: row.activityContent,
      content: row.content,
      ...money('amount', row.amount),
      evidence: row.evidence,
    })),
};

/** The fields of one part's form as they stand in the database. */
export function partValues(part: ListPart, entry: StaffBeneficiary): FormValues {
  return WRITE[part](entry);
}
