import 'server-only';
import { readEnv } from '#lib/env.ts';

/**
 * Is this request from the portal's own pages? Browsers send Origin with every write, and no other
 * site can forge it. Behind a proxy the portal's own address is NEXTAUTH_URL; on a workstation it may
 * be reached under several names, so the address the browser itself used counts too.
 */
export function isSameOrigin(headers: Headers): boolean {
  const origin = headers.get('origin');
  if (!origin) return false;
  const own = new URL(readEnv().NEXTAUTH_URL);
  if (origin === own.origin) return true;
  const host = headers.get('host');
  return own.hostname === 'localhost' && host !== null && origin === `http://${host}`;
}
