import 'server-only';
import { createHmac, randomUUID, timingSafeEqual } from 'node:crypto';
import { readEnv } from '#lib/env.ts';

/**
 * Every showing of the public form carries a signed token: when it was shown, and a number of its
 * own. Whoever sends faster than a person reads is no person; the same form sent twice is one need.
 */

/** A person needs longer than this for six pages, milliseconds. */
const MIN_FILL_MS = 3_000;
/** A form left open longer than this is given a new token, milliseconds. */
const MAX_AGE_MS = 7 * 24 * 60 * 60 * 1000;

function sign(payload: string): string {
  return createHmac('sha256', readEnv().NEXTAUTH_SECRET)
    .update(`need-form:${payload}`)
    .digest('base64url');
}

export function issueFormToken(now = new Date()): string {
  const payload = `${now.getTime()}.${randomUUID()}`;
  return `${payload}.${sign(payload)}`;
}

export type TokenReading =
  { ok: true; id: string } | { ok: false; reason: 'FORGED' | 'OLD' | 'FAST' };

export function readFormToken(token: string, now = new Date()): TokenReading {
  const [at = '', id = '', signature = ''] = token.split('.');
  const expected = Buffer.from(sign(`${at}.${id}`));
  const given = Buffer.from(signature);
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    return { ok: false, reason: 'FORGED' };
  }
  const age = now.getTime() - Number(at);
  if (age > MAX_AGE_MS) return { ok: false, reason: 'OLD' };
  return age < MIN_FILL_MS ? { ok: false, reason: 'FAST' } : { ok: true, id };
}
