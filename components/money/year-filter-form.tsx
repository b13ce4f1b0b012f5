import { Button } from '#components/ui/button.tsx';
import { SelectField, type Option } from '#components/ui/choice-fields.tsx';
import type { MoneyUnit } from '#lib/format/money.ts';
import { KeepUnit } from './unit-switch.tsx';

/** Which year and source a page of money is read for; the choice is in its address. */
export function YearFilterForm({
  action,
  year,
  source,
  years,
  sources,
  unit,
}: {
  action: string;
  year: number;
  source: string | undefined;
  years: readonly number[];
  sources: readonly Option[];
  unit: MoneyUnit;
}) {
  const offered = [...new Set([year, ...years])].toSorted((a, b) => b - a);
  return (
    <form
      method="get"
      action={action}
      role="search"
      aria-label="Chọn năm và nguồn"
      className="no-print flex flex-wrap items-end gap-4"
    >
      <KeepUnit unit={unit} />
      <SelectField
        name="nam"
        label="Năm"
        options={offered.map((one) => ({ value: String(one), label: String(one) }))}
        defaultValue={String(year)}
      />
      <SelectField
        name="nguon"
        label="Nguồn vốn"
        blank="Mọi nguồn"
        options={sources}
        defaultValue={source}
      />
      <Button type="submit">Xem</Button>
    </form>
  );
}
