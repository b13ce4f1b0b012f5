import { doors, staffDoor } from '#lib/http/endpoint.ts';
import { startUploadInput, uploadAnswer } from '#lib/documents/schema.ts';
import { admitUploading, senderOf } from '#lib/documents/staff-uploads.ts';
import { startUpload } from '#lib/documents/uploads.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  POST: staffDoor({
    summary: 'Bắt đầu tải một tệp lên theo từng phần',
    body: startUploadInput,
    answer: uploadAnswer,
    success: 201,
    admit: admitUploading,
    run: ({ actor, body }) => startUpload(senderOf(actor), body),
  }),
});
