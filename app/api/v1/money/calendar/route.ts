import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { listFile } from '#lib/http/list-file.ts';
import { pageOf } from '#lib/http/short-list.ts';
import { listPaymentCalendar } from '#lib/money/calendar.ts';
import { CALENDAR_FILE_COLUMNS } from '#lib/money/file-columns.ts';
import { requireMoneyReader } from '#lib/money/queries.ts';
import { calendarAnswer, calendarQuery } from '#lib/money/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary:
      'Lịch chi của một năm theo ngày: đã chi, chờ xác nhận, đến hạn theo hợp đồng và đề án, quyết toán',
    query: calendarQuery,
    answer: calendarAnswer,
    file: listFile({ name: 'lich-chi', of: 'payment-calendar', columns: CALENDAR_FILE_COLUMNS }),
    admit: ({ actor }) => requireMoneyReader(actor),
    run: async ({ actor, query }) => pageOf(await listPaymentCalendar(actor, query), query),
  }),
});
