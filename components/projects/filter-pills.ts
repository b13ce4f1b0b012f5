import type { Pill } from '#components/ui/pills.tsx';
import { PROGRAMME_LABELS, STATUS_LABELS } from '#lib/format/labels.ts';
import type { ProjectFilters } from '#lib/projects/schema.ts';
import { NARROWING } from '#lib/projects/url-filters.ts';

const LABELS: Record<(typeof NARROWING)[number], (filters: ProjectFilters) => string> = {
  q: ({ q }) => `“${q}”`,
  year: ({ year }) => `Năm ${year}`,
  programme: ({ programme }) => (programme ? PROGRAMME_LABELS[programme] : ''),
  content: ({ content }) => `Nội dung ${content}`,
  area: ({ area }) => `Địa bàn ${area}`,
  status: ({ status }) => (status ? STATUS_LABELS[status].label : ''),
};

/** The filters that are on, each with the address of the list without it. */
export function filterPills(
  filters: ProjectFilters,
  hrefFor: (changes: Partial<ProjectFilters>) => string,
): Pill[] {
  return NARROWING.filter((name) => filters[name]).map((name) => ({
    label: LABELS[name](filters),
    removeHref: hrefFor({ [name]: undefined }),
  }));
}
