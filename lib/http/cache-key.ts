const SESSION_COOKIE = /(?:^|;\s*)(?:__Secure-)?next-auth\.session-token(?:\.\d+)?=/;
const THEME_COOKIE = /(?:^|;\s*)giao-dien=(sang|toi)(?:;|$)/;

/** First parts of the addresses whose pages read nothing but what is published. */
const PUBLIC_PAGES = new Set([
  '',
  'ke-hoach',
  'tien-do',
  'lich-su',
  'de-an',
  'don-vi-thu-huong',
  'doi-soat',
  'du-lieu-mo',
]);

const MAX_URL_LENGTH = 500;

export interface Asked {
  method: string | undefined;
  url: string;
  header: (name: string) => string | undefined;
}

export interface CacheKey {
  text: string;
  /** The only cookie a public page depends on, as the page is to see it. */
  cookie: string | undefined;
}

/** Under which key the answer to this request is stored; null when it must not be. */
export function cacheKeyOf({ method, url, header }: Asked): CacheKey | null {
  const cookies = header('cookie') ?? '';
  if (method !== 'GET' && method !== 'HEAD') return null;
  if (SESSION_COOKIE.test(cookies) || header('authorization')) return null;
  // Parts of pages that Next's own navigation asks for are answered by Next.
  if (header('rsc') ?? header('next-router-state-tree') ?? header('next-action')) return null;
  if (url.length > MAX_URL_LENGTH) return null;
  const firstPart = /^\/(?!\/)([^/?]*)/.exec(url)?.[1];
  if (firstPart === undefined || !PUBLIC_PAGES.has(firstPart)) return null;
  const theme = THEME_COOKIE.exec(cookies)?.[1];
  return { text: `${theme ?? ''} ${url}`, cookie: theme && `giao-dien=${theme}` };
}
