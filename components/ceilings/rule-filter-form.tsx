import { Button } from '#components/ui/button.tsx';
import { SelectField, type Option } from '#components/ui/choice-fields.tsx';
import { DateField } from '#components/ui/text-field.tsx';
import { CEILING_SOURCES, type CeilingFilters } from '#lib/ceilings/schema.ts';
import { CEILING_SOURCE_LABELS } from '#lib/format/ceiling-labels.ts';
import { formatDay } from '#lib/format/days.ts';

const sources = CEILING_SOURCES.map((value) => ({
  value,
  label: CEILING_SOURCE_LABELS[value] ?? value,
}));

/** A GET form: the filters are in the address. */
export function RuleFilterForm({
  action,
  filters,
  contents,
}: {
  action: string;
  filters: CeilingFilters;
  contents: readonly Option[];
}) {
  return (
    <form
      method="get"
      action={action}
      role="search"
      className="no-print flex flex-wrap items-end gap-4"
    >
      <DateField
        name="ngay"
        label="Có hiệu lực vào ngày"
        defaultValue={filters.on ? formatDay(filters.on) : ''}
      />
      <SelectField
        name="noi-dung"
        label="Nội dung"
        blank="Mọi nội dung"
        options={contents}
        defaultValue={filters.content}
      />
      <SelectField
        name="nguon"
        label="Nguồn kinh phí"
        blank="Mọi nguồn"
        options={sources}
        defaultValue={filters.source}
      />
      <Button type="submit">Lọc</Button>
    </form>
  );
}
