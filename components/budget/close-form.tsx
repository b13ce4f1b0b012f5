import { ActionForm } from '#components/forms/action-form.tsx';
import { DateField, TextArea, TextField } from '#components/forms/fields.tsx';
import type { FieldNames } from '#components/forms/form-contents.ts';
import { KeptFields, type Unsaved } from '#components/forms/kept-fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { closeYearFormKey, splitRow } from '#lib/budget/form-schema.ts';
import type { BudgetYearDetail } from '#lib/budget/queries.ts';
import { formatDong } from '#lib/format/money.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import { KeyFields } from './key-fields.tsx';

interface Rest {
  code: string | null;
  name: string;
  dong: bigint;
  /** The least that goes on: paid on account of later years already. */
  least: bigint;
}

function restsOf({ remaining, projects }: BudgetYearDetail): Rest[] {
  return [
    { code: null, name: 'Dự toán chưa phê duyệt', dong: BigInt(remaining ?? '0'), least: 0n },
    ...projects.map(({ code, title, rest, chargedLater }) => ({
      code,
      name: `${code}: ${title}`,
      dong: BigInt(rest),
      least: BigInt(chargedLater),
    })),
  ].filter(({ dong }) => dong > 0n);
}

const splitName = ({ code }: Rest, part: 'code' | 'lapse' | 'carry') =>
  `splits.${splitRow(code)}.${part}`;

function fieldNames(rests: readonly Rest[]): FieldNames {
  return {
    ...Object.fromEntries(
      rests.flatMap((rest) => [
        [splitName(rest, 'lapse'), `${rest.code ?? rest.name}, hủy`],
        [splitName(rest, 'carry'), `${rest.code ?? rest.name}, chuyển nguồn`],
      ]),
    ),
    'document.number': 'Số văn bản khóa sổ',
    'document.on': 'Ngày văn bản',
    note: 'Ghi chú',
  };
}

/** Every rest of the year divided into what lapses and what goes on into the next year. */
export function CloseYearForm({
  owner,
  year,
  unsaved,
  action,
}: {
  owner: string;
  year: BudgetYearDetail;
  unsaved: Unsaved;
  action: FormAction;
}) {
  const rests = restsOf(year);
  return (
    <ActionForm action={action} id="khoa-so">
      <KeptFields
        draft={{ owner, formKey: closeYearFormKey(year), baseVersion: year.version }}
        stored={{}}
        unsaved={unsaved}
        names={fieldNames(rests)}
        ties={{ version: String(year.version) }}
      >
        <KeyFields year={year} />
        {rests.map((rest) => (
          <fieldset key={rest.name} className="grid gap-3 border-t border-line pt-4">
            <legend className="font-semibold">
              {rest.name}: còn {formatDong(rest.dong)}
            </legend>
            <input type="hidden" name={splitName(rest, 'code')} value={rest.code ?? ''} />
            <div className="grid items-end gap-5 sm:grid-cols-2">
              <TextField
                name={splitName(rest, 'lapse')}
                label="Hủy dự toán, đồng"
                inputMode="decimal"
                autoComplete="off"
              />
              <TextField
                name={splitName(rest, 'carry')}
                label={`Chuyển nguồn sang năm ${year.year + 1}, đồng`}
                {...(rest.least > 0n && {
                  hint: `Ít nhất ${formatDong(rest.least)}, đã chi ở năm ngân sách sau`,
                })}
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
      </KeptFields>
    </ActionForm>
  );
}
