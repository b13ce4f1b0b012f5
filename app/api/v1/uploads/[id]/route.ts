import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { chunkQuery, uploadAnswer, uploadParams } from '#lib/documents/schema.ts';
import { senderOf } from '#lib/documents/staff-uploads.ts';
import { appendChunk, uploadState } from '#lib/documents/uploads.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Tệp đang tải lên đã nhận được bao nhiêu',
    params: uploadParams,
    answer: uploadAnswer,
    run: ({ actor, params }) => uploadState(senderOf(actor), params.id),
  }),
  PUT: staffDoor({
    summary: 'Gửi phần tiếp theo của tệp, tính từ byte offset',
    params: uploadParams,
    query: chunkQuery,
    takesBytes: true,
    answer: uploadAnswer,
    admit: ({ actor, params }) => uploadState(senderOf(actor), params.id),
    run: ({ actor, params, query, sent }) =>
      appendChunk(senderOf(actor), params.id, query.offset, sent.bytes),
  }),
});
