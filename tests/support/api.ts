import { randomUUID } from 'node:crypto';
import { hashSessionId } from '#lib/auth/session.ts';
import { prisma } from '#lib/db/client.ts';
import type { SignedInActor } from '#lib/domain/actor.ts';
import type { Handler } from '#lib/http/endpoint.ts';
import { cookieFor } from './accounts.ts';

export const ORIGIN = 'http://localhost:3000';

/** A session for this person, without the cost of a sign-in. */
export async function sessionFor(actor: SignedInActor): Promise<string> {
  const sessionId = randomUUID();
  await prisma.loginSession.create({
    data: {
      idHash: hashSessionId(sessionId),
      userId: actor.id,
      expiresAt: new Date(Date.now() + 3_600_000),
      address: 'test',
      userAgent: 'test',
    },
  });
  return cookieFor(sessionId);
}

export interface Call {
  method?: string;
  path?: string;
  params?: Record<string, string>;
  body?: unknown;
  /** Sent instead of `body`, as it is. */
  raw?: string | Uint8Array<ArrayBuffer>;
  cookie?: string | undefined;
  headers?: Record<string, string | undefined>;
}

export interface Answer {
  status: number;
  headers: Headers;
  // What comes back is what the test looks at, field by field.
  // oxlint-disable-next-line typescript/no-explicit-any
  body: any;
}

type Route = Handler | ((request: Request) => Response);

/** Calls a route's handler as the server would: same headers, same order of refusals. */
export async function call(handler: Route, asked: Call = {}): Promise<Answer> {
  const { method = 'GET', path = '/api/v1/projects', params = {}, body, cookie } = asked;
  const sent = asked.raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const headers = new Headers();
  const given = {
    ...(cookie && { cookie: `next-auth.session-token=${cookie}` }),
    ...(method !== 'GET' && { origin: ORIGIN, host: 'localhost:3000' }),
    ...(sent !== undefined && { 'content-type': 'application/json' }),
    ...asked.headers,
  };
  for (const [name, value] of Object.entries(given))
    if (value !== undefined) headers.set(name, value);
  const response = await handler(
    new Request(`${ORIGIN}${path}`, { method, headers, ...(sent !== undefined && { body: sent }) }),
    { params: Promise.resolve(params) },
  );
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json');
  return {
    status: response.status,
    headers: response.headers,
    body: isJson ? JSON.parse(text) : text,
  };
}
