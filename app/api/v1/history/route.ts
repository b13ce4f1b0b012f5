import { doors, publicDoor } from '#lib/http/endpoint.ts';
import { getHistory } from '#lib/plans/history.ts';
import { historyAnswer } from '#lib/plans/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: publicDoor({
    summary: 'Kết quả các năm trước theo chương trình; nguồn không tách theo năm',
    answer: historyAnswer,
    run: () => getHistory(),
  }),
});
