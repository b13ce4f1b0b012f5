import type { ProjectFilters } from './schema.ts';

/** Rows of one answer of the API at most; a file carries all of them. */
export const API_MAX_SIZE = 200;

/** Where the API gives the same list as a page with these filters: as a file, or as JSON. */
export function projectsApiAddress(filters: ProjectFilters, format?: 'csv' | 'xlsx'): string {
  const { q, year, programme, content, area, status, sort } = filters;
  const wanted = {
    q,
    year,
    programme,
    content,
    area,
    status,
    sort: sort === '-planYear' ? undefined : sort,
    ...(format ? { format } : { size: API_MAX_SIZE }),
  };
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(wanted)) {
    if (value !== undefined && value !== '') params.set(name, String(value));
  }
  return `/api/v1/projects?${params.toString()}`;
}
