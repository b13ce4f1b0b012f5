'use client';

import { useTypedText } from '#components/review/use-typed-text.ts';
import { lineTotal } from '#lib/domain/equipment.ts';
import { isStated, stated } from '#lib/domain/money.ts';
import { readMoney } from '#lib/domain/money-text.ts';
import { formatMoney } from '#lib/format/money.ts';

/** What a line of equipment comes to, as soon as both its number and the price of one can be read. */
export function LineTotal({ prefix }: { prefix: string }) {
  const { ref: box, text: number } = useTypedText<HTMLOutputElement>(`${prefix}quantity`);
  const { ref: line, text: price } = useTypedText<HTMLSpanElement>(`${prefix}unitPrice`);
  const quantity = /^\d{1,6}$/.test(number.trim()) ? Number(number) : null;
  const reading = readMoney(price);
  const total = reading.ok ? lineTotal(quantity, stated(reading.dong)) : null;
  return (
    <output ref={box} className="block min-h-6 text-sm" aria-live="polite">
      <span ref={line}>
        {total && isStated(total) && (
          <>
            Thành tiền: <strong>{formatMoney(total)}</strong>
          </>
        )}
      </span>
    </output>
  );
}
