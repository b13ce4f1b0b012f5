'use client';

import { TextField } from '#components/forms/fields.tsx';
import { useField } from '#components/forms/form-context.ts';
import { MoneyEcho } from '#components/review/money-echo.tsx';
import { Icon } from '#components/ui/icon.tsx';

/** One request that the decision may cover; what stands against it is told right here. */
export function DecideRow({
  prefix,
  request,
  isChosen,
  needsAmount,
  children,
}: {
  /** `requests.3`: the names of its fields start with it. */
  prefix: string;
  request: { id: string; version: number; name: string };
  isChosen: boolean;
  /** The default amount, where the decision approves the project as well; else null. */
  needsAmount: string | null;
  children?: React.ReactNode;
}) {
  const { error, id } = useField(prefix);
  const chosen = useField(`${prefix}.chosen`);
  const isTicked = chosen.answered ? chosen.typed !== undefined : isChosen;
  return (
    <div id={id} tabIndex={-1} className="grid gap-3 border-b border-line py-4">
      <input type="hidden" name={`${prefix}.id`} value={request.id} readOnly />
      <input type="hidden" name={`${prefix}.version`} value={request.version} readOnly />
      {error && (
        <p className="field-error">
          <Icon name="alert" />
          <span>
            <span className="sr-only">Lỗi: </span>
            {error}
          </span>
        </p>
      )}
      <div className="choice">
        <input
          type="checkbox"
          id={chosen.id}
          name={`${prefix}.chosen`}
          value="true"
          defaultChecked={isTicked}
        />
        <label htmlFor={chosen.id}>{request.name}</label>
      </div>
      {children}
      {needsAmount !== null && (
        <div className="grid gap-1 ps-8">
          <TextField
            name={`${prefix}.approved`}
            label={`Kinh phí được duyệt cho ${request.name}, đồng`}
            hint="Quyết định này cũng là quyết định phê duyệt. Ví dụ: 500 triệu · 1,2 tỷ"
            width="medium"
            inputMode="decimal"
            autoComplete="off"
            spellCheck={false}
            defaultValue={needsAmount}
          />
          <MoneyEcho name={`${prefix}.approved`} />
        </div>
      )}
    </div>
  );
}
