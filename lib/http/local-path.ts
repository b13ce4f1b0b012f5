/**
 * A path of this portal to go on to, or the fallback: never another site, whatever was put into the
 * link (`//elsewhere`, `/\elsewhere`, a scheme, a line break).
 */
export function localPath(given: string | null | undefined, fallback: string): string {
  if (!given || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(given)) return fallback;
  const base = 'http://portal.invalid';
  const target = URL.parse(given, base);
  return target?.origin === base ? target.pathname + target.search + target.hash : fallback;
}

/** An answer that sends the browser on with a GET; relative, so that it holds under any host name. */
export function seeOther(path: string): Response {
  return new Response(null, {
    status: 303,
    headers: { location: path, 'cache-control': 'no-store' },
  });
}
