import { decode } from 'next-auth/jwt';
import { cookies } from 'next/headers';
import { sessionEnds, touchSession, type SessionEnds } from '#lib/accounts/sessions.ts';
import { hashSessionId, sessionCookieName, sessionOf } from '#lib/auth/session.ts';
import { readEnv } from '#lib/env.ts';
import { isSameOrigin } from '#lib/http/origin.ts';
import { HttpProblem, toProblem } from '#lib/http/problem.ts';

const PATH = '/dang-nhap/phien';
/** Not a 401: that a session is over is what was asked, and no error for the browser's console. */
const OVER: SessionEnds = { idleSeconds: 0, absoluteSeconds: 0 };

async function token(): Promise<string | undefined> {
  return (await cookies()).get(sessionCookieName())?.value;
}

function tell(ends: SessionEnds | null): Response {
  return Response.json(ends ?? OVER, { headers: { 'cache-control': 'no-store' } });
}

/** When the session ends. Asking is not working: it does not prolong the session. */
export async function GET(): Promise<Response> {
  try {
    const given = await token();
    const claims = given
      ? await decode({ token: given, secret: readEnv().NEXTAUTH_SECRET }).catch(() => null)
      : null;
    const sessionId = claims?.sid;
    return tell(typeof sessionId === 'string' ? await sessionEnds(hashSessionId(sessionId)) : null);
  } catch (error) {
    return toProblem(error, PATH);
  }
}

/** “Tiếp tục làm việc”: starts the idle time anew. */
export async function POST(request: Request): Promise<Response> {
  try {
    if (!isSameOrigin(request.headers)) {
      throw new HttpProblem(403, 'FOREIGN_ORIGIN', 'Yêu cầu phải đến từ chính cổng này (Origin).');
    }
    const session = await sessionOf(await token());
    if (!session) return tell(null);
    await touchSession(session.idHash);
    return tell(await sessionEnds(session.idHash));
  } catch (error) {
    return toProblem(error, PATH);
  }
}
