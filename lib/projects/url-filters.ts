import type { Programme, Status } from '#lib/domain/vocabulary.ts';
import { projectFilters, type ProjectFilters, type ProjectSort } from './schema.ts';

/**
 * The filters of a project list as they stand in an address: `/de-an?q=vu+loan&nguon=dia-phuong`.
 * Public search and staff list share this file, so a link copied from one opens in the other.
 */
export const FILTER_PARAMS = {
  q: 'q',
  year: 'nam',
  programme: 'nguon',
  content: 'noi-dung',
  area: 'dia-ban',
  status: 'trang-thai',
  sort: 'sap-xep',
  page: 'trang',
} as const;
export type FilterName = keyof typeof FILTER_PARAMS;
const FILTER_NAMES = Object.keys(FILTER_PARAMS) as FilterName[];

export const PROGRAMME_WORDS: Record<Programme, string> = {
  NATIONAL: 'quoc-gia',
  LOCAL: 'dia-phuong',
};

export const STATUS_WORDS: Record<Status, string> = {
  DRAFT: 'nhap',
  CENTER_REVIEW: 'cho-lanh-dao',
  SUBMITTED: 'cho-tham-dinh',
  RETURNED: 'tra-lai',
  APPRAISED: 'dat-tham-dinh',
  FORWARDED: 'da-trinh',
  APPROVED: 'da-phe-duyet',
  CONTRACTED: 'da-ky-hop-dong',
  IN_PROGRESS: 'dang-trien-khai',
  ACCEPTED: 'da-nghiem-thu',
  LIQUIDATED: 'da-thanh-ly',
  SETTLED: 'da-quyet-toan',
  REJECTED: 'khong-phe-duyet',
  STOPPED: 'ngung-thuc-hien',
};

export const SORT_WORDS: Record<ProjectSort, string> = {
  '-planYear': 'nam-moi',
  code: 'ma',
  title: 'ten',
  support: 'kinh-phi-tang',
  '-support': 'kinh-phi-giam',
  '-updatedAt': 'moi-sua',
  waiting: 'cho-lau',
};

/** The word in the address, or the English name that the API uses for the same thing. */
function fromWord<T extends string>(words: Record<T, string>, typed: string): string {
  const entries = Object.entries(words) as [T, string][];
  const found = entries.find(([name, word]) => word === typed.toLowerCase() || name === typed);
  return found?.[0] ?? typed;
}

const READ: Record<FilterName, (typed: string) => string> = {
  q: (typed) => typed,
  year: (typed) => typed,
  programme: (typed) => fromWord(PROGRAMME_WORDS, typed),
  content: (typed) => typed.toUpperCase(),
  area: (typed) => typed,
  status: (typed) => fromWord(STATUS_WORDS, typed),
  sort: (typed) => fromWord(SORT_WORDS, typed),
  page: (typed) => typed,
};

const COMPLAINTS: Record<FilterName, string> = {
  q: 'Từ cần tìm dài nhất 200 ký tự.',
  year: 'Năm cần là một số từ 2000 đến 2100, ví dụ 2022.',
  programme: 'Chương trình không có trong danh sách.',
  content: 'Nội dung có dạng ND1 … ND9.',
  area: 'Địa bàn không có trong danh sách.',
  status: 'Trạng thái không có trong danh sách.',
  sort: 'Cách sắp xếp không có trong danh sách.',
  page: 'Số trang cần là một số từ 1 trở lên.',
};

/** Values as Next hands them to a page; of a repeated parameter the first one counts. */
export type SearchParams = Record<string, string | string[] | undefined>;

export interface UrlFilters {
  /** Always usable: a value that cannot be read is left out here and told of in `errors`. */
  filters: ProjectFilters;
  errors: Partial<Record<FilterName, string>>;
  /** What stands in the address, for the fields of the form. */
  typed: Partial<Record<FilterName, string>>;
}

function firstOf(value: string | string[] | undefined): string {
  return ((Array.isArray(value) ? value[0] : value) ?? '').trim();
}

/** Reads the filters of an address, each by itself, so that one wrong value does not hide the others. */
export function readUrlFilters(params: SearchParams, size = 20): UrlFilters {
  const accepted: Record<string, unknown> = { size };
  const errors: UrlFilters['errors'] = {};
  const typed: UrlFilters['typed'] = {};
  for (const name of FILTER_NAMES) {
    const text = firstOf(params[FILTER_PARAMS[name]]);
    if (text === '') continue;
    typed[name] = text;
    const value = READ[name](text);
    if (projectFilters.safeParse({ [name]: value }).success) accepted[name] = value;
    else errors[name] = COMPLAINTS[name];
  }
  return { filters: projectFilters.parse(accepted), errors, typed };
}

const WRITE: Record<FilterName, (filters: ProjectFilters) => string | undefined> = {
  q: (filters) => filters.q || undefined,
  year: (filters) => filters.year?.toString(),
  programme: (filters) => filters.programme && PROGRAMME_WORDS[filters.programme],
  content: (filters) => filters.content,
  area: (filters) => filters.area,
  status: (filters) => filters.status && STATUS_WORDS[filters.status],
  sort: (filters) => (filters.sort === '-planYear' ? undefined : SORT_WORDS[filters.sort]),
  page: (filters) => (filters.page === 1 ? undefined : filters.page.toString()),
};

/**
 * The address of a list with these filters, some of them changed; what is at its default is left
 * out. A change of anything but the page starts again at page one.
 */
export function filterAddress(
  path: string,
  filters: ProjectFilters,
  changes: Partial<ProjectFilters> = {},
  extra: Record<string, readonly string[]> = {},
): string {
  const wanted = { ...filters, page: 1, ...changes };
  const params = new URLSearchParams();
  for (const name of FILTER_NAMES) {
    const text = WRITE[name](wanted);
    if (text !== undefined) params.set(FILTER_PARAMS[name], text);
  }
  for (const [name, values] of Object.entries(extra)) {
    for (const value of values) params.append(name, value);
  }
  const query = params.toString();
  return query === '' ? path : `${path}?${query}`;
}

/** Filters that narrow the list, without order and page: what is shown as removable pills. */
export const NARROWING = ['q', 'year', 'programme', 'content', 'area', 'status'] as const;

/** The same rows, all pages, from the API: as a file for a spreadsheet. */
export function exportAddress(filters: ProjectFilters, format: 'csv' | 'xlsx'): string {
  const { page: _page, size: _size, ...kept } = filters;
  const given = Object.entries(kept).filter(([, value]) => value !== undefined && value !== '');
  const params = new URLSearchParams(given.map(([name, value]) => [name, String(value)]));
  params.set('format', format);
  return `/api/v1/projects?${params}`;
}
