'use client';

import { useRef, useState } from 'react';
import { CheckboxField, SelectField, TextField } from '#components/forms/fields.tsx';
import { useField } from '#components/forms/form-context.ts';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { ESTABLISHMENT_TYPES } from '#lib/domain/vocabulary.ts';
import { ESTABLISHMENT_TYPE_LABELS } from '#lib/format/labels.ts';
import type { RegisterEntry } from './register-search.tsx';

const REASONS = {
  TAX_CODE: 'cùng mã số thuế',
  SAME_NAME: 'cùng tên',
  SIMILAR_NAME: 'tên gần giống',
} as const;

interface Similar extends RegisterEntry {
  /** Another of its names, when that is what was found. */
  alias: string | null;
  address: string | null;
  reason: keyof typeof REASONS;
}

async function askSimilar(name: string, taxCode: string): Promise<Similar[]> {
  if (name.trim().length < 3 && taxCode.trim() === '') return [];
  const query = new URLSearchParams({ name: name.trim(), taxCode: taxCode.trim() });
  try {
    const response = await fetch(`/lam-viec/don-vi/gan-giong?${query}`);
    return response.ok ? ((await response.json()) as { data: Similar[] }).data : [];
  } catch {
    // Only a courtesy: the save looks for duplicates by itself.
    return [];
  }
}

/** What is said of an establishment that is not in the register yet; likely duplicates are pointed out. */
export function NewEstablishmentFields({
  prefix,
  except,
  onPick,
  onBack,
}: {
  prefix: string;
  /** The entry that is being corrected: it is no duplicate of itself. */
  except?: string | undefined;
  onPick?: (entry: RegisterEntry) => void;
  onBack?: () => void;
}) {
  const box = useRef<HTMLDivElement>(null);
  const [similar, setSimilar] = useState<Similar[]>([]);
  const asked = useRef(0);
  const confirmed = useField(`${prefix}confirmDifferent`);
  const { error } = useField(`${prefix}name`);

  function valueOf(field: string): string {
    const input = box.current?.querySelector<HTMLInputElement>(
      `[name="${CSS.escape(prefix + field)}"]`,
    );
    return input?.value ?? '';
  }

  async function look(event: React.FocusEvent) {
    const { name } = event.target as HTMLInputElement;
    if (name !== `${prefix}name` && name !== `${prefix}taxCode`) return;
    const question = (asked.current += 1);
    const alike = await askSimilar(valueOf('name'), valueOf('taxCode'));
    // Answers may overtake each other; only the last question counts.
    if (question !== asked.current) return;
    setSimilar(alike.filter((entry) => entry.slug !== except));
  }

  const asksConfirmation =
    similar.some((entry) => entry.reason !== 'TAX_CODE') ||
    confirmed.typed !== undefined ||
    error !== undefined;
  return (
    <div ref={box} className="grid gap-4" onBlur={(event) => void look(event)}>
      {onBack && (
        <div data-dau="" tabIndex={-1} className="font-semibold outline-none">
          Khai đơn vị mới vào danh bạ
        </div>
      )}
      <TextField
        name={`${prefix}name`}
        label="Tên đơn vị"
        hint="Ghi đầy đủ như trên giấy đăng ký."
      />
      <TextField
        name={`${prefix}taxCode`}
        label="Mã số thuế"
        hint="10 hoặc 12 số, hoặc 10 số và 3 số chi nhánh."
        width="medium"
        inputMode="numeric"
        optional
      />
      {similar.length > 0 && (
        <Notice tone="warning" title="Danh bạ đã có đơn vị có thể là đơn vị này" announce>
          <ul className="grid gap-2">
            {similar.map((entry) => (
              <li key={entry.slug} className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <span>
                  {entry.name}
                  {entry.alias && `, còn gọi là “${entry.alias}”`} ({REASONS[entry.reason]}
                  {entry.address && `; ${entry.address}`})
                </span>
                {onPick ? (
                  <Button type="button" tone="secondary" small onClick={() => onPick(entry)}>
                    Chọn đơn vị này<span className="sr-only">: {entry.name}</span>
                  </Button>
                ) : (
                  <a href={`/lam-viec/don-vi/${entry.slug}`} target="_blank" rel="noopener">
                    Xem<span className="sr-only"> {entry.name} (mở thẻ mới)</span>
                  </a>
                )}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {asksConfirmation && (
        <CheckboxField
          name={`${prefix}confirmDifferent`}
          label="Đây là đơn vị khác"
          hint="Đánh dấu khi đã kiểm tra và chắc rằng không trùng với đơn vị đã có."
        />
      )}
      <SelectField
        name={`${prefix}type`}
        label="Loại hình"
        blank="Chưa rõ"
        options={ESTABLISHMENT_TYPES.map((type) => ({
          value: type,
          label: ESTABLISHMENT_TYPE_LABELS[type],
        }))}
      />
      <TextField name={`${prefix}address`} label="Địa chỉ" optional />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField name={`${prefix}representative`} label="Người đại diện" optional />
        <TextField name={`${prefix}phone`} label="Điện thoại" inputMode="tel" optional />
      </div>
      {onBack && (
        <div>
          <Button type="button" tone="quiet" small onClick={onBack}>
            Quay lại tìm trong danh bạ
          </Button>
        </div>
      )}
    </div>
  );
}
