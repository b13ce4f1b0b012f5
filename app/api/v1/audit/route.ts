import { listAuditEvents } from '#lib/audit/queries.ts';
import { auditFilters, auditListAnswer } from '#lib/audit/schema.ts';
import { doors, staffDoor } from '#lib/http/endpoint.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Nhật ký, mới nhất trước; chỉ thanh tra đọc được',
    query: auditFilters,
    answer: auditListAnswer,
    run: ({ actor, query }) => listAuditEvents(actor, query),
  }),
});
