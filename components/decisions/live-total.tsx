'use client';

import { useEffect, useRef, useState } from 'react';
import { readMoney } from '#lib/domain/money-text.ts';
import { formatDong } from '#lib/format/money.ts';

/** How many amounts of the form around it can be read, and what they add up to, while they are typed. */
export function LiveTotal({ name }: { name: string }) {
  const ref = useRef<HTMLOutputElement>(null);
  const [sum, setSum] = useState({ count: 0, dong: 0n });

  useEffect(() => {
    const form = ref.current?.closest('form');
    if (!form) return;
    const read = () => {
      const fields = form.querySelectorAll<HTMLInputElement>(`input[name$=".${name}"]`);
      const amounts = [...fields]
        .filter((field) => field.value.trim() !== '')
        .flatMap((field) => {
          const reading = readMoney(field.value);
          return reading.ok ? [reading.dong] : [];
        });
      setSum({ count: amounts.length, dong: amounts.reduce((all, dong) => all + dong, 0n) });
    };
    read();
    form.addEventListener('input', read);
    return () => form.removeEventListener('input', read);
  }, [name]);

  return (
    <output ref={ref} className="block font-semibold" aria-live="polite">
      {sum.count > 0 && `Đang ghi ${sum.count} đề án, cộng ${formatDong(sum.dong)}.`}
    </output>
  );
}
