import { cookies } from 'next/headers';
import { endSession } from '#lib/accounts/sessions.ts';
import { signIn } from '#lib/accounts/sign-in.ts';
import { currentSession } from '#lib/auth/session.ts';
import { setSessionCookie } from '#lib/auth/session-cookie.ts';
import { clientAddress } from '#lib/http/client-address.ts';
import { localPath, seeOther } from '#lib/http/local-path.ts';
import { isSameOrigin } from '#lib/http/origin.ts';
import { readForm } from '#lib/http/plain-form.ts';
import { isDatabaseAway, toProblem } from '#lib/http/problem.ts';
import { typedNameCookie, type SignInFailure } from '../failure.ts';

/** Takes the sign-in form; a plain POST, so that it works before or without any script. */
export async function POST(request: Request): Promise<Response> {
  try {
    const form = await readForm(request);
    const goTo = localPath(form.get('tiep'), '/lam-viec');
    if (!isSameOrigin(request.headers)) return again({ goTo, failure: 'nguon' });
    const username = form.get('username') ?? '';
    const password = form.get('password') ?? '';
    const address = clientAddress(request.headers);
    const userAgent = request.headers.get('user-agent') ?? '';
    const jar = await cookies();
    jar.set(typedNameCookie.name, username.slice(0, 64), typedNameCookie.options);
    if (username.trim() === '' || password === '') return again({ goTo, failure: 'thieu' });

    const result = await signIn({ username, password, address, userAgent });
    if (result.kind === 'refused') return again({ goTo, failure: 'sai' });
    if (result.kind === 'throttled') {
      return again({ goTo, failure: 'cho', waitSeconds: result.waitSeconds });
    }
    const earlier = await currentSession();
    if (earlier) await endSession(earlier, 'newSignIn');
    jar.delete({ name: typedNameCookie.name, path: typedNameCookie.options.path });
    await setSessionCookie(result.actor.id, result.sessionId);
    return seeOther(goTo);
  } catch (error) {
    if (isDatabaseAway(error)) return again({ goTo: '/lam-viec', failure: 'tam-ngung' });
    return toProblem(error, '/dang-nhap/vao');
  }
}

function again(tried: { goTo: string; failure: SignInFailure; waitSeconds?: number }): Response {
  const query = new URLSearchParams({ loi: tried.failure });
  if (tried.waitSeconds) query.set('cho', String(tried.waitSeconds));
  if (tried.goTo !== '/lam-viec') query.set('tiep', tried.goTo);
  return seeOther(`/dang-nhap?${query}`);
}
