import { describe, expect, test } from 'vitest';
import { filterPills, selectState, sortChoices } from '#components/public-projects/filter-words.ts';
import { readRegisterAddress, registerAddress } from '#lib/beneficiaries/url-filters.ts';
import { projectsApiAddress } from '#lib/projects/api-address.ts';
import { projectFilters, type ProjectFilters } from '#lib/projects/schema.ts';

const filtersOf = (wanted: Partial<ProjectFilters> = {}) => projectFilters.parse(wanted);
const NARROW = { q: 'vũ loan', year: 2022, programme: 'LOCAL', status: 'APPROVED' } as const;
const CHOICES = { years: [2022], areas: [], contents: [{ value: 'ND3', label: 'ND3: Máy móc' }] };

describe('the file or JSON of a list', () => {
  test('is asked for in the words of the API, and the API reads the same filters from it', () => {
    const filters = filtersOf({ ...NARROW, content: 'ND3', sort: '-support', page: 3, size: 20 });
    for (const format of [undefined, 'csv', 'xlsx'] as const) {
      const { searchParams } = new URL(projectsApiAddress(filters, format), 'http://localhost');
      const { format: asked, ...rest } = Object.fromEntries(searchParams);
      const read = projectFilters.parse(rest);
      expect(read).toMatchObject({ ...NARROW, content: 'ND3', sort: '-support', page: 1 });
      expect(asked).toBe(format);
    }
  });

  test('of everything names no filter', () => {
    expect(projectsApiAddress(filtersOf(), 'csv')).toBe('/api/v1/projects?format=csv');
  });
});

describe('what narrows the list', () => {
  test('is told in words, each with the address that takes it off', () => {
    const pills = filterPills(filtersOf({ ...NARROW, content: 'ND3', page: 2 }), CHOICES);
    expect(pills.map((pill) => pill.label)).toEqual([
      '“vũ loan”',
      'Năm 2022',
      'Khuyến công địa phương',
      'ND3: Máy móc',
      'Đã phê duyệt, giao kế hoạch',
    ]);
    for (const { removeHref } of pills) expect(removeHref.split('&')).toHaveLength(4);
    expect(pills[0]?.removeHref).not.toContain('q=');
  });

  test('stays chosen in its field, also when nothing is published there', () => {
    const filters = filtersOf({ year: 2019, status: 'DRAFT' });
    const years = selectState('year', [{ value: '2022', label: '2022' }], filters, CHOICES);
    expect(years.defaultValue).toBe('2019');
    expect(years.options.map((option) => option.value)).toEqual(['2022', '2019']);
    expect(selectState('status', [], filters, CHOICES).options).toEqual([
      { value: 'nhap', label: 'Nháp' },
    ]);
    expect(selectState('programme', [], filters, CHOICES).defaultValue).toBeUndefined();
  });

  test('the order that only staff need is offered to nobody who did not come with it', () => {
    const words = (filters: ProjectFilters) => sortChoices(filters).map((choice) => choice.value);
    expect(words(filtersOf())).not.toContain('cho-lau');
    expect(words(filtersOf({ sort: 'waiting' }))).toContain('cho-lau');
    expect(sortChoices(filtersOf({ q: 'máy' }))[0]?.label).toBe('Khớp từ cần tìm nhất');
  });
});

describe('the address of the list of beneficiaries', () => {
  test('is read as it is written', () => {
    const { filters } = readRegisterAddress({ q: ' Yến Dương ', trang: '3' });
    expect(filters).toMatchObject({ q: 'Yến Dương', page: 3 });
    const written = new URL(registerAddress('/don-vi', filters, filters.page), 'http://localhost');
    expect(readRegisterAddress(Object.fromEntries(written.searchParams)).filters).toEqual(filters);
  });

  test('a wrong page does not hide the words, and too many words do not hide the page', () => {
    const wrongPage = readRegisterAddress({ q: 'yen', trang: '-1' });
    expect(wrongPage.filters).toMatchObject({ q: 'yen', page: 1 });
    expect(wrongPage.errors.page).toBe('Số trang cần là một số từ 1 trở lên.');
    const tooLong = readRegisterAddress({ q: 'x'.repeat(201), trang: '2' });
    expect(tooLong.filters).toMatchObject({ page: 2 });
    expect(tooLong.filters.q).toBeUndefined();
    expect(tooLong.errors.q).toBe('Từ cần tìm dài nhất 200 ký tự.');
  });
});
