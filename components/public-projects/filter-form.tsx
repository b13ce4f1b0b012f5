import { Button } from '#components/ui/button.tsx';
import { SelectField } from '#components/ui/choice-fields.tsx';
import { Icon } from '#components/ui/icon.tsx';
import { SearchForm } from '#components/ui/search-form.tsx';
import {
  FILTER_PARAMS,
  SORT_WORDS,
  type FilterName,
  type UrlFilters,
} from '#lib/projects/url-filters.ts';
import {
  PROGRAMME_CHOICES,
  PROJECTS_PATH,
  selectState,
  sortChoices,
  STATUS_CHOICES,
  type Choice,
  type NamedChoices,
  type SelectName,
} from './filter-words.ts';

/** What is wrong with a value of the address, and that the list goes on without it. */
function complaint(read: UrlFilters, name: FilterName): string | undefined {
  const error = read.errors[name];
  return error && `${error} Đang bỏ qua giá trị “${(read.typed[name] ?? '').slice(0, 40)}”.`;
}

/** Words and filters in one form that works by its address alone, without JavaScript. */
export function FilterForm({ read, choices }: { read: UrlFilters; choices: NamedChoices }) {
  const { filters, errors, typed } = read;
  const select = (name: SelectName, label: string, blank: string, offered: readonly Choice[]) => {
    const state = selectState(name, offered, filters, choices);
    if (state.options.length === 0 && !errors[name]) return null;
    return (
      <SelectField
        {...state}
        name={FILTER_PARAMS[name]}
        label={label}
        blank={blank}
        error={complaint(read, name)}
      />
    );
  };
  const years = choices.years.map((year) => ({ value: String(year), label: String(year) }));
  const isOpen = Object.keys(typed).some((name) => name !== 'q' && name !== 'page');
  return (
    <SearchForm
      action={PROJECTS_PATH}
      label="Tìm đề án, nhiệm vụ"
      hint="Theo tên, mã hoặc đơn vị thụ hưởng; gõ có dấu hay không dấu đều được."
      defaultValue={errors.q ? undefined : typed.q}
      error={errors.q}
    >
      <details className="disclosure filter-panel" open={isOpen}>
        <summary>
          <Icon name="right" size={16} />
          Bộ lọc và sắp xếp
        </summary>
        <div className="filter-fields">
          {select('year', 'Năm', 'Mọi năm', years)}
          {select('programme', 'Chương trình', 'Mọi chương trình', PROGRAMME_CHOICES)}
          {select('content', 'Nội dung', 'Mọi nội dung', choices.contents)}
          {select('status', 'Trạng thái', 'Mọi trạng thái', STATUS_CHOICES)}
          {select('area', 'Địa bàn', 'Mọi địa bàn', choices.areas)}
          <SelectField
            name={FILTER_PARAMS.sort}
            label="Sắp xếp"
            options={sortChoices(filters)}
            defaultValue={SORT_WORDS[filters.sort]}
            error={complaint(read, 'sort')}
          />
          <div className="self-end">
            <Button tone="secondary">Áp dụng</Button>
          </div>
        </div>
      </details>
    </SearchForm>
  );
}
