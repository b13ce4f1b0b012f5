import { endSession } from '#lib/accounts/sessions.ts';
import { clearSessionCookie } from '#lib/auth/session-cookie.ts';
import { currentSession } from '#lib/auth/session.ts';
import { seeOther } from '#lib/http/local-path.ts';
import { isSameOrigin } from '#lib/http/origin.ts';
import { HttpProblem, toProblem } from '#lib/http/problem.ts';

/** Ends the session in the database first: a copy of the cookie must not outlive it. */
export async function POST(request: Request): Promise<Response> {
  try {
    if (!isSameOrigin(request.headers)) {
      throw new HttpProblem(403, 'FOREIGN_ORIGIN', 'Yêu cầu phải đến từ chính cổng này (Origin).');
    }
    const session = await currentSession();
    if (session) await endSession(session);
    await clearSessionCookie();
    return seeOther('/dang-nhap?xong=ra');
  } catch (error) {
    return toProblem(error, '/dang-xuat');
  }
}

/** Following a link signs nobody out: links are fetched ahead, and other sites can make them. */
export function GET(): Response {
  return seeOther('/lam-viec');
}
