import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { readNotification } from '#lib/notifications/inbox.ts';
import { idParams } from '#lib/notifications/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  POST: staffDoor({
    summary: 'Đánh dấu một thông báo của mình là đã đọc',
    params: idParams,
    success: 204,
    run: ({ actor, params }) => readNotification(actor, params.id),
  }),
});
