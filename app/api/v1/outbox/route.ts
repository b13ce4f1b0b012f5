import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { listMails, requireOutboxReader } from '#lib/notifications/outbox.ts';
import { outboxFilters, outboxListAnswer } from '#lib/notifications/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Hộp thư đi, mới nhất ở trước (chỉ quản trị)',
    query: outboxFilters,
    answer: outboxListAnswer,
    admit: ({ actor }) => requireOutboxReader(actor),
    run: ({ actor, query }) => listMails(actor, query),
  }),
});
