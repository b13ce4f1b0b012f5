import 'server-only';
import { cache } from 'react';
import { query } from './client.ts';

/**
 * What this process keeps of what it read: the finished JSON of projects, totals of lists, what several
 * pages show.
 *
 * Every change made through the portal writes an audit row in its own transaction, and the database
 * numbers these rows in the order in which the transactions are committed. So the last number is the
 * version of everything: while it stands still, nothing has changed. Whoever shows something asks for
 * the number first, and only what was read under the very same number is shown.
 *
 * What is missing is read after the number, never before it. It may then hold a change that is newer
 * than the number, but it cannot lack an older one; and whoever asks after that change was committed
 * finds a higher number, under which nothing is kept yet.
 */

/** Longest anything is kept, for what is changed past the portal, by hand in the database, ms. */
const LIFE_MS = 60_000;
const MAX_TEXT_BYTES = 8 * 1024 * 1024;
const MAX_VALUES = 500;

/** What was read under one audit number. */
class Shelf {
  readonly #since = performance.now();
  readonly #texts = new Map<string, Buffer>();
  readonly #values = new Map<string, Promise<unknown>>();
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

  /**
   * What `read` gives; what is being read is not read again meanwhile. The value is shared by everybody
   * who asks: it is not to be changed. What nobody has asked for longest goes when there are too many.
   */
  value<T>(key: string, read: () => Promise<T>): Promise<T> {
    const value = (this.#values.get(key) as Promise<T> | undefined) ?? this.#read(key, read);
    this.#values.delete(key);
    this.#values.set(key, value);
    const [longestUnasked] = this.#values.keys();
    if (this.#values.size > MAX_VALUES && longestUnasked !== undefined) {
      this.#values.delete(longestUnasked);
    }
    return value;
  }

  #read<T>(key: string, read: () => Promise<T>): Promise<T> {
    const reading = read();
    reading.catch(() => this.#values.delete(key));
    return reading;
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

/** The last audit number as a column of a statement that reads something else with it. */
export const AUDIT_NUMBER = `(SELECT coalesce(max("seq"), 0)::text FROM "AuditEvent")`;

/** The same by itself; asked once for the parts of one page. */
const readAuditNumber = cache(async (): Promise<string> => {
  const [last] = await query<{ number: string }>(
    `SELECT ${AUDIT_NUMBER} AS "number"`,
    [],
    'last audit number',
  );
  return last?.number ?? '';
});

/**
 * What `read` gives, read again only after something has changed; `key` says all it depends on. For what
 * is the same for every reader.
 */
export async function untilChanged<T>(key: string, read: () => Promise<T>): Promise<T> {
  return shelfOf(await readAuditNumber()).value(key, read);
}
