import { ActionForm } from '#components/forms/action-form.tsx';
import { DateField, HiddenField, TextArea, TextField } from '#components/forms/fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import type { BudgetYearDetail } from '#lib/budget/queries.ts';
import { formatDong } from '#lib/format/money.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import { KeyFields } from './key-fields.tsx';

interface Rest {
  code: string | null;
  name: string;
  dong: bigint;
}

function restsOf({ remaining, projects }: BudgetYearDetail): Rest[] {
  return [
    { code: null, name: 'Dự toán chưa phê duyệt', dong: BigInt(remaining ?? '0') },
    ...projects.map(({ code, title, rest }) => ({
      code,
      name: `${code}: ${title}`,
      dong: BigInt(rest),
    })),
  ].filter(({ dong }) => dong > 0n);
}

/** Every rest of the year divided into what lapses and what goes on into the next year. */
export function CloseYearForm({ year, action }: { year: BudgetYearDetail; action: FormAction }) {
  return (
    <ActionForm action={action} id="khoa-so">
      <KeyFields year={year} />
      <HiddenField name="version" value={String(year.version)} />
      {restsOf(year).map(({ code, name, dong }, index) => (
        <fieldset key={name} className="grid gap-3 border-t border-line pt-4">
          <legend className="font-semibold">
            {name}: còn {formatDong(dong)}
          </legend>
          <input type="hidden" name={`splits.${index}.code`} value={code ?? ''} />
          <div className="grid items-end gap-5 sm:grid-cols-2">
            <TextField
              name={`splits.${index}.lapse`}
              label="Hủy dự toán, đồng"
              inputMode="decimal"
              autoComplete="off"
            />
            <TextField
              name={`splits.${index}.carry`}
              label={`Chuyển nguồn sang năm ${year.year + 1}, đồng`}
              inputMode="decimal"
              autoComplete="off"
            />
          </div>
        </fieldset>
      ))}
      <div className="grid items-end gap-5 sm:grid-cols-2">
        <TextField name="document.number" label="Số văn bản khóa sổ" autoComplete="off" />
        <DateField name="document.on" label="Ngày văn bản" />
      </div>
      <TextArea name="note" label="Ghi chú" rows={3} optional />
      <div>
        <SubmitButton>Khóa sổ năm {year.year}</SubmitButton>
      </div>
    </ActionForm>
  );
}
