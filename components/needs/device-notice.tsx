'use client';

import { useState } from 'react';
import { Button } from '#components/ui/button.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { formatInstant } from '#lib/format/days.ts';
import { forgetDeviceDraft, readDeviceDraft, type DeviceDraft } from './device-draft.ts';
import { useHydrated } from './use-hydrated.ts';

/** Offers what was typed on this device earlier; shows none of it before somebody asks. */
export function DeviceNotice({ goOn }: { goOn: (draft: DeviceDraft) => void }) {
  return useHydrated() ? <Offer goOn={goOn} /> : null;
}

function Offer({ goOn }: { goOn: (draft: DeviceDraft) => void }) {
  const [draft, setDraft] = useState(() => readDeviceDraft(new Date()));
  if (draft === null) {
    return (
      <p className="mb-8 text-muted">
        Phần đã nhập được giữ trên máy này cho đến khi gửi xong, nên mất mạng cũng không phải nhập
        lại.
      </p>
    );
  }
  return (
    <div className="mb-8">
      <Notice title={`Máy này còn giữ phần khai dở lúc ${formatInstant(new Date(draft.at))}`}>
        <div className="flex flex-wrap gap-3 pt-1">
          <Button type="button" small onClick={() => goOn(draft)}>
            Khai tiếp phần đó
          </Button>
          <Button
            type="button"
            tone="secondary"
            small
            onClick={() => {
              forgetDeviceDraft();
              setDraft(null);
            }}
          >
            Xóa phần đó
          </Button>
        </div>
      </Notice>
    </div>
  );
}
