import { startUploadInput, uploadAnswer } from '#lib/documents/schema.ts';
import { startUpload } from '#lib/documents/uploads.ts';
import { doors, publicDoor } from '#lib/http/endpoint.ts';
import { HttpProblem, toJson } from '#lib/http/problem.ts';
import {
  APPLICANT_COOKIE,
  applicantCookieHeader,
  applicantOf,
  newApplicantSecret,
} from '#lib/needs/applicant.ts';
import { takeTry, waitText } from '#lib/needs/attempts.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  POST: publicDoor({
    summary:
      'Người đăng ký nhu cầu bắt đầu tải một tệp lên; ai gửi được nhận ra bằng cookie mà câu trả lời đầu tiên đặt',
    body: startUploadInput,
    answer: uploadAnswer,
    success: 201,
    run: async ({ body, sent }) => {
      const attempt = await takeTry('need.upload', sent.address);
      if ('waitSeconds' in attempt) {
        throw new HttpProblem(
          429,
          'TOO_MANY',
          `Địa chỉ này đã gửi quá nhiều tệp. ${waitText(attempt.waitSeconds)}`,
          { headers: { 'retry-after': String(attempt.waitSeconds) } },
        );
      }
      const known = applicantOf(sent.cookie(APPLICANT_COOKIE));
      if (known) return startUpload(known, body);
      const secret = newApplicantSecret();
      const upload = await startUpload(applicantOf(secret) ?? 'applicant:', body);
      return new Response(toJson(upload), {
        status: 201,
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'cache-control': 'no-store',
          'set-cookie': applicantCookieHeader(secret),
        },
      });
    },
  }),
});
