import { Notice } from '#components/ui/notice.tsx';
import type { Status } from '#lib/domain/vocabulary.ts';
import { formatInstant } from '#lib/format/days.ts';
import { personWithRole } from '#lib/format/people.ts';
import type { HistoryEntry } from '#lib/projects/history.ts';

type Shown = Pick<HistoryEntry, 'to' | 'reason' | 'at'> & {
  actor: { name: string; role: string };
};

/** Why the dossier came back or was refused: the first thing its readers see. */
export function ReturnNotice({ status, history }: { status: Status; history: readonly Shown[] }) {
  if (status !== 'RETURNED' && status !== 'REJECTED') return null;
  const last = history.findLast((entry) => entry.to === status);
  if (!last?.reason) return null;
  return (
    <div className="mb-10">
      <Notice
        tone={status === 'RETURNED' ? 'warning' : 'danger'}
        title={
          status === 'RETURNED' ? 'Hồ sơ được trả lại để bổ sung' : 'Hồ sơ không được phê duyệt'
        }
      >
        <p className="whitespace-pre-line">“{last.reason}”</p>
        <p className="text-sm text-muted">
          {personWithRole(last.actor)}, {formatInstant(new Date(last.at))}
        </p>
      </Notice>
    </div>
  );
}
