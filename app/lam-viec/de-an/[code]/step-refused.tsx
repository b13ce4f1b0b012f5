import { MessagePage } from '#components/layout/message-page.tsx';
import { Button } from '#components/ui/button.tsx';
import type { Action } from '#lib/domain/lifecycle.ts';
import type { Programme, Status } from '#lib/domain/vocabulary.ts';
import { ACTION_LABELS, statusLabel } from '#lib/format/labels.ts';

/** Instead of a step's form: why it cannot be taken now, and the way back. */
export function StepRefused({
  project: { code, status, programme },
  step,
  reason,
  back,
}: {
  project: { code: string; status: Status; programme: Programme };
  step: Action;
  reason: string | null | undefined;
  back: { href: string; label: string };
}) {
  return (
    <MessagePage
      title="Chưa làm được bước này"
      actions={<Button href={back.href}>{back.label}</Button>}
    >
      <p>
        {ACTION_LABELS[step]}: {reason}
      </p>
      <p>
        Hồ sơ {code} đang ở trạng thái “{statusLabel(status, programme).label}”.
      </p>
    </MessagePage>
  );
}
