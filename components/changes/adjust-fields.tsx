import { DateField, SelectField, TextArea, TextField } from '#components/forms/fields.tsx';
import { BeneficiaryRows } from '#components/projects/beneficiary-rows.tsx';
import { MoneyEcho } from '#components/review/money-echo.tsx';
import type { OptionGroup } from '#components/ui/choice-fields.tsx';
import type { Kind } from '#lib/domain/vocabulary.ts';
import { CHANGED_FIELD_LABELS } from '#lib/format/change-labels.ts';
import { BesideNow } from './beside-now.tsx';

/** What holds now, in words, by the name of the field. */
export type NowInWords = Readonly<Record<string, string | null>>;

const label = (name: string) => CHANGED_FIELD_LABELS[name] ?? name;

function LongText({ name, now }: { name: string; now: NowInWords }) {
  return (
    <BesideNow now={now[name] ?? null}>
      <TextArea name={name} label={label(name)} rows={5} />
    </BesideNow>
  );
}

function ShortText({ name, now }: { name: string; now: NowInWords }) {
  return (
    <BesideNow now={now[name] ?? null}>
      <TextField name={name} label={label(name)} />
    </BesideNow>
  );
}

/** Every value that an adjustment may change, each beside what holds now; what is left alone stays. */
export function AdjustFields({
  kind,
  now,
  units,
  isStated,
}: {
  kind: Kind;
  now: NowInWords;
  /** An amount is in force: it may be replaced, and not be taken away. */
  isStated: boolean;
  units: readonly OptionGroup[];
}) {
  return (
    <>
      <p className="max-w-[65ch] text-muted">
        Các ô đã ghi sẵn giá trị hiện nay. Chỉ sửa ô cần điều chỉnh; ô giữ nguyên thì không thay
        đổi.
      </p>
      <BesideNow now={now.support ?? null}>
        <div className="grid gap-1">
          {isStated && <input type="hidden" name="supportIsStated" value="true" />}
          <TextField
            name="support"
            label={label('support')}
            hint="Số sau điều chỉnh, ví dụ: 450 triệu · 1,2 tỷ · 496.000.000. Tăng quá số đề nghị thì số đề nghị tăng theo."
            width="medium"
            inputMode="decimal"
            autoComplete="off"
            spellCheck={false}
          />
          <MoneyEcho name="support" />
        </div>
      </BesideNow>
      <BesideNow now={now.startsOn ?? null}>
        <DateField name="startsOn" label={label('startsOn')} />
      </BesideNow>
      <BesideNow now={now.endsOn ?? null}>
        <DateField name="endsOn" label={label('endsOn')} />
      </BesideNow>
      <BesideNow now={now.unit ?? null}>
        <SelectField name="unit" label={label('unit')} blank="Chưa chọn" groups={units} />
      </BesideNow>
      <ShortText name="location" now={now} />
      <ShortText name="implementingUnit" now={now} />
      <LongText name="objectives" now={now} />
      <LongText name="content" now={now} />
      <LongText name="scale" now={now} />
      {kind === 'PROJECT' && (
        <section className="grid gap-4" aria-labelledby="don-vi">
          <h2 id="don-vi" className="text-xl">
            Đơn vị thụ hưởng
          </h2>
          <p className="whitespace-pre-line">
            <span className="block text-sm font-semibold text-muted">Hiện nay</span>
            {now.beneficiaries ?? 'Không có'}
          </p>
          <input type="hidden" name="hasBeneficiaries" value="true" />
          <BeneficiaryRows />
        </section>
      )}
    </>
  );
}
