import { describe, expect, test } from 'vitest';
import { LIST_PARTS, partHref, partOfPage } from '#lib/beneficiaries/entry-parts.ts';
import { ENTRY_PART_FORMS, beneficiaryForm, mergeForm } from '#lib/beneficiaries/form-schema.ts';
import { partValues } from '#lib/beneficiaries/form-values.ts';
import { registerFileAddress } from '#lib/beneficiaries/url-filters.ts';
import type { StaffBeneficiary } from '#lib/beneficiaries/view.ts';

const TIES = { slug: 'htx-phi-doan', version: '3', base: 'x', afterwards: '' };
const stated = (dong: string) => ({ state: 'STATED' as const, dong, source: null });
const NOT_STATED = { state: 'NOT_STATED' as const, dong: null, source: null };

const ENTRY: StaffBeneficiary = {
  slug: 'htx-phi-doan',
  name: 'HTX Phi Đoàn',
  type: 'COOPERATIVE',
  taxCode: null,
  registrationNumber: null,
  foundedOn: null,
  trade: null,
  isWomenOwned: null,
  isMinorityOwned: null,
  address: 'Thôn Nà Còi',
  representative: null,
  phone: null,
  note: null,
  projects: [],
  projectCount: 0,
  version: 3,
  updatedAt: '2023-01-01T00:00:00.000Z',
  aliases: [{ name: 'Phi Đoàn', note: null }],
  addresses: [
    {
      validFrom: '2020-02-01',
      address: 'Thôn Nà Còi',
      unit: { id: 'bach-thong-tan-tu', name: 'xã Tân Tú', now: null },
    },
    { validFrom: null, address: 'Nơi cũ', unit: null },
  ],
  products: [
    {
      name: 'Phụ tùng',
      ocopStars: 3,
      ocopYear: 2021,
      typicalLevel: null,
      typicalYear: null,
      trademark: null,
    },
  ],
  profiles: [
    {
      asOf: '2021-12-31',
      workers: 7,
      femaleWorkers: 0,
      minorityWorkers: null,
      revenue: stated('500000000'),
      capital: NOT_STATED,
      capacity: 'khoảng 300 bộ/năm',
      market: null,
      note: null,
    },
  ],
  otherSupport: [
    {
      id: '0198c7b5-9c6e-7b7e-8f2e-0c9b7f1a2b3c',
      year: 2019,
      programmeName: 'OCOP',
      activityContent: 'ND4',
      content: 'Bao bì',
      amount: NOT_STATED,
      evidence: 'Đơn vị kê khai',
      recordedByName: 'Cán bộ',
      recordedAt: '2023-01-01T00:00:00+00:00',
    },
  ],
};

describe('what is stored, written into a form and read from it, says the same', () => {
  test.each(LIST_PARTS)('%s', (part) => {
    const read = ENTRY_PART_FORMS[part].parse({ ...partValues(part, ENTRY), ...TIES }).input;
    const { slug, version, base: _base, afterwards: _afterwards, ...lists } = read;
    expect([slug, version]).toEqual(['htx-phi-doan', 3]);
    const [[name, rows] = ['', []]] = Object.entries(lists);
    const kept = JSON.stringify(rows, (_key, value: unknown) =>
      typeof value === 'bigint' ? value.toString() : value,
    );
    const expected = (ENTRY as unknown as Record<string, object[]>)[name] ?? [];
    expect(rows).toHaveLength(expected.length);
    for (const row of expected) {
      for (const value of Object.values(row)) {
        if (typeof value === 'number') expect(kept).toContain(String(value));
      }
    }
  });

  test('no number stays no number, and never becomes 0', () => {
    const { input } = ENTRY_PART_FORMS.PROFILES.parse({
      ...partValues('PROFILES', ENTRY),
      ...TIES,
    });
    expect(input.profiles?.[0]).toMatchObject({
      workers: 7,
      femaleWorkers: 0,
      minorityWorkers: null,
      revenue: { state: 'STATED', dong: 500_000_000n },
      capital: { state: 'NOT_STATED' },
    });
  });
});

describe('what cannot be read is told at its field', () => {
  const pathsOf = (part: (typeof LIST_PARTS)[number], fields: Record<string, string>) =>
    ENTRY_PART_FORMS[part]
      .safeParse({ ...fields, ...TIES })
      .error?.issues.map((issue) => issue.path.join('.'));

  test.each([
    ['ALIASES', { 'aliases.4.note': 'không có tên' }, 'aliases.4.name'],
    ['ADDRESSES', { 'addresses.1.validFrom': '31/02/2020' }, 'addresses.1.validFrom'],
    ['ADDRESSES', { 'addresses.1.unit': 'tan-tu' }, 'addresses.1.address'],
    ['PRODUCTS', { 'products.2.name': 'Chè', 'products.2.ocopStars': '6' }, 'products.2.ocopStars'],
    ['PROFILES', { 'profiles.0.workers': '7' }, 'profiles.0.asOf'],
    [
      'PROFILES',
      { 'profiles.0.asOf': '31/12/2021', 'profiles.0.workers': 'bảy' },
      'profiles.0.workers',
    ],
    ['OTHER_SUPPORT', { 'otherSupport.0.content': 'Bao bì' }, 'otherSupport.0.year'],
  ] as const)('%s %o', (part, fields, path) => {
    expect(pathsOf(part, fields)).toContain(path);
  });

  test('an empty spare row is no row', () => {
    const fields = { 'otherSupport.0.id': '', 'otherSupport.0.year': '', ...TIES };
    expect(ENTRY_PART_FORMS.OTHER_SUPPORT.parse(fields).input.otherSupport).toEqual([]);
  });
});

test('yes, no and not stated are three answers', () => {
  const read = (isWomenOwned: string) =>
    beneficiaryForm.parse({ ...TIES, name: 'HTX', isWomenOwned }).input.isWomenOwned;
  expect([read('yes'), read('no'), read('unknown'), read('')]).toEqual([true, false, null, null]);
});

test('a merge carries the versions of both', () => {
  const { input } = mergeForm.parse({ slug: 'a', into: 'b', version: '2', intoVersion: '5' });
  expect(input).toEqual({ slug: 'a', into: 'b', version: 2, intoVersion: 5 });
});

test('every part has a page of its own', () => {
  for (const part of LIST_PARTS) {
    expect(partOfPage(partHref('htx', part).split('/').at(-1) ?? '')).toBe(part);
  }
  expect(partOfPage('khong-co')).toBeNull();
});

test('a file of the register asks for the same search, all pages', () => {
  expect(registerFileAddress({ q: 'phi đoàn', page: 3, size: 25 }, 'xlsx')).toBe(
    '/api/v1/beneficiaries?q=phi+%C4%91o%C3%A0n&format=xlsx',
  );
});
