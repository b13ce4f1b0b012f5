import 'server-only';

/**
 * What this process keeps of projects that were read: the finished JSON of each, and totals of lists.
 *
 * Every change made through the portal writes an audit row in its own transaction, and the database
 * numbers these rows in the order in which the transactions are committed. So the last number is the
 * version of everything: while it stands still, nothing has changed. A list is picked in one statement
 * with that number, and only what was read under the very same number is shown with it. (What pages
 * read besides, lib/db/unchanged.ts keeps under the same number, asked for by itself.)
 *
 * What is missing is read after the number, never before it. It may then hold a change that is newer
 * than the number, but it cannot lack an older one; and whoever asks after that change was committed
 * finds a higher number, under which nothing is kept yet.
 */

/** Longest anything is kept, for what is changed past the portal, by hand in the database, ms. */
const LIFE_MS = 60_000;
const MAX_TEXT_BYTES = 8 * 1024 * 1024;
const MAX_TOTALS = 1_000;

/** What was read under one audit number. */
class Shelf {
  readonly #since = performance.now();
  readonly #texts = new Map<string, Buffer>();
  readonly #totals = new Map<string, Promise<number>>();
  #bytes = 0;

  get isOld(): boolean {
    return performance.now() - this.#since >= LIFE_MS;
  }

  text(key: string): Buffer | undefined {
    return this.#texts.get(key);
  }

  /** When there is no more room, the half that has been there longest goes at once. */
  keepText(key: string, text: Buffer): void {
    this.#bytes += text.length - (this.#texts.get(key)?.length ?? 0);
    this.#texts.set(key, text);
    if (this.#bytes <= MAX_TEXT_BYTES) return;
    for (const [oldest, { length }] of this.#texts) {
      this.#texts.delete(oldest);
      this.#bytes -= length;
      if (this.#bytes <= MAX_TEXT_BYTES / 2) return;
    }
  }

  /** The total of a list; one that is being counted is not counted again meanwhile. */
  total(key: string, count: () => Promise<number>): Promise<number> {
    const known = this.#totals.get(key);
    if (known) return known;
    const counting = count();
    if (this.#totals.size >= MAX_TOTALS) this.#totals.clear();
    this.#totals.set(key, counting);
    counting.catch(() => this.#totals.delete(key));
    return counting;
  }
}

export type { Shelf };

let shelf = new Shelf();
let number = '';

/** What is kept under this audit number; all that was kept under another one is dropped. */
export function shelfOf(auditNumber: string): Shelf {
  if (auditNumber !== number || shelf.isOld) {
    shelf = new Shelf();
    number = auditNumber;
  }
  return shelf;
}
