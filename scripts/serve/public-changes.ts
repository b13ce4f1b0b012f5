import { once } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** How soon a lost connection is tried again, ms. */
const RETRY_MS = 250;

/** How often a silent connection is asked whether it is still there, ms. */
const PULSE_MS = 5_000;

/**
 * One connection that hears of every publication and correction, whichever process made it, and of mail
 * to be sent. While it is down nothing stored may be trusted, and the database counts as away.
 */
export class PublicChanges {
  isConnected = false;
  readonly #url: string;
  readonly #onChange: () => void;
  readonly #onMailQueued: () => void;
  readonly #stopping = new AbortController();
  #client: pg.Client | null = null;

  constructor(url: string, onChange: () => void, onMailQueued: () => void) {
    this.#url = url;
    this.#onChange = onChange;
    this.#onMailQueued = onMailQueued;
  }

  /** Listens until stopped, connecting again as often as it takes; resolves after the first attempt. */
  async start(): Promise<void> {
    const first = await this.#connect();
    void this.#keepListening(first);
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#client?.end().catch(() => undefined);
  }

  async #keepListening(first: pg.Client | null): Promise<void> {
    let client = first;
    while (!this.#stopping.signal.aborted) {
      if (client) await this.#followUntilLost(client);
      await wait(RETRY_MS, undefined, { signal: this.#stopping.signal }).catch(() => undefined);
      if (this.#stopping.signal.aborted) return;
      client = await this.#connect();
    }
  }

  async #connect(): Promise<pg.Client | null> {
    const client = new pg.Client({
      connectionString: this.#url,
      keepAlive: true,
      connectionTimeoutMillis: 4_000,
      query_timeout: 4_000,
      application_name: 'cong-khuyen-cong-changes',
    });
    client.on('error', () => undefined);
    client.on('notification', ({ channel }) =>
      channel === 'mail_queued' ? this.#onMailQueued() : this.#onChange(),
    );
    try {
      await client.connect();
      await client.query('LISTEN public_changed; LISTEN mail_queued');
    } catch {
      await client.end().catch(() => undefined);
      return null;
    }
    this.#client = client;
    // Whatever was published while nobody listened is not in what is stored.
    this.#onChange();
    this.isConnected = true;
    return client;
  }

  // A server that vanished with its network never says goodbye: it is asked from time to time.
  async #followUntilLost(client: pg.Client): Promise<void> {
    const ended = once(client, 'end').catch(() => undefined);
    const pulse = setInterval(() => {
      client.query('SELECT 1').catch(() => client.end().catch(() => undefined));
    }, PULSE_MS);
    await ended;
    clearInterval(pulse);
    this.isConnected = false;
    this.#onChange();
  }
}
