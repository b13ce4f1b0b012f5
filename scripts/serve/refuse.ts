import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Refusal {
  status: number;
  code: string;
  title: string;
  detail: string;
  headers?: Record<string, string>;
}

/** Refuses before anything else sees the request: a problem for callers of the API, else plain words. */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  { status, code, title, detail, headers }: Refusal,
): void {
  const instance = request.url?.split('?')[0] ?? '/';
  const isApi = instance.startsWith('/api/');
  const type = `/api/v1/loi/${code.toLowerCase().replaceAll('_', '-')}`;
  const body = isApi
    ? JSON.stringify({ type, title, status, detail, instance, code, errors: [] })
    : detail;
  response.writeHead(status, {
    'content-type': `${isApi ? 'application/problem+json' : 'text/plain'}; charset=utf-8`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...headers,
  });
  response.end(body);
}
