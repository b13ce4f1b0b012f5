'use client';

import { readMoney } from '#lib/domain/money-text.ts';
import { dongInWords } from '#lib/format/dong-in-words.ts';
import { formatDong } from '#lib/format/money.ts';
import { useTypedText } from './use-typed-text.ts';

/** Says at once how an amount is read: "500 triệu" is 500.000.000 đồng, and what cannot be read. */
export function MoneyEcho({ name }: { name: string }) {
  const { ref, text } = useTypedText<HTMLOutputElement>(name);
  const reading = text.trim() === '' ? null : readMoney(text);
  return (
    <output ref={ref} className="block min-h-6 text-sm" aria-live="polite">
      {reading &&
        (reading.ok ? (
          <>
            Cổng đọc là: <strong>{formatDong(reading.dong)}</strong> ({dongInWords(reading.dong)})
          </>
        ) : (
          <span className="echo-unread text-muted">{reading.message}</span>
        ))}
    </output>
  );
}
