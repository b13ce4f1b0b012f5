import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { listNotifications } from '#lib/notifications/inbox.ts';
import { notificationFilters, notificationListAnswer } from '#lib/notifications/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Thông báo của chính người hỏi, chưa đọc ở trước',
    query: notificationFilters,
    answer: notificationListAnswer,
    run: ({ actor, query }) => listNotifications(actor, query),
  }),
});
