import { NotFoundError } from '#lib/domain/errors.ts';
import { doors, publicDoor } from '#lib/http/endpoint.ts';
import { HttpProblem } from '#lib/http/problem.ts';
import { waitText } from '#lib/needs/attempts.ts';
import { needParams, trackedAnswer, trackInput } from '#lib/needs/schema.ts';
import { trackNeed } from '#lib/needs/tracking.ts';

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  POST: publicDoor({
    summary:
      'Người đăng ký xem kết quả bằng mã và số điện thoại; sai mã và sai số nhận cùng một câu trả lời; 10 lần sai trong 15 phút',
    params: needParams,
    body: trackInput,
    answer: trackedAnswer,
    run: async ({ params, body, sent }) => {
      const result = await trackNeed({ ...params, ...body, address: sent.address });
      if (result.kind === 'throttled') {
        throw new HttpProblem(
          429,
          'TOO_MANY',
          `Đã tra cứu sai quá nhiều lần. ${waitText(result.waitSeconds)}`,
          { headers: { 'retry-after': String(result.waitSeconds) } },
        );
      }
      if (result.kind === 'unknown') {
        throw new NotFoundError('đăng ký nào có mã và số điện thoại này');
      }
      return result.need;
    },
  }),
});
