import {
  removeCalendarDay,
  requireCalendarEditor,
  setCalendarDay,
} from '#lib/calendar/commands.ts';
import {
  calendarDayAnswer,
  calendarDayInput,
  calendarParams,
  calendarRemoval,
} from '#lib/calendar/schema.ts';
import { doors, staffDoor } from '#lib/http/endpoint.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  PUT: staffDoor({
    summary: 'Ghi một ngày nghỉ lễ hoặc ngày làm bù (chỉ quản trị)',
    params: calendarParams,
    body: calendarDayInput,
    answer: calendarDayAnswer,
    admit: ({ actor, params }) => requireCalendarEditor(actor, params.on),
    run: ({ actor, params, body }) => setCalendarDay(actor, params.on, body),
  }),
  DELETE: staffDoor({
    summary: 'Bỏ một ngày khỏi lịch: ngày đó lại theo thứ trong tuần (chỉ quản trị)',
    params: calendarParams,
    body: calendarRemoval,
    success: 204,
    admit: ({ actor, params }) => requireCalendarEditor(actor, params.on),
    run: ({ actor, params, body }) => removeCalendarDay(actor, params.on, body.version),
  }),
});
