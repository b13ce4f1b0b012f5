import 'server-only';
import { HttpProblem } from './problem.ts';

/** Largest JSON body a route reads, in bytes. */
export const MAX_BODY_BYTES = 1_000_000;

const TOO_LARGE = () =>
  new HttpProblem(413, 'TOO_LARGE', 'Nội dung gửi lên lớn hơn 1 MB. Hãy chia nhỏ rồi gửi lại.');

/** The body, refused as soon as it is longer than allowed, whatever its headers claim. */
async function readLimited(request: Request): Promise<Buffer> {
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY_BYTES) throw TOO_LARGE();
  if (!request.body) return Buffer.alloc(0);
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = request.body.getReader();
  for (;;) {
    const { done, value } = (await reader.read()) as { done: boolean; value?: Uint8Array };
    if (done || !value) break;
    size += value.byteLength;
    if (size > MAX_BODY_BYTES) {
      await reader.cancel();
      throw TOO_LARGE();
    }
    chunks.push(value);
  }
  return Buffer.concat(chunks);
}

/** A piece of a file. @throws HttpProblem 413 or 415 */
export function readBytes(request: Request): Promise<Buffer> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/octet-stream(;|$)/i.test(type)) {
    throw new HttpProblem(
      415,
      'UNSUPPORTED_TYPE',
      'Hãy gửi nội dung kiểu application/octet-stream.',
    );
  }
  return readLimited(request);
}

async function readText(request: Request): Promise<string> {
  const bytes = await readLimited(request);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new HttpProblem(400, 'MALFORMED', 'Nội dung gửi lên không phải UTF-8.');
  }
}

/** @throws HttpProblem 413, 415 or 400 */
export async function readJson(request: Request): Promise<{ text: string; value: unknown }> {
  const type = request.headers.get('content-type') ?? '';
  if (Number(request.headers.get('content-length') ?? 0) > MAX_BODY_BYTES) throw TOO_LARGE();
  if (!/^application\/json(;|$)/i.test(type)) {
    throw new HttpProblem(415, 'UNSUPPORTED_TYPE', 'Hãy gửi nội dung kiểu application/json.');
  }
  const text = await readText(request);
  try {
    return { text, value: JSON.parse(text) as unknown };
  } catch {
    throw new HttpProblem(400, 'MALFORMED', 'Nội dung gửi lên không phải JSON đúng dạng.');
  }
}
