import type { Pill } from '#components/ui/pills.tsx';
import { DECIDED_STATUSES } from '#lib/domain/lifecycle.ts';
import { PROGRAMMES } from '#lib/domain/vocabulary.ts';
import { PROGRAMME_LABELS, STATUS_LABELS } from '#lib/format/labels.ts';
import type { ProjectFilters, ProjectSort } from '#lib/projects/schema.ts';
import {
  filterAddress,
  NARROWING,
  PROGRAMME_WORDS,
  SORT_WORDS,
  STATUS_WORDS,
} from '#lib/projects/url-filters.ts';

/** The filters of the public list in words: choices of the form, and pills for what is on. */

export const PROJECTS_PATH = '/de-an';

export interface Choice {
  value: string;
  label: string;
}

export type SelectName = Exclude<(typeof NARROWING)[number], 'q'>;

/** Named by the portal's catalogues; the rest of the vocabulary is known beforehand. */
export interface NamedChoices {
  years: readonly number[];
  areas: readonly Choice[];
  contents: readonly Choice[];
}

export const PROGRAMME_CHOICES: readonly Choice[] = PROGRAMMES.map((programme) => ({
  value: PROGRAMME_WORDS[programme],
  label: PROGRAMME_LABELS[programme],
}));

const CHOSEN: Record<SelectName, (filters: ProjectFilters) => string | undefined> = {
  year: ({ year }) => year?.toString(),
  programme: ({ programme }) => programme && PROGRAMME_WORDS[programme],
  content: ({ content }) => content,
  area: ({ area }) => area,
  status: ({ status }) => status && STATUS_WORDS[status],
};

/** Only states in which something can be published. */
export const STATUS_CHOICES: readonly Choice[] = DECIDED_STATUSES.map((status) => ({
  value: STATUS_WORDS[status],
  label: STATUS_LABELS[status].label,
}));

const SORTS: Record<ProjectSort, string> = {
  '-planYear': 'Năm mới nhất trước',
  '-support': 'Kinh phí nhiều trước',
  support: 'Kinh phí ít trước',
  title: 'Tên, từ A đến Z',
  code: 'Mã',
  '-updatedAt': 'Mới cập nhật trước',
  waiting: 'Giữ trạng thái lâu nhất trước',
};

/** With words to search for, the plain order puts what fits them best first. */
export function sortChoices({ q, sort: current }: ProjectFilters): readonly Choice[] {
  return (
    (Object.keys(SORTS) as ProjectSort[])
      // An order of the staff's lists, offered only to those who came with it.
      .filter((sort) => sort !== 'waiting' || sort === current)
      .map((sort) => ({
        value: SORT_WORDS[sort],
        label: sort === '-planYear' && q ? 'Khớp từ cần tìm nhất' : SORTS[sort],
      }))
  );
}

const named = (choices: readonly Choice[], value: string) =>
  choices.find((choice) => choice.value === value)?.label ?? value;

type Narrowing = (typeof NARROWING)[number];

const PILL_TEXT: Record<
  Narrowing,
  (filters: ProjectFilters, choices: NamedChoices) => string | undefined
> = {
  q: ({ q }) => q && `“${q}”`,
  year: ({ year }) => (year === undefined ? undefined : `Năm ${year}`),
  programme: ({ programme }) => programme && PROGRAMME_LABELS[programme],
  content: ({ content }, { contents }) => content && named(contents, content),
  area: ({ area }, { areas }) => area && named(areas, area),
  status: ({ status }) => status && STATUS_LABELS[status].label,
};

export function filterPills(filters: ProjectFilters, choices: NamedChoices): Pill[] {
  return NARROWING.flatMap((name) => {
    const label = PILL_TEXT[name](filters, choices);
    if (!label) return [];
    const removeHref = filterAddress(PROJECTS_PATH, filters, { [name]: undefined });
    return [{ label, removeHref }];
  });
}

/** The choices of one select and which is chosen; a filter that is on is always among them. */
export function selectState(
  name: SelectName,
  options: readonly Choice[],
  filters: ProjectFilters,
  choices: NamedChoices,
) {
  const value = CHOSEN[name](filters);
  const isOffered = value === undefined || options.some((option) => option.value === value);
  if (isOffered) return { options, defaultValue: value };
  const label = PILL_TEXT[name](filters, choices) ?? value;
  return { options: [...options, { value, label }], defaultValue: value };
}
