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

/** Resources of the API whose answers to somebody unknown hold only what is published. */
const PUBLIC_RESOURCE =
  /^\/api\/v1\/(?:(?:projects|beneficiaries|plans)(?:\/[^/?]+)?|budgets|funding-sources|history|reconciliation|openapi\.json)(?:\?|$)/;

/** A file made of a list is large, and nobody asks for it twice in a minute. */
const AS_FILE = /[?&]format=/;

const MAX_URL_LENGTH = 500;

/** What social networks and newsletters hang on every link that is shared; no page reads it. */
const TRACKING = /^(?:utm_\w+|fbclid|gclid|gbraid|wbraid|msclkid|mibextid|zarsrc)$/;

function withoutTracking(url: string): string {
  const at = url.indexOf('?');
  if (at < 0) return url;
  const parameters = url.slice(at + 1).split('&');
  const kept = parameters.filter((pair) => !TRACKING.test(pair.split('=', 1)[0] ?? ''));
  return kept.length === 0 ? url.slice(0, at) : `${url.slice(0, at)}?${kept.join('&')}`;
}

export interface Asked {
  method: string | undefined;
  url: string;
  header: (name: string) => string | undefined;
}

export interface CacheKey {
  text: string;
  /** What is rendered: the address as it was asked for, without what no page reads. */
  url: string;
  kind: 'page' | 'json';
  /** The only cookie a public page depends on, as the page is to see it; data depend on none. */
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
  if (PUBLIC_RESOURCE.test(url)) {
    return AS_FILE.test(url) ? null : { text: url, url, kind: 'json', cookie: undefined };
  }
  const firstPart = /^\/(?!\/)([^/?]*)/.exec(url)?.[1];
  if (firstPart === undefined || !PUBLIC_PAGES.has(firstPart)) return null;
  const theme = THEME_COOKIE.exec(cookies)?.[1];
  const page = withoutTracking(url);
  return {
    text: `${theme ?? ''} ${page}`,
    url: page,
    kind: 'page',
    cookie: theme && `giao-dien=${theme}`,
  };
}
