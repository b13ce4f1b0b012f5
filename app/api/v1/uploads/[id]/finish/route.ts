import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { finishUploadInput, uploadAnswer, uploadParams } from '#lib/documents/schema.ts';
import { senderOf } from '#lib/documents/staff-uploads.ts';
import { finishUpload, uploadState } from '#lib/documents/uploads.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  POST: staffDoor({
    summary: 'Kết thúc tải lên: kiểm tra SHA-256 và nội dung; sau đó tệp có thể đính kèm',
    params: uploadParams,
    body: finishUploadInput,
    answer: uploadAnswer,
    admit: ({ actor, params }) => uploadState(senderOf(actor), params.id),
    run: ({ actor, params, body }) => finishUpload(senderOf(actor), params.id, body),
  }),
});
