import { beneficiaryListQuery, type BeneficiaryFilters } from './schema.ts';

/** The register's search and page as they stand in an address: `?q=yen+duong&trang=2`. */

type SearchParams = Record<string, string | string[] | undefined>;

const firstOf = (value: string | string[] | undefined) =>
  ((Array.isArray(value) ? value[0] : value) ?? '').trim();

/** Always gives usable filters; what could not be read is told of. */
export function readRegisterAddress(params: SearchParams, size = 25) {
  const q = firstOf(params.q);
  const page = firstOf(params.trang) || '1';
  const both = beneficiaryListQuery.safeParse({ ...(q ? { q } : {}), page, size });
  if (both.success) return { filters: both.data, complaint: null };
  const complaint = beneficiaryListQuery.safeParse({ page }).success
    ? 'Từ cần tìm dài nhất 200 ký tự.'
    : 'Số trang cần là một số từ 1 trở lên.';
  return { filters: beneficiaryListQuery.parse({ size }), complaint };
}

export function registerAddress(path: string, filters: BeneficiaryFilters, page: number): string {
  const params = new URLSearchParams();
  if (filters.q) params.set('q', filters.q);
  if (page > 1) params.set('trang', String(page));
  return params.size === 0 ? path : `${path}?${params}`;
}
