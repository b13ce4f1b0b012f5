import { Tag } from '#components/ui/tag.tsx';
import {
  changedFieldLabel,
  CHANGE_STATUS_LABELS,
  CHANGE_TYPE_LABELS,
} from '#lib/format/change-labels.ts';
import { formatDay, formatInstantDay } from '#lib/format/days.ts';
import type { ChangeView } from '#lib/changes/queries.ts';
import { changeDecisionHref, changeHref } from './addresses.ts';

export const changeName = ({ type, number }: Pick<ChangeView, 'type' | 'number'>) =>
  `${CHANGE_TYPE_LABELS[type]}, đề nghị số ${number}`;

/** Which values a request is about, in a few words. */
export function changedFields({ changes }: Pick<ChangeView, 'changes'>): string {
  return changes.map(({ path }) => changedFieldLabel(path)).join(', ');
}

/** One request in a list: what it is about, where it stands, and by which decision it was closed. */
export function ChangeArticle({ change }: { change: ChangeView }) {
  const { label, tone } = CHANGE_STATUS_LABELS[change.status];
  const about = changedFields(change);
  const { decision } = change;
  return (
    <article className="grid gap-2 border-b border-line pb-5">
      <div className="flex flex-wrap items-center gap-3">
        <h3 className="text-lg">
          <a href={changeHref(change.project.code, change.id)}>{changeName(change)}</a>
        </h3>
        <Tag tone={tone}>{label}</Tag>
      </div>
      <p className="text-sm text-muted">
        {change.proposedBy} đề nghị ngày {formatInstantDay(new Date(change.proposedAt))}
      </p>
      {about !== '' && <p>Thay đổi: {about}.</p>}
      <p className="max-w-[65ch] whitespace-pre-line">Lý do: {change.reason}</p>
      {decision && (
        <p>
          Theo{' '}
          <a href={changeDecisionHref(decision.id)}>
            Quyết định số {decision.number}
            {decision.on && ` ngày ${formatDay(decision.on)}`}
          </a>
          .
        </p>
      )}
    </article>
  );
}
