import { failureSlug } from '#lib/accounts/password-failure.ts';
import { changeOwnPassword } from '#lib/accounts/own-password.ts';
import { setSessionCookie } from '#lib/auth/session-cookie.ts';
import { currentSession } from '#lib/auth/session.ts';
import { RuleViolationError } from '#lib/domain/errors.ts';
import { clientAddress } from '#lib/http/client-address.ts';
import { seeOther } from '#lib/http/local-path.ts';
import { isSameOrigin } from '#lib/http/origin.ts';
import { readForm } from '#lib/http/plain-form.ts';
import { isDatabaseAway, toProblem } from '#lib/http/problem.ts';

const again = (slug: string) => seeOther(`/doi-mat-khau?loi=${slug}`);

export async function POST(request: Request): Promise<Response> {
  try {
    const form = await readForm(request);
    if (!isSameOrigin(request.headers)) return again('nguon');
    const session = await currentSession();
    if (!session) return seeOther('/dang-nhap?tiep=/doi-mat-khau');
    const password = form.get('password') ?? '';
    if (password !== (form.get('repeated') ?? '')) return again('khong-khop');
    const result = await changeOwnPassword(session.actor, {
      currentPassword: form.get('currentPassword') ?? '',
      password,
      address: clientAddress(request.headers),
      userAgent: request.headers.get('user-agent') ?? '',
    });
    if (result.kind === 'throttled') return again('cho');
    await setSessionCookie(session.actor.id, result.sessionId);
    return seeOther(session.mustChangePassword ? '/lam-viec' : '/doi-mat-khau?xong=1');
  } catch (error) {
    const slug = error instanceof RuleViolationError ? failureSlug(error.code) : null;
    if (slug) return again(slug);
    return isDatabaseAway(error) ? again('tam-ngung') : toProblem(error, '/doi-mat-khau/luu');
  }
}
