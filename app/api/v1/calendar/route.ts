import { listCalendarDays } from '#lib/calendar/queries.ts';
import { calendarAnswer, calendarQuery } from '#lib/calendar/schema.ts';
import { doors, staffDoor, wholeList } from '#lib/http/endpoint.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Ngày nghỉ lễ và ngày làm bù; các ngày khác theo thứ trong tuần',
    query: calendarQuery,
    answer: calendarAnswer,
    run: async ({ query }) => wholeList(await listCalendarDays(query.year)),
  }),
});
