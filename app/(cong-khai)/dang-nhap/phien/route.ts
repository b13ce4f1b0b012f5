import { decode } from 'next-auth/jwt';
import { cookies } from 'next/headers';
import { sessionEnds, touchSession } from '#lib/accounts/sessions.ts';
import { hashSessionId, sessionCookieName, sessionOf } from '#lib/auth/session.ts';
import { readEnv } from '#lib/env.ts';
import { isSameOrigin } from '#lib/http/origin.ts';
import { HttpProblem, toProblem } from '#lib/http/problem.ts';

const PATH = '/dang-nhap/phien';
const ENDED = () =>
  new HttpProblem(401, 'SESSION_ENDED', 'Phiên làm việc đã hết. Hãy đăng nhập lại.');

async function token(): Promise<string | undefined> {
  return (await cookies()).get(sessionCookieName())?.value;
}

async function tell(idHash: string): Promise<Response> {
  const ends = await sessionEnds(idHash);
  if (!ends) throw ENDED();
  return Response.json(ends, { headers: { 'cache-control': 'no-store' } });
}

/** When the session ends. Asking is not working: it does not prolong the session. */
export async function GET(): Promise<Response> {
  try {
    const given = await token();
    const claims = given
      ? await decode({ token: given, secret: readEnv().NEXTAUTH_SECRET }).catch(() => null)
      : null;
    if (typeof claims?.sid !== 'string') throw ENDED();
    return await tell(hashSessionId(claims.sid));
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
    if (!session) throw ENDED();
    await touchSession(session.idHash);
    return await tell(session.idHash);
  } catch (error) {
    return toProblem(error, PATH);
  }
}
