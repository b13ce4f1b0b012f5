import { SIGN_IN_REFUSED, throttledText } from '#lib/accounts/sign-in.ts';

/** Why the form is shown again, as the address says it. */
const FAILURES = ['sai', 'cho', 'thieu', 'nguon', 'tam-ngung'] as const;
export type SignInFailure = (typeof FAILURES)[number];

const TEXT: Record<Exclude<SignInFailure, 'cho'>, string> = {
  sai: SIGN_IN_REFUSED,
  thieu: 'Hãy nhập cả tên đăng nhập và mật khẩu.',
  nguon: 'Yêu cầu không đến từ trang đăng nhập của cổng. Hãy thử lại từ trang này.',
  'tam-ngung': 'Cơ sở dữ liệu đang khởi động lại. Hãy thử lại sau ít giây.',
};

/** The sentence for `?loi=…&cho=…`, also for the words next-auth uses; null when nothing failed. */
export function failureText(given: { loi?: string; cho?: string; error?: string }): string | null {
  if (given.error) return SIGN_IN_REFUSED;
  const failure = FAILURES.find((known) => known === given.loi);
  if (!failure) return null;
  if (failure !== 'cho') return TEXT[failure];
  return throttledText(/^\d{1,4}$/.test(given.cho ?? '') ? Number(given.cho) : 0);
}

/** Keeps what was typed as a name for the next showing of the form; an address would end up in logs. */
export const typedNameCookie = {
  name: 'dang-nhap-ten',
  options: { httpOnly: true, sameSite: 'lax', path: '/dang-nhap', maxAge: 120 },
} as const;
