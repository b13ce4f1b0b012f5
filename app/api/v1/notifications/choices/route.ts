import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { getChoices, setChoices } from '#lib/notifications/choices.ts';
import { choicesAnswer, choicesInput } from '#lib/notifications/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Địa chỉ thư của mình và cách nhận từng loại thông báo',
    answer: choicesAnswer,
    run: ({ actor }) => getChoices(actor),
  }),
  PATCH: staffDoor({
    summary: 'Đổi địa chỉ thư của mình hoặc cách nhận thông báo; phần không gửi giữ nguyên',
    body: choicesInput,
    answer: choicesAnswer,
    run: ({ actor, body }) => setChoices(actor, body),
  }),
});
