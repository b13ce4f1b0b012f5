import { finishUploadInput, uploadAnswer, uploadParams } from '#lib/documents/schema.ts';
import { finishUpload } from '#lib/documents/uploads.ts';
import { doors, publicDoor } from '#lib/http/endpoint.ts';
import { requireApplicant } from '#lib/needs/uploads.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  POST: publicDoor({
    summary: 'Kết thúc tải tệp của đăng ký: kiểm tra SHA-256 và nội dung',
    params: uploadParams,
    body: finishUploadInput,
    answer: uploadAnswer,
    run: ({ params, body, sent }) => finishUpload(requireApplicant(sent.cookie), params.id, body),
  }),
});
