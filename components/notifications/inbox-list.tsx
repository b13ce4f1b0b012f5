import { ActionForm } from '#components/forms/action-form.tsx';
import { Button } from '#components/ui/button.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { formatInstant } from '#lib/format/days.ts';
import { NOTIFICATION_LABELS } from '#lib/format/notification-labels.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import type { NotificationView } from '#lib/notifications/inbox.ts';

/** One form whose buttons say what is meant, so that it works before, and without, any script. */
export function InboxList({
  notifications,
  action,
  hasUnread,
}: {
  notifications: readonly NotificationView[];
  action: FormAction;
  hasUnread: boolean;
}) {
  return (
    <ActionForm action={action} id="tin">
      {hasUnread && (
        <div className="no-print">
          <Button tone="secondary" small name="all" value="true">
            Đánh dấu đã đọc tất cả
          </Button>
        </div>
      )}
      <ul className="grid border-t border-line">
        {notifications.map((notification) => (
          <InboxItem key={notification.id} notification={notification} />
        ))}
      </ul>
    </ActionForm>
  );
}

function InboxItem({ notification }: { notification: NotificationView }) {
  const { id, kind, title, body, createdAt, readAt } = notification;
  const { label, tone } = NOTIFICATION_LABELS[kind];
  const isUnread = readAt === null;
  return (
    <li className="grid gap-2 border-b border-line py-5">
      <p className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-muted">
        <Tag tone={tone}>{label}</Tag>
        <time dateTime={createdAt.toISOString()}>{formatInstant(createdAt)}</time>
        <span>{isUnread ? 'Chưa đọc' : 'Đã đọc'}</span>
      </p>
      <p className={isUnread ? 'text-lg font-semibold' : 'text-lg'}>{title}</p>
      {body && <p className="line-clamp-4 max-w-[75ch] whitespace-pre-line">{body}</p>}
      <div className="no-print flex flex-wrap gap-3">
        <Button tone="secondary" small name="open" value={id}>
          Mở<span className="sr-only">: {title}</span>
        </Button>
        {isUnread && (
          <Button tone="quiet" small name="read" value={id}>
            Đánh dấu đã đọc<span className="sr-only">: {title}</span>
          </Button>
        )}
      </div>
    </li>
  );
}
