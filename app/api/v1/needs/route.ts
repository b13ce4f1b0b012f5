import { doors, publicDoor, staffDoor } from '#lib/http/endpoint.ts';
import { listFile } from '#lib/http/list-file.ts';
import { HttpProblem } from '#lib/http/problem.ts';
import { APPLICANT_COOKIE, applicantOf } from '#lib/needs/applicant.ts';
import { waitText } from '#lib/needs/attempts.ts';
import { NEED_COLUMNS } from '#lib/needs/export.ts';
import { listNeeds, requireNeedReader } from '#lib/needs/queries.ts';
import { registerNeed } from '#lib/needs/register.ts';
import {
  needFilters,
  needListAnswer,
  registeredAnswer,
  registerNeedInput,
} from '#lib/needs/schema.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: staffDoor({
    summary: 'Đăng ký nhu cầu, cũ nhất trước; chỉ Trung tâm và thanh tra',
    query: needFilters,
    answer: needListAnswer,
    admit: ({ actor }) => requireNeedReader(actor),
    file: listFile({ name: 'dang-ky-nhu-cau', of: 'needs', columns: NEED_COLUMNS }),
    run: ({ actor, query }) => listNeeds(actor, query),
  }),
  POST: publicDoor({
    summary:
      'Gửi đăng ký nhu cầu, không cần đăng nhập; mỗi địa chỉ 5 lần một giờ; gửi lại cùng Idempotency-Key nhận lại mã cũ',
    body: registerNeedInput,
    answer: registeredAnswer,
    success: 201,
    run: async ({ actor, body, sent }) => {
      const { address, idempotencyKey } = sent;
      const key = idempotencyKey === null ? null : `api:${idempotencyKey}`;
      const result = await registerNeed(actor, body, {
        address,
        key,
        sender: applicantOf(sent.cookie(APPLICANT_COOKIE)),
      });
      if (result.kind === 'throttled') {
        throw new HttpProblem(
          429,
          'TOO_MANY',
          `Địa chỉ này đã gửi quá nhiều đăng ký. ${waitText(result.waitSeconds)}`,
          { headers: { 'retry-after': String(result.waitSeconds) } },
        );
      }
      return { code: result.code, registeredAt: result.registeredAt };
    },
  }),
});
