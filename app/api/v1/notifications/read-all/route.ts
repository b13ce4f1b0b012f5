import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { readAllNotifications } from '#lib/notifications/inbox.ts';
import { readAllAnswer } from '#lib/notifications/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  POST: staffDoor({
    summary: 'Đánh dấu mọi thông báo của mình là đã đọc',
    answer: readAllAnswer,
    run: ({ actor }) => readAllNotifications(actor),
  }),
});
