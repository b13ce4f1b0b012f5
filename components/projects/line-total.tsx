'use client';

import { useTypedText } from '#components/review/use-typed-text.ts';
import { lineTotal } from '#lib/domain/equipment.ts';
import { isStated, stated } from '#lib/domain/money.ts';
import { readMoney } from '#lib/domain/money-text.ts';
import { formatMoney } from '#lib/format/money.ts';

/** What a line of equipment comes to, as soon as both its number and the price of one can be read. */
export function LineTotal({ prefix }: { prefix: string }) {
  const number = useTypedText<HTMLOutputElement>(`${prefix}quantity`);
  const price = useTypedText<HTMLSpanElement>(`${prefix}unitPrice`);
  const quantity = /^\d{1,6}$/.test(number.text.trim()) ? Number(number.text) : null;
  const reading = readMoney(price.text);
  const total = reading.ok ? lineTotal(quantity, stated(reading.dong)) : null;
  return (
    <output ref={number.ref} className="block min-h-6 text-sm" aria-live="polite">
      <span ref={price.ref}>
        {total && isStated(total) && (
          <>
            Thành tiền: <strong>{formatMoney(total)}</strong>
          </>
        )}
      </span>
    </output>
  );
}
