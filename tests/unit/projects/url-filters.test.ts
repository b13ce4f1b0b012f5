import { expect, test } from 'vitest';
import { PROJECT_SORTS, projectFilters } from '#lib/projects/schema.ts';
import {
  exportAddress,
  filterAddress,
  PROGRAMME_WORDS,
  readUrlFilters,
  SORT_WORDS,
  STATUS_WORDS,
} from '#lib/projects/url-filters.ts';

test('an address without filters asks for the first page, newest year first', () => {
  const { filters, errors } = readUrlFilters({});
  expect(filters).toEqual({ sort: '-planYear', page: 1, size: 20 });
  expect(errors).toEqual({});
});

test('Vietnamese words and the English names of the API are both understood', () => {
  const words = {
    nguon: 'dia-phuong',
    'trang-thai': 'da-phe-duyet',
    'noi-dung': 'nd3',
    nam: '2022',
  };
  const names = { nguon: 'LOCAL', 'trang-thai': 'APPROVED', 'noi-dung': 'ND3', nam: '2022' };
  expect(readUrlFilters(words).filters).toEqual(readUrlFilters(names).filters);
  expect(readUrlFilters(words).filters).toMatchObject({
    programme: 'LOCAL',
    status: 'APPROVED',
    content: 'ND3',
    year: 2022,
  });
});

test.each([
  ['nam', 'year', 'năm ngoái'],
  ['nam', 'year', '1492'],
  ['nguon', 'programme', 'trung-uong'],
  ['noi-dung', 'content', 'ND1; DROP TABLE'],
  ['dia-ban', 'area', '../etc'],
  ['trang-thai', 'status', 'xong'],
  ['sap-xep', 'sort', 'ngau-nhien'],
  ['trang', 'page', '-1'],
  ['trang', 'page', '1e9'],
  ['q', 'q', 'x'.repeat(201)],
] as const)(
  'a wrong %s is told of at its field and leaves the other filters on',
  (param, name, value) => {
    const other = param === 'q' ? { nam: '2022' } : { q: 'vũ loan' };
    const { filters, errors, typed } = readUrlFilters({ ...other, [param]: value });
    expect(Object.keys(errors)).toEqual([name]);
    expect(typed[name]).toBe(value);
    expect(filters).toMatchObject(param === 'q' ? { year: 2022 } : { q: 'vũ loan' });
  },
);

test('of a repeated parameter the first value counts', () => {
  expect(readUrlFilters({ nam: ['2021', '2022'] }).filters.year).toBe(2021);
});

test('an address written from filters reads back as the same filters', () => {
  const { filters } = readUrlFilters({
    q: 'phụ tùng & cơ khí',
    nam: '2022',
    nguon: 'quoc-gia',
    'trang-thai': 'dang-trien-khai',
    'sap-xep': 'kinh-phi-giam',
    trang: '3',
  });
  const address = filterAddress('/de-an', filters, { page: filters.page });
  const params = Object.fromEntries(new URL(address, 'http://x').searchParams);
  expect(readUrlFilters(params).filters).toEqual(filters);
});

test('changing a filter starts again at page one, taking it off leaves no trace', () => {
  const { filters } = readUrlFilters({ nam: '2022', trang: '4' });
  expect(filterAddress('/de-an', filters, { year: 2023 })).toBe('/de-an?nam=2023');
  expect(filterAddress('/de-an', filters, { year: undefined })).toBe('/de-an');
});

test('every word stands for one thing only', () => {
  for (const words of [PROGRAMME_WORDS, STATUS_WORDS, SORT_WORDS]) {
    expect(new Set(Object.values(words)).size).toBe(Object.keys(words).length);
  }
  expect(Object.keys(SORT_WORDS).toSorted()).toEqual([...PROJECT_SORTS].toSorted());
});

test('a download asks the API for the same rows, without a page', () => {
  const { filters } = readUrlFilters({ q: 'miến dong', nguon: 'dia-phuong', trang: '3' });
  const address = new URL(exportAddress(filters, 'csv'), 'http://x');
  const { format, ...query } = Object.fromEntries(address.searchParams);
  expect(format).toBe('csv');
  expect(projectFilters.parse(query)).toMatchObject({
    q: 'miến dong',
    programme: 'LOCAL',
    page: 1,
  });
});
