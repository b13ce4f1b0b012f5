import { KeepUnit } from '#components/money/unit-switch.tsx';
import { Button } from '#components/ui/button.tsx';
import { SelectField } from '#components/ui/choice-fields.tsx';
import { TextField } from '#components/ui/text-field.tsx';
import type { BoardFilters } from '#lib/figures/schema.ts';
import { RECONCILIATION_RESULTS } from '#lib/domain/reconciliation.ts';
import { PROGRAMMES } from '#lib/domain/vocabulary.ts';
import type { MoneyUnit } from '#lib/format/money.ts';
import { PROGRAMME_LABELS, RECONCILIATION_LABELS } from '#lib/format/labels.ts';

interface Choice {
  value: string;
  label: string;
}

/** A GET form: the filters are in the address. */
export function BoardFilterForm({
  action,
  filters,
  unit,
  sources,
  contents,
}: {
  action: string;
  filters: BoardFilters;
  unit: MoneyUnit;
  sources: readonly Choice[];
  contents: readonly Choice[];
}) {
  return (
    <form
      method="get"
      action={action}
      role="search"
      className="no-print flex flex-wrap items-end gap-4"
    >
      <KeepUnit unit={unit} />
      <TextField
        name="nam"
        label="Năm"
        width="short"
        inputMode="numeric"
        autoComplete="off"
        defaultValue={filters.year?.toString() ?? ''}
      />
      <SelectField
        name="chuong-trinh"
        label="Chương trình"
        blank="Mọi chương trình"
        options={PROGRAMMES.map((value) => ({ value, label: PROGRAMME_LABELS[value] }))}
        defaultValue={filters.programme}
      />
      <SelectField
        name="nguon"
        label="Nguồn vốn"
        blank="Mọi nguồn"
        options={sources}
        defaultValue={filters.source}
      />
      <SelectField
        name="noi-dung"
        label="Nội dung"
        blank="Mọi nội dung"
        options={contents}
        defaultValue={filters.content}
      />
      <SelectField
        name="ket-qua"
        label="Kết quả"
        blank="Mọi kết quả"
        options={RECONCILIATION_RESULTS.map((value) => ({
          value,
          label: RECONCILIATION_LABELS[value].label,
        }))}
        defaultValue={filters.result}
      />
      <Button type="submit">Lọc</Button>
    </form>
  );
}
