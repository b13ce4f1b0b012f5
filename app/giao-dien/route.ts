import { cookies } from 'next/headers';
import { NextResponse } from 'next/server';
import { parseTheme, themeCookie } from '#components/layout/theme.ts';
import { isSameOrigin } from '#lib/http/origin.ts';

const oneYear = 365 * 24 * 60 * 60;

/** Keeps the choice of light or dark and sends the reader back to the page they came from. */
export async function POST(request: Request) {
  if (!isSameOrigin(request.headers)) {
    return new Response('Yêu cầu không đến từ cổng này.', { status: 403 });
  }
  const theme = parseTheme(new URLSearchParams(await request.text()).get('che-do') ?? undefined);
  (await cookies()).set(themeCookie, theme, {
    maxAge: oneYear,
    path: '/',
    sameSite: 'lax',
    httpOnly: true,
  });
  const from = URL.parse(request.headers.get('referer') ?? '');
  // Only path and query: such an address cannot lead to another site, and a proxy cannot make it wrong.
  const back = from ? from.pathname.replace(/^\/+/, '/') + from.search : '/';
  return new NextResponse(null, { status: 303, headers: { location: back } });
}
