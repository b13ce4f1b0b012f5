import { AsyncLocalStorage } from 'node:async_hooks';
import { randomBytes } from 'node:crypto';

/**
 * Finished pieces of a page that wait aside while Next makes the page around them. Next would carry each
 * through its streams twice, once to be read and once for the browser's React, which never runs there.
 */
export class Aside {
  /** Told to nobody, so that nothing a person wrote can look like a place to be filled. */
  readonly #secret = randomBytes(12).toString('hex');
  readonly #place = new RegExp(`<!--${this.#secret}:(\\d+)-->`, 'g');
  readonly #pieces: string[] = [];

  /** Keeps a piece of HTML; what comes back stands in its place. */
  keep(html: string): string {
    return `<!--${this.#secret}:${this.#pieces.push(html) - 1}-->`;
  }

  /** The page with every piece at its place; pieces may hold places of others. */
  putBack(page: string): string {
    return page.replace(this.#place, (_, index: string) =>
      this.putBack(this.#pieces[+index] ?? ''),
    );
  }
}

// The server and the built pages each bring this module; what they share hangs on the process.
const kept = globalThis as { portalAside?: AsyncLocalStorage<Aside> };
const current = (kept.portalAside ??= new AsyncLocalStorage<Aside>());

/** Whatever is rendered meanwhile may leave its finished pieces with `aside`. */
export function withAside<T>(aside: Aside, work: () => T): T {
  return current.run(aside, work);
}

/** The piece itself, or what stands in its place when somebody will put it back. */
export function leaveAside(html: string): string {
  return current.getStore()?.keep(html) ?? html;
}
