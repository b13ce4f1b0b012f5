import type { IncomingMessage, ServerResponse } from 'node:http';
import { refuse } from './refuse.ts';

const METHODS = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'];

/** The address may come with the host before it, as a proxy is asked; only what follows is ours. */
const WITH_HOST = /^https?:\/\/[^/?#]*/i;

/** Whether every letter that is written as % and its number is one. */
function isWellWritten(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}

/**
 * Refuses what no address here can answer: an unheard-of method, a target that is no address. True when
 * the request has been answered; otherwise its address begins with a slash.
 */
export function refuseImproper(request: IncomingMessage, response: ServerResponse): boolean {
  const target = (request.url ?? '').replace(WITH_HOST, '');
  request.url = /^[?#]|^$/.test(target) ? `/${target}` : target;
  const [path = ''] = request.url.split('?', 1);
  if (!path.startsWith('/') || !isWellWritten(path)) {
    refuse(request, response, {
      status: 400,
      code: 'MALFORMED',
      detail: 'Địa chỉ không đúng dạng. Hãy kiểm tra lại, nhất là chỗ có dấu %.',
    });
    return true;
  }
  if (METHODS.includes(request.method ?? '')) return false;
  refuse(request, response, {
    status: 405,
    code: 'METHOD_NOT_ALLOWED',
    detail: `Cổng chỉ nhận: ${METHODS.join(', ')}.`,
    headers: { allow: METHODS.join(', ') },
  });
  return true;
}
