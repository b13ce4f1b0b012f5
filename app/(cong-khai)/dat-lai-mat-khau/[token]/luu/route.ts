import { failureSlug } from '#lib/accounts/password-failure.ts';
import { redeemResetLink } from '#lib/accounts/reset-links.ts';
import { clearSessionCookie } from '#lib/auth/session-cookie.ts';
import { RuleViolationError } from '#lib/domain/errors.ts';
import { clientAddress } from '#lib/http/client-address.ts';
import { seeOther } from '#lib/http/local-path.ts';
import { isSameOrigin } from '#lib/http/origin.ts';
import { readForm } from '#lib/http/plain-form.ts';
import { isDatabaseAway, toProblem } from '#lib/http/problem.ts';

type Context = { params: Promise<{ token: string }> };

export async function POST(request: Request, { params }: Context): Promise<Response> {
  const { token } = await params;
  const page = `/dat-lai-mat-khau/${encodeURIComponent(token)}`;
  const again = (slug: string) => seeOther(`${page}?loi=${slug}`);
  try {
    const form = await readForm(request);
    if (!isSameOrigin(request.headers)) return again('nguon');
    const password = form.get('password') ?? '';
    if (password !== (form.get('repeated') ?? '')) return again('khong-khop');
    await redeemResetLink({ token, password, address: clientAddress(request.headers) });
    await clearSessionCookie();
    return seeOther('/dang-nhap?xong=mat-khau');
  } catch (error) {
    if (error instanceof RuleViolationError) {
      // A dead link has no form to return to: its page says so by itself.
      const slug = failureSlug(error.code);
      return slug ? again(slug) : seeOther(page);
    }
    return isDatabaseAway(error) ? again('tam-ngung') : toProblem(error, '/dat-lai-mat-khau');
  }
}
