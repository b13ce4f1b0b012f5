import NextAuth from 'next-auth';
import { NextRequest } from 'next/server';
import { signIn, throttledText } from '#lib/accounts/sign-in.ts';
import { endSession, sessionEnds } from '#lib/accounts/sessions.ts';
import { authOptions } from '#lib/auth/next-auth.ts';
import { sessionCookieName, sessionOf } from '#lib/auth/session.ts';
import { clientAddress } from '#lib/http/client-address.ts';
import { isSameOrigin } from '#lib/http/origin.ts';
import { readFormText } from '#lib/http/plain-form.ts';
import { HttpProblem, toProblem } from '#lib/http/problem.ts';

type Context = { params: Promise<{ nextauth: string[] }> };

// Of next-auth's addresses the portal uses these; the rest (a log that anybody may write, …) is shut.
const OPEN = {
  GET: new Set(['csrf', 'session', 'providers', 'signin', 'signout', 'error']),
  POST: new Set(['callback/credentials', 'signout']),
};

async function readSession(sessionToken: string | undefined) {
  const session = await sessionOf(sessionToken);
  const ends = session && (await sessionEnds(session.idHash));
  if (!session || !ends) return null;
  return { ...session, expiresAt: new Date(Date.now() + ends.absoluteSeconds * 1000) };
}

async function serve(request: NextRequest, context: Context, body?: string): Promise<Response> {
  // Kept aside because next-auth turns every failure into an answer of its own.
  const kept: { waitSeconds?: number; error?: unknown } = {};
  const keepError = <T>(work: Promise<T>): Promise<T | null> =>
    work.catch((error: unknown) => {
      kept.error = error;
      return null;
    });
  const sessionToken = request.cookies.get(sessionCookieName())?.value;
  const options = authOptions({
    signIn: async (given) => {
      const visitor = {
        address: clientAddress(request.headers),
        userAgent: request.headers.get('user-agent') ?? '',
      };
      const result = await keepError(signIn({ ...given, ...visitor }));
      if (result?.kind === 'throttled') kept.waitSeconds = result.waitSeconds;
      return result?.kind === 'signedIn' ? result : null;
    },
    readSession: () => keepError(readSession(sessionToken)),
    signOut: async () => {
      const session = await keepError(sessionOf(sessionToken));
      if (session) await keepError(endSession(session));
    },
  });
  const again = new NextRequest(request.url, {
    method: request.method,
    headers: request.headers,
    ...(body === undefined ? {} : { body }),
  });
  const response = (await NextAuth(again, context, options)) as Response;
  if (kept.error !== undefined) throw kept.error;
  if (kept.waitSeconds !== undefined) {
    throw new HttpProblem(429, 'THROTTLED', throttledText(kept.waitSeconds), {
      headers: { 'retry-after': String(kept.waitSeconds) },
    });
  }
  // What next-auth calls its own misconfiguration is an address it was asked to return to.
  if (response.status === 500) {
    throw new HttpProblem(400, 'MALFORMED', 'Yêu cầu đăng nhập không đúng dạng.');
  }
  return response;
}

async function guarded(
  request: NextRequest,
  context: Context,
  work: () => Promise<Response>,
): Promise<Response> {
  const path = request.nextUrl.pathname;
  try {
    const action = (await context.params).nextauth.join('/');
    const method = request.method === 'POST' ? 'POST' : 'GET';
    if (!OPEN[method].has(action)) {
      throw new HttpProblem(404, 'NOT_FOUND', 'Không có địa chỉ này.');
    }
    return await work();
  } catch (error) {
    return toProblem(error, path);
  }
}

export function GET(request: NextRequest, context: Context): Promise<Response> {
  return guarded(request, context, () => serve(request, context));
}

export function POST(request: NextRequest, context: Context): Promise<Response> {
  return guarded(request, context, async () => {
    // Scripts that sign in send no Origin, and prove themselves by the csrf token instead.
    if (request.headers.has('origin') && !isSameOrigin(request.headers)) {
      throw new HttpProblem(403, 'FOREIGN_ORIGIN', 'Yêu cầu phải đến từ chính cổng này (Origin).');
    }
    return serve(request, context, await readFormText(request));
  });
}
