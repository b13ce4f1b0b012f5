import { ActionForm } from '#components/forms/action-form.tsx';
import { CheckboxField, HiddenField, TextField } from '#components/forms/fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { formatDecimal } from '#lib/format/decimals.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import type { ResultView } from '#lib/implementation/results.ts';

/** Rows left empty at the end for further indicators; saving brings new empty ones. */
const SPARE_ROWS = 2;

const text = (value: string | null | undefined) => (value ? formatDecimal(value) : '');

function ResultFields({ number, result }: { number: number; result: ResultView | undefined }) {
  const name = (field: string) => `results.${number}.${field}`;
  const quantity = { inputMode: 'decimal', autoComplete: 'off', width: 'short' } as const;
  return (
    <fieldset className="grid min-w-0 gap-4 rounded-md border border-line bg-surface p-5">
      <legend className="px-2 text-lg font-semibold">
        {result ? `Chỉ tiêu ${number + 1}` : `Chỉ tiêu ${number + 1} (thêm mới)`}
      </legend>
      <div className="grid gap-4 sm:grid-cols-[2fr_1fr]">
        <TextField name={name('indicator')} label="Tên chỉ tiêu" defaultValue={result?.indicator} />
        <TextField name={name('unit')} label="Đơn vị tính" defaultValue={result?.unit} />
      </div>
      <div className="grid gap-4 sm:grid-cols-3">
        <TextField
          {...quantity}
          name={name('baseline')}
          label="Trước khi hỗ trợ"
          defaultValue={text(result?.baseline)}
        />
        <TextField
          {...quantity}
          name={name('planned')}
          label="Kế hoạch"
          defaultValue={text(result?.planned)}
        />
        <TextField
          {...quantity}
          name={name('actual')}
          label="Thực hiện"
          defaultValue={text(result?.actual)}
        />
      </div>
      <TextField
        name={name('evidence')}
        label="Căn cứ"
        hint="Biên bản, hóa đơn, sổ theo dõi"
        optional
        defaultValue={result?.evidence ?? ''}
      />
      {result && <CheckboxField name={name('remove')} label="Bỏ chỉ tiêu này" />}
    </fieldset>
  );
}

/** All indicators in one form: saved together, under the version they were read at. */
export function ResultsForm({
  code,
  version,
  results,
  action,
}: {
  code: string;
  version: number;
  results: readonly ResultView[];
  action: FormAction;
}) {
  const spare = Array.from({ length: SPARE_ROWS }, () => undefined);
  return (
    <ActionForm action={action} id="ket-qua">
      <input type="hidden" name="code" value={code} />
      <HiddenField name="version" value={String(version)} />
      <p>
        Số lượng viết như 1.200,5: dấu chấm phân nhóm nghìn, dấu phẩy trước phần thập phân. Ô để
        trống nghĩa là chưa có số liệu, không phải bằng 0.
      </p>
      {[...results, ...spare].map((result, number) => (
        <ResultFields key={number} number={number} result={result} />
      ))}
      <div>
        <SubmitButton pendingLabel="Đang lưu…">Lưu kết quả</SubmitButton>
      </div>
    </ActionForm>
  );
}
