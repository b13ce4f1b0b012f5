import 'server-only';
import { toJson } from './problem.ts';

/**
 * An answer that carries a secret, told once. Being a finished Response it is not kept with an
 * Idempotency-Key: a repeated request does nothing a second time and is answered with an empty object.
 */
export function secretAnswer(status: 200 | 201, body: unknown): Response {
  return new Response(toJson(body), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  });
}
