'use client';

import { useEffect, useRef, useState } from 'react';
import { useField } from '#components/forms/form-context.ts';
import { announceChange } from '#components/forms/form-contents.ts';
import { Button } from '#components/ui/button.tsx';
import { MoneyInput } from './money-input.tsx';
import { NewEstablishmentFields } from './new-establishment-fields.tsx';
import { RegisterSearch, type RegisterEntry } from './register-search.tsx';

const text = (typed: string | string[] | undefined) => [typed ?? ''].flat()[0] ?? '';

/** One establishment of a project: picked from the register, or registered here and now. */
export function BeneficiaryRow({ prefix }: { prefix: string }) {
  const slug = useField(`${prefix}slug`);
  const name = useField(`${prefix}name`);
  const newName = useField(`${prefix}new.name`);
  const newTaxCode = useField(`${prefix}new.taxCode`);
  const [picked, setPicked] = useState<RegisterEntry | null>(() =>
    text(slug.typed) === '' ? null : { slug: text(slug.typed), name: text(name.typed) },
  );
  const [isNew, setIsNew] = useState(text(newName.typed) + text(newTaxCode.typed) !== '');
  const box = useRef<HTMLDivElement>(null);
  const changed = useRef(false);

  useEffect(() => {
    if (!changed.current) return;
    announceChange(box.current);
    box.current?.querySelector<HTMLElement>('[data-dau]')?.focus();
  }, [picked, isNew]);

  function change(entry: RegisterEntry | null, asNew: boolean) {
    changed.current = true;
    setPicked(entry);
    setIsNew(asNew);
  }

  return (
    <div ref={box} className="grid gap-4">
      {picked ? (
        <Picked
          prefix={prefix}
          entry={picked}
          error={slug.error}
          onOther={() => change(null, false)}
        />
      ) : isNew ? (
        <NewEstablishmentFields
          prefix={`${prefix}new.`}
          onPick={(entry) => change(entry, false)}
          onBack={() => change(null, false)}
        />
      ) : (
        <RegisterSearch
          name={`${prefix}search`}
          onPick={(entry) => change(entry, false)}
          onNew={() => change(null, true)}
        />
      )}
      <MoneyInput
        name={`${prefix}support`}
        label="Phần hỗ trợ cho đơn vị này"
        hint="Để trống hoặc đánh dấu “Chưa có số liệu” khi chưa phân bổ. Ví dụ: 150 triệu"
      />
    </div>
  );
}

function Picked({
  prefix,
  entry,
  error,
  onOther,
}: {
  prefix: string;
  entry: RegisterEntry;
  error: string | undefined;
  onOther: () => void;
}) {
  return (
    <div className="flex flex-wrap items-center justify-between gap-3">
      <input type="hidden" name={`${prefix}slug`} value={entry.slug} readOnly />
      <input type="hidden" name={`${prefix}name`} value={entry.name} readOnly />
      <div>
        <p className="text-lg font-semibold">{entry.name}</p>
        <a href={`/lam-viec/don-vi/${entry.slug}`} target="_blank" rel="noopener">
          Xem trong danh bạ<span className="sr-only">: {entry.name} (mở thẻ mới)</span>
        </a>
        {error && <p className="field-error">{error}</p>}
      </div>
      <Button type="button" tone="secondary" small onClick={onOther} data-dau="">
        Chọn đơn vị khác
      </Button>
    </div>
  );
}
