import 'server-only';
import { encode } from 'next-auth/jwt';
import { cookies } from 'next/headers';
import { readEnv } from '#lib/env.ts';
import { ABSOLUTE_HOURS, sessionCookieName } from './session.ts';

export const SESSION_SECONDS = ABSOLUTE_HOURS * 60 * 60;

/** Attributes of the cookie, the same as next-auth gives it: not readable by scripts, not sent by other sites. */
function attributes() {
  return {
    httpOnly: true,
    sameSite: 'lax',
    path: '/',
    secure: readEnv().NEXTAUTH_URL.startsWith('https://'),
  } as const;
}

/** Gives the browser the cookie that next-auth would give it, for forms that work without scripts. */
export async function setSessionCookie(userId: string, sessionId: string): Promise<void> {
  const token = await encode({
    token: { sub: userId, sid: sessionId },
    secret: readEnv().NEXTAUTH_SECRET,
    maxAge: SESSION_SECONDS,
  });
  (await cookies()).set(sessionCookieName(), token, { ...attributes(), maxAge: SESSION_SECONDS });
}

export async function clearSessionCookie(): Promise<void> {
  (await cookies()).set(sessionCookieName(), '', { ...attributes(), maxAge: 0 });
}
