import { Button } from '#components/ui/button.tsx';
import { CheckboxGroup, SelectField, type Option } from '#components/ui/choice-fields.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import { PROGRAMMES, STATUSES } from '#lib/domain/vocabulary.ts';
import { PROGRAMME_LABELS, STATUS_LABELS } from '#lib/format/labels.ts';
import {
  FILTER_PARAMS,
  PROGRAMME_WORDS,
  SORT_WORDS,
  STATUS_WORDS,
  type UrlFilters,
} from '#lib/projects/url-filters.ts';
import type { ProjectSort } from '#lib/projects/schema.ts';
import { PROJECT_COLUMNS, USUAL_COLUMNS, type ProjectColumn } from './project-table.tsx';

const SORT_LABELS: Record<ProjectSort, string> = {
  '-planYear': 'Năm kế hoạch, mới trước',
  code: 'Mã',
  title: 'Tên',
  '-support': 'Kinh phí, nhiều trước',
  support: 'Kinh phí, ít trước',
  '-updatedAt': 'Mới cập nhật trước',
  waiting: 'Chờ lâu nhất trước',
};

const options = <T extends string>(
  items: readonly T[],
  wordOf: (item: T) => string,
  labelOf: (item: T) => string,
): Option[] => items.map((item) => ({ value: wordOf(item), label: labelOf(item) }));

/** A GET form: what is chosen stands in the address and can be sent to a colleague. */
export function ProjectFilterForm({
  action,
  url: { filters, typed, errors },
  contents,
  chosen,
  remember,
}: {
  action: string;
  url: UrlFilters;
  contents: readonly Option[];
  chosen: readonly ProjectColumn[];
  /** Keeps the ticked columns for this person. */
  remember: (form: FormData) => Promise<void>;
}) {
  const usual = chosen.join() === USUAL_COLUMNS.join();
  return (
    <form method="get" action={action} role="search" className="no-print grid gap-4">
      <div className="grid items-end gap-4 sm:grid-cols-2 xl:grid-cols-3">
        <TextField
          name={FILTER_PARAMS.q}
          label="Tên, mã, đơn vị thụ hưởng"
          type="search"
          error={errors.q}
          defaultValue={typed.q}
          autoComplete="off"
        />
        <TextField
          name={FILTER_PARAMS.year}
          label="Năm kế hoạch"
          inputMode="numeric"
          error={errors.year}
          defaultValue={typed.year}
        />
        <SelectField
          name={FILTER_PARAMS.programme}
          label="Chương trình"
          blank="Tất cả"
          error={errors.programme}
          options={options(
            PROGRAMMES,
            (item) => PROGRAMME_WORDS[item],
            (item) => PROGRAMME_LABELS[item],
          )}
          defaultValue={filters.programme && PROGRAMME_WORDS[filters.programme]}
        />
        <SelectField
          name={FILTER_PARAMS.content}
          label="Nội dung hoạt động"
          blank="Tất cả"
          error={errors.content}
          options={contents}
          defaultValue={filters.content}
        />
        <SelectField
          name={FILTER_PARAMS.status}
          label="Trạng thái"
          blank="Tất cả"
          error={errors.status}
          options={options(
            STATUSES,
            (item) => STATUS_WORDS[item],
            (item) => STATUS_LABELS[item].label,
          )}
          defaultValue={filters.status && STATUS_WORDS[filters.status]}
        />
        <SelectField
          name={FILTER_PARAMS.sort}
          label="Sắp xếp"
          error={errors.sort}
          options={options(
            Object.keys(SORT_LABELS) as ProjectSort[],
            (item) => SORT_WORDS[item],
            (item) => SORT_LABELS[item],
          )}
          defaultValue={SORT_WORDS[filters.sort]}
        />
      </div>
      <Disclosure summary="Chọn cột của bảng" open={!usual}>
        <CheckboxGroup
          name="cot"
          label="Cột hiện trong bảng"
          options={Object.entries(PROJECT_COLUMNS).map(([value, label]) => ({ value, label }))}
          defaultValue={chosen}
        />
      </Disclosure>
      <div className="flex flex-wrap gap-3">
        <Button>Lọc</Button>
        <Button href={action} tone="quiet">
          Bỏ mọi bộ lọc
        </Button>
        {/* After “Lọc”: Enter in a field presses the first button of its form. */}
        <Button tone="quiet" formAction={remember}>
          Nhớ các cột đã chọn
        </Button>
      </div>
    </form>
  );
}
