import { describe, expect, test } from 'vitest';
import { currentAddress, entryIssues, isUnitOfDay } from '#lib/domain/establishment.ts';

const TODAY = '2023-06-30';
const NAME = 'htx phi doan';

describe('the address of today', () => {
  const at = (validFrom: string | null, address: string) => ({ validFrom, address });

  test.each([
    ['none', [], undefined],
    ['the only one, since whenever', [at(null, 'A')], 'A'],
    ['the one that began last', [at('2020-02-01', 'B'), at('2022-01-01', 'C'), at(null, 'A')], 'C'],
    ['a later one listed later', [at(null, 'A'), at('1990-01-01', 'B')], 'B'],
    ['one with a day rather than one without', [at('1990-01-01', 'B'), at(null, 'A')], 'B'],
  ])('is %s', (_name, addresses, expected) => {
    expect(currentAddress(addresses)?.address).toBe(expected);
  });
});

describe('what an entry says', () => {
  const product = { ocopStars: null, ocopYear: null, typicalLevel: null, typicalYear: null };
  const profile = {
    asOf: '2022-12-31',
    workers: null,
    femaleWorkers: null,
    minorityWorkers: null,
  };

  test.each<[string, Parameters<typeof entryIssues>[0], string[]]>([
    ['nothing at all', {}, []],
    [
      'everything in order',
      {
        foundedOn: '2016-05-20',
        aliases: [{ foldedName: 'phi doan' }, { foldedName: 'co khi phi doan' }],
        addresses: [{ validFrom: null }, { validFrom: TODAY }],
        products: [
          { ...product, ocopStars: 3, ocopYear: 2023 },
          { ...product, typicalLevel: 'PROVINCE', typicalYear: 2022 },
        ],
        profiles: [
          { ...profile, workers: 7, femaleWorkers: 7, minorityWorkers: 0 },
          { ...profile, asOf: TODAY, femaleWorkers: 3 },
        ],
        otherSupport: [{ year: 2023 }],
      },
      [],
    ],
    ['a day of founding to come', { foundedOn: '2023-07-01' }, ['foundedOn']],
    ['a founding that nobody knows', { foundedOn: null }, []],
    ['its own name as another one', { aliases: [{ foldedName: NAME }] }, ['aliases.0.name']],
    [
      'the same other name twice',
      { aliases: [{ foldedName: 'a' }, { foldedName: 'a' }] },
      ['aliases.1.name'],
    ],
    ['a place to come', { addresses: [{ validFrom: '2023-07-01' }] }, ['addresses.0.validFrom']],
    [
      'two places from one day on',
      { addresses: [{ validFrom: '2020-01-01' }, { validFrom: '2020-01-01' }] },
      ['addresses.1.validFrom'],
    ],
    [
      'two places from nobody knows when on',
      { addresses: [{ validFrom: null }, { validFrom: null }] },
      ['addresses.1.validFrom'],
    ],
    [
      'a year of OCOP without stars',
      { products: [{ ...product, ocopYear: 2021 }] },
      ['products.0.ocopStars'],
    ],
    [
      'a year of voting without a level',
      { products: [{ ...product, typicalYear: 2021 }] },
      ['products.0.typicalLevel'],
    ],
    [
      'an OCOP year to come',
      { products: [{ ...product, ocopStars: 3, ocopYear: 2024 }] },
      ['products.0.ocopYear'],
    ],
    [
      'a voting to come',
      { products: [{ ...product, typicalLevel: 'NATION', typicalYear: 2024 }] },
      ['products.0.typicalYear'],
    ],
    [
      'figures of a day to come',
      { profiles: [{ ...profile, asOf: '2023-12-31' }] },
      ['profiles.0.asOf'],
    ],
    ['two figures of one day', { profiles: [profile, profile] }, ['profiles.1.asOf']],
    [
      'more women than people',
      { profiles: [{ ...profile, workers: 7, femaleWorkers: 8 }] },
      ['profiles.0.femaleWorkers'],
    ],
    [
      'more of a minority than people',
      { profiles: [{ ...profile, workers: 7, minorityWorkers: 8 }] },
      ['profiles.0.minorityWorkers'],
    ],
    ['support of a year to come', { otherSupport: [{ year: 2024 }] }, ['otherSupport.0.year']],
  ])('%s', (_name, input, paths) => {
    expect(entryIssues(input, NAME, TODAY).map((issue) => issue.path)).toEqual(paths);
  });
});

test.each([
  ['always there', null, null, '2020-01-01', true],
  ['dissolved the day before', null, '2020-01-31', '2020-02-01', false],
  ['on its last day', null, '2020-01-31', '2020-01-31', true],
  ['on its first day', '2025-07-01', null, '2025-07-01', true],
  ['not there yet', '2025-07-01', null, '2025-06-30', false],
  ['for an address of unknown beginning', '2025-07-01', '2025-07-02', null, true],
])('a commune %s', (_name, validFrom, validTo, day, expected) => {
  expect(isUnitOfDay({ validFrom, validTo }, day)).toBe(expected);
});
