'use client';

import type { MoneyUnit } from '#lib/format/money.ts';

const UNITS: readonly { unit: MoneyUnit; label: string }[] = [
  { unit: 'DONG', label: 'đồng' },
  { unit: 'TRIEU', label: 'triệu đồng' },
];

/** In which unit the sums are shown. What is typed is read as it is written, whatever stands here. */
export function UnitSwitch({
  unit,
  onChange,
}: {
  unit: MoneyUnit;
  onChange: (unit: MoneyUnit) => void;
}) {
  return (
    <fieldset className="flex flex-wrap items-center gap-x-4 gap-y-1">
      <legend className="float-left mr-3">Các tổng tính bằng</legend>
      {UNITS.map((choice) => (
        <label key={choice.unit} className="inline-flex items-center gap-2">
          <input
            type="radio"
            checked={unit === choice.unit}
            onChange={() => onChange(choice.unit)}
          />
          {choice.label}
        </label>
      ))}
    </fieldset>
  );
}
