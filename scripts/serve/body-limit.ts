import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ProblemParts } from '#lib/http/problem-body.ts';
import { refuse } from './refuse.ts';

/** Largest body of any request, in bytes; the doors read no more than 1 MB. */
const MAX_BODY_BYTES = 1_000_000;

/** Longest that what is refused is still read for, so that the sender gets to see the answer. */
const DRAIN_LIMIT_BYTES = 32_000_000;

const TOO_LARGE: ProblemParts = {
  status: 413,
  code: 'TOO_LARGE',
  detail: 'Nội dung gửi lên lớn hơn 1 MB. Hãy chia nhỏ rồi gửi lại.',
};

// What still answers this request finds it answered already.
function deafen(response: ServerResponse): void {
  response.setHeader = () => response;
  response.writeHead = () => response;
  response.write = () => true;
  response.end = () => response;
}

/**
 * Refuses a body that is, or turns out to be, too large: by its stated length at once, and otherwise
 * as soon as more has arrived than anybody may send. True when the request has been answered.
 */
export function refuseLargeBody(request: IncomingMessage, response: ServerResponse): boolean {
  if (Number(request.headers['content-length'] ?? 0) > MAX_BODY_BYTES) {
    refuse(request, response, TOO_LARGE);
    request.resume();
    return true;
  }
  if (request.headers['transfer-encoding'] === undefined) return false;
  let received = 0;
  const push = request.push.bind(request);
  request.push = (chunk: Buffer | null, encoding?: BufferEncoding) => {
    const before = received;
    received += chunk?.length ?? 0;
    if (received <= MAX_BODY_BYTES) return push(chunk, encoding);
    if (before <= MAX_BODY_BYTES) {
      refuse(request, response, TOO_LARGE);
      deafen(response);
      // For whoever reads: the sender broke off, so nothing of it may be acted upon.
      request.emit('error', new DOMException('body too large', 'AbortError'));
    }
    if (chunk === null) return push(null);
    if (received > DRAIN_LIMIT_BYTES) request.destroy();
    return true;
  };
  return false;
}
