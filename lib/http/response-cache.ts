import { StoredAnswer, type Rendered } from './stored-answer.ts';

export interface Limits {
  /** Longest an answer is kept without being asked for anew, ms. */
  lifeMs: number;
  maxEntries: number;
  maxBytes: number;
}

export type Outcome =
  | { how: 'hit' | 'miss'; stored: StoredAnswer }
  /** Not to be stored, and only for the one whose request was rendered. */
  | { how: 'bypass'; rendered: Rendered }
  | { how: 'bypass'; rendered: null };

/** Whether the cache may keep the answer. */
export function isStorable({ status, headers, setsCookie }: Rendered): boolean {
  const isKept = /^(?:text\/html|application\/json)\b/.test(headers['content-type'] ?? '');
  return status === 200 && !setsCookie && isKept;
}

/** Public pages and data as they were answered; the least recently used go first when there are too many. */
export class ResponseCache {
  readonly #limits: Limits;
  readonly #now: () => number;
  readonly #entries = new Map<string, StoredAnswer>();
  readonly #underWay = new Map<string, Promise<StoredAnswer | null>>();
  #bytes = 0;
  #generation = 0;

  constructor(limits: Limits, now: () => number = () => performance.now()) {
    this.#limits = limits;
    this.#now = now;
  }

  /** The stored answer, or the one that is being made at this moment, or a new one. */
  async answer(key: string, render: () => Promise<Rendered>): Promise<Outcome> {
    const known = this.#get(key);
    if (known) return { how: 'hit', stored: known };
    const awaited = this.#underWay.get(key);
    if (awaited) {
      const stored = await awaited;
      return stored ? { how: 'hit', stored } : { how: 'bypass', rendered: null };
    }
    const generation = this.#generation;
    const rendering = render();
    const storing = rendering.then(
      (rendered) => (isStorable(rendered) ? new StoredAnswer(rendered, this.#now()) : null),
      () => null,
    );
    this.#underWay.set(key, storing);
    try {
      const [rendered, stored] = await Promise.all([rendering, storing]);
      if (!stored) return { how: 'bypass', rendered };
      // Begun before something was published: right for whoever asked then, for nobody later.
      if (generation === this.#generation) this.#set(key, stored);
      return { how: 'miss', stored };
    } finally {
      if (this.#underWay.get(key) === storing) this.#underWay.delete(key);
    }
  }

  /** Something the public sees has changed: nothing stored or begun before now is shown any more. */
  clear(): void {
    this.#entries.clear();
    this.#underWay.clear();
    this.#bytes = 0;
    this.#generation += 1;
  }

  #get(key: string): StoredAnswer | null {
    const found = this.#entries.get(key);
    if (!found) return null;
    this.#remove(key, found);
    if (this.#now() - found.storedAt >= this.#limits.lifeMs) return null;
    this.#entries.set(key, found);
    this.#bytes += found.bytes;
    return found;
  }

  #set(key: string, answer: StoredAnswer): void {
    if (answer.bytes > this.#limits.maxBytes) return;
    const old = this.#entries.get(key);
    if (old) this.#remove(key, old);
    this.#entries.set(key, answer);
    this.#bytes += answer.bytes;
    for (const [oldest, entry] of this.#entries) {
      const fits =
        this.#entries.size <= this.#limits.maxEntries && this.#bytes <= this.#limits.maxBytes;
      if (fits) break;
      this.#remove(oldest, entry);
    }
  }

  #remove(key: string, answer: StoredAnswer): void {
    this.#entries.delete(key);
    this.#bytes -= answer.bytes;
  }
}
