import 'server-only';
import { cookies } from 'next/headers';
import { parseTheme, type Theme, themeCookie } from './theme.ts';

/** The theme that this reader chose. */
export async function readTheme(): Promise<Theme> {
  return parseTheme((await cookies()).get(themeCookie)?.value);
}
