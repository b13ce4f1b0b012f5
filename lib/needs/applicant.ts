import 'server-only';
import { createHash, randomBytes } from 'node:crypto';
import type { Sender } from '#lib/documents/uploads.ts';
import { readEnv } from '#lib/env.ts';

/** An applicant's files are held for whoever has this cookie; it says nothing of who they are. */
export const APPLICANT_COOKIE = 'nhu-cau-tep';

/** As long as an upload is kept that nobody attaches, seconds. */
const COOKIE_SECONDS = 24 * 60 * 60;

export function newApplicantSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** null for whoever has no secret yet, or one that the portal did not make. */
export function applicantOf(secret: string | undefined): Sender | null {
  if (!secret || !/^[\w-]{43}$/.test(secret)) return null;
  return `applicant:${createHash('sha256').update(secret).digest('hex')}`;
}

export function applicantCookieOptions() {
  return {
    httpOnly: true,
    sameSite: 'strict',
    path: '/',
    secure: readEnv().NEXTAUTH_URL.startsWith('https://'),
    maxAge: COOKIE_SECONDS,
  } as const;
}

/** The same as the text of a header, for answers of the API. */
export function applicantCookieHeader(secret: string): string {
  const { secure, maxAge, path } = applicantCookieOptions();
  const parts = [`${APPLICANT_COOKIE}=${secret}`, `Path=${path}`, `Max-Age=${maxAge}`];
  return [...parts, 'HttpOnly', 'SameSite=Strict', ...(secure ? ['Secure'] : [])].join('; ');
}
