import { API_MAX_SIZE, projectsApiAddress } from '#lib/projects/api-address.ts';
import type { ProjectFilters } from '#lib/projects/schema.ts';

/** The same list to take away. */
export function Downloads({ filters, total }: { filters: ProjectFilters; total: number }) {
  return (
    <p className="no-print flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <span>Tải đúng danh sách này:</span>
      <a className="py-1" href={projectsApiAddress(filters, 'csv')}>
        CSV
      </a>
      <a className="py-1" href={projectsApiAddress(filters, 'xlsx')}>
        Excel (XLSX)
      </a>
      <a className="py-1" href={projectsApiAddress(filters)}>
        JSON{total > API_MAX_SIZE && ` (${API_MAX_SIZE} dòng đầu)`}
      </a>
    </p>
  );
}
