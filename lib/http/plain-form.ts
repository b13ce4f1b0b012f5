import 'server-only';
import { HttpProblem } from './problem.ts';

/** A form of names and passwords is small; nothing larger is read. */
const MAX_FORM_BYTES = 16_000;

/** The body of a small form. The server enforces the declared length, so it is enough to look at that. */
export async function readFormText(request: Request): Promise<string> {
  const declared = request.headers.get('content-length');
  if (declared === null || Number(declared) > MAX_FORM_BYTES) {
    throw new HttpProblem(413, 'TOO_LARGE', 'Biểu mẫu gửi lên quá lớn hoặc không nói rõ độ dài.');
  }
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded(;|$)/i.test(type)) {
    throw new HttpProblem(
      415,
      'UNSUPPORTED_TYPE',
      'Hãy gửi nội dung kiểu application/x-www-form-urlencoded.',
    );
  }
  return request.text();
}

export async function readForm(request: Request): Promise<URLSearchParams> {
  return new URLSearchParams(await readFormText(request));
}
