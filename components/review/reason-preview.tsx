'use client';

import { MIN_REASON_LENGTH } from '#lib/domain/lifecycle.ts';
import { lengthOf } from '#lib/domain/text.ts';
import { Notice } from '#components/ui/notice.tsx';
import { useTypedText } from './use-typed-text.ts';

/** Counts towards the shortest reason allowed, and shows the reason as the other side will read it. */
export function ReasonPreview({ name, readBy }: { name: string; readBy: string }) {
  const { ref, text } = useTypedText<HTMLDivElement>(name);
  const typed = text.trim();
  const missing = MIN_REASON_LENGTH - lengthOf(typed);
  return (
    <div ref={ref} className="grid gap-4">
      <p className="field-hint" aria-live="polite">
        {missing > 0
          ? `Còn thiếu ${missing} ký tự (cần ít nhất ${MIN_REASON_LENGTH}).`
          : `Đã viết ${lengthOf(typed)} ký tự.`}
      </p>
      <Notice tone="warning" title={`${readBy} sẽ thấy đầu tiên:`}>
        <p className="whitespace-pre-line">
          {typed === '' ? <span className="text-muted">Lý do bạn viết ở trên.</span> : `“${typed}”`}
        </p>
      </Notice>
    </div>
  );
}
