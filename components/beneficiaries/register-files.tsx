import type { BeneficiaryFilters } from '#lib/beneficiaries/schema.ts';
import { registerFileAddress } from '#lib/beneficiaries/url-filters.ts';

/** The same list to take away, all pages of it. */
export function RegisterFiles({ filters }: { filters: BeneficiaryFilters }) {
  return (
    <p className="no-print flex flex-wrap items-baseline gap-x-4 gap-y-1">
      <span>Tải đúng danh sách này:</span>
      <a className="py-1" href={registerFileAddress(filters, 'csv')}>
        CSV
      </a>
      <a className="py-1" href={registerFileAddress(filters, 'xlsx')}>
        Excel (XLSX)
      </a>
    </p>
  );
}
