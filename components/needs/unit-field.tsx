'use client';

import { useField } from '#components/forms/form-context.ts';
import { describe, Field } from '#components/ui/field.tsx';

export interface UnitGroup {
  label: string;
  options: readonly { value: string; label: string }[];
}

/** The commune by its name of today or of before 01/7/2025; people know one or the other. */
export function UnitField({ groups }: { groups: readonly UnitGroup[] }) {
  const { id, error, typed } = useField('unit');
  const field = {
    id,
    error,
    name: 'unit',
    label: 'Xã, phường, thị trấn',
    hint: 'Chọn theo tên hiện nay hoặc tên trước ngày 01/7/2025 đều được.',
    optional: true,
  };
  return (
    <Field {...field}>
      <select
        {...describe(field)}
        className="input input-medium"
        defaultValue={[typed ?? ''].flat()[0]}
      >
        <option value="">Chưa chọn</option>
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            {group.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </Field>
  );
}
