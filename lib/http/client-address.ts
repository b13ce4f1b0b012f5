import 'server-only';

/**
 * Where a request comes from, for throttling and the audit trail. Only the server in front of Next
 * knows the socket, and it overwrites this header with what it sees; X-Forwarded-For is whatever the
 * sender likes, so nobody else reads it.
 */
export function clientAddress(headers: Headers): string {
  return headers.get('x-real-ip')?.trim().slice(0, 100) || 'unknown';
}
