import type { IncomingMessage, ServerResponse } from 'node:http';
import { problemBody, type ProblemParts } from '#lib/http/problem-body.ts';

/** Refuses before anything else sees the request: a problem for callers of the API, else plain words. */
export function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  problem: ProblemParts,
): void {
  const instance = request.url?.split('?')[0] ?? '/';
  const isApi = instance.startsWith('/api/');
  response.writeHead(problem.status, {
    'content-type': `${isApi ? 'application/problem+json' : 'text/plain'}; charset=utf-8`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...problem.headers,
  });
  response.end(isApi ? JSON.stringify(problemBody(instance, problem)) : problem.detail);
}
