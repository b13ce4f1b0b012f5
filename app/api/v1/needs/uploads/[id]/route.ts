import { chunkQuery, uploadAnswer, uploadParams } from '#lib/documents/schema.ts';
import { appendChunk, uploadState } from '#lib/documents/uploads.ts';
import { doors, publicDoor } from '#lib/http/endpoint.ts';
import { requireApplicant } from '#lib/needs/uploads.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: publicDoor({
    summary: 'Tệp người đăng ký đang tải lên đã nhận được bao nhiêu',
    params: uploadParams,
    answer: uploadAnswer,
    run: ({ params, sent }) => uploadState(requireApplicant(sent.cookie), params.id),
  }),
  PUT: publicDoor({
    summary: 'Gửi phần tiếp theo của tệp đính kèm đăng ký, tính từ byte offset',
    params: uploadParams,
    query: chunkQuery,
    takesBytes: true,
    answer: uploadAnswer,
    run: ({ params, query, sent }) =>
      appendChunk(requireApplicant(sent.cookie), params.id, query.offset, sent.bytes),
  }),
});
