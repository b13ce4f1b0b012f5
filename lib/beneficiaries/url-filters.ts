import { beneficiaryListQuery, type BeneficiaryFilters } from './schema.ts';

/** The register's search and page as they stand in an address: `?q=yen+duong&trang=2`. */

type SearchParams = Record<string, string | string[] | undefined>;

const firstOf = (value: string | string[] | undefined) =>
  ((Array.isArray(value) ? value[0] : value) ?? '').trim();

const accepts = (value: Record<string, string>) => beneficiaryListQuery.safeParse(value).success;

/** Always gives usable filters; a value that could not be read is told of and hides no other. */
export function readRegisterAddress(params: SearchParams, size = 25) {
  const q = firstOf(params.q);
  const page = firstOf(params.trang) || '1';
  const errors = {
    q: accepts({ q }) ? undefined : 'Từ cần tìm dài nhất 200 ký tự.',
    page: accepts({ page }) ? undefined : 'Số trang cần là một số từ 1 trở lên.',
  };
  const filters = beneficiaryListQuery.parse({
    ...(q && !errors.q ? { q } : {}),
    ...(errors.page ? {} : { page }),
    size,
  });
  return { filters, errors, complaint: errors.q ?? errors.page ?? null };
}

export function registerAddress(path: string, filters: BeneficiaryFilters, page: number): string {
  const params = new URLSearchParams();
  if (filters.q) params.set('q', filters.q);
  if (page > 1) params.set('trang', String(page));
  return params.size === 0 ? path : `${path}?${params}`;
}

/** Where the API gives the same list as a file, all pages. */
export function registerFileAddress(filters: BeneficiaryFilters, format: 'csv' | 'xlsx'): string {
  const params = new URLSearchParams();
  if (filters.q) params.set('q', filters.q);
  params.set('format', format);
  return `/api/v1/beneficiaries?${params}`;
}
