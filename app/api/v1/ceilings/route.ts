import { addCeiling, requireCeilingEditor } from '#lib/ceilings/commands.ts';
import { CEILING_COLUMNS } from '#lib/ceilings/file-columns.ts';
import { listCeilings } from '#lib/ceilings/queries.ts';
import {
  addCeilingInput,
  ceilingAnswer,
  ceilingFilters,
  ceilingListAnswer,
} from '#lib/ceilings/schema.ts';
import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { listFile } from '#lib/http/list-file.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Danh mục mức hỗ trợ tối đa; `on` chỉ lấy những mức có hiệu lực vào ngày đó',
    query: ceilingFilters,
    answer: ceilingListAnswer,
    file: listFile({ name: 'muc-ho-tro', of: 'ceilings', columns: CEILING_COLUMNS }),
    run: ({ query }) => listCeilings(query),
  }),
  POST: staffDoor({
    summary: 'Thêm một mức hỗ trợ, hoặc bản mới của một mức (chỉ quản trị)',
    body: addCeilingInput,
    answer: ceilingAnswer,
    success: 201,
    admit: ({ actor }) => requireCeilingEditor(actor, 'new'),
    run: ({ actor, body }) => addCeiling(actor, body),
  }),
});
