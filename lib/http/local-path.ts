/**
 * A path of this portal to go on to, or the fallback: never another site, whatever was put into the
 * link (`//elsewhere`, `/\elsewhere`, a scheme, a line break).
 */
export function localPath(given: string | null | undefined, fallback: string): string {
  if (!given || !PATH.test(given)) return fallback;
  const base = 'http://portal.invalid';
  const target = URL.parse(given, base);
  if (target?.origin !== base) return fallback;
  const path = target.pathname + target.search + target.hash;
  // Resolving dots can bring two slashes to the front: `/..//elsewhere`.
  return PATH.test(path) ? path : fallback;
}

const PATH = /^\/(?![/\\])[^\\\p{Cc}]*$/u;

/** An answer that sends the browser on with a GET; relative, so that it holds under any host name. */
export function seeOther(path: string): Response {
  return new Response(null, {
    status: 303,
    headers: { location: path, 'cache-control': 'no-store' },
  });
}

/** An answer that leads on for good, with the same method: what was here is at that path now. */
export function movedTo(path: string): Response {
  return new Response(null, {
    status: 308,
    headers: { location: path, 'cache-control': 'no-store' },
  });
}
