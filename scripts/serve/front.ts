import type { IncomingMessage, ServerResponse } from 'node:http';
import { Aside } from '#lib/aside.ts';
import { cacheKeyOf, type CacheKey } from '#lib/http/cache-key.ts';
import type { Rendered } from '#lib/http/stored-answer.ts';
import { isStorable, ResponseCache, type Outcome } from '#lib/http/response-cache.ts';
import { Crowded, Turns } from '#lib/http/turns.ts';
import { refuseLargeBody } from './body-limit.ts';
import { refuseImproper } from './proper-request.ts';
import { renderApart, type Listener } from './render-apart.ts';
import { AWAY_PAGE, CROWDED_PAGE, STANDING_HEADERS } from './standing-page.ts';

const CACHE_LIMITS = { lifeMs: 60_000, maxEntries: 1_000, maxBytes: 8 * 1024 * 1024 };

/**
 * Pages that are rendered at once. There is one processor to do it: more of them would not be ready
 * sooner, and each holds what it shows in memory until it is.
 */
const RENDERED_AT_ONCE = 4;

/** The same for pages that one reader alone gets, which are written out as they are rendered. */
const WRITTEN_AT_ONCE = 16;

/** Waiting costs little, but whoever would wait for longer than this line is told so. */
const MOST_WAITING = 500;

/** A reader who takes long to read what is written keeps the others waiting for no longer, ms. */
const LONGEST_TURN_MS = 10_000;

/** How Next marks a document without content, and an address at which nothing will ever be. */
const EMPTY_DOCUMENT = 'id="__next_error__"';
const UNKNOWN_ADDRESS = '/khong-co-trang-nay';

/** What Next builds for its own use: a page for errors that any cache on the way would keep for a year. */
const OF_NEXT_ALONE = /^\/_(?!next\/)/;

const LOOPBACK = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/**
 * Where a request comes from. Only the socket is believed, and a reverse proxy on this very machine,
 * which writes the address it saw at the end of what the sender claims.
 */
function senderOf(request: IncomingMessage): string {
  const socket = request.socket.remoteAddress ?? 'unknown';
  const claimed = String(request.headers['x-forwarded-for'] ?? '');
  const last = claimed.split(',').at(-1)?.trim();
  return last && LOOPBACK.has(socket) ? last : socket;
}

/** What stands in front of Next: size limits, the page for a database that is away, the response cache. */
export class Front {
  readonly #next: Listener;
  readonly #origin: URL;
  readonly #isDatabaseHere: () => boolean;
  readonly #cache = new ResponseCache(CACHE_LIMITS);
  readonly #rendering = new Turns(RENDERED_AT_ONCE, MOST_WAITING);
  readonly #writing = new Turns(WRITTEN_AT_ONCE, MOST_WAITING);

  constructor(next: Listener, origin: string, isDatabaseHere: () => boolean) {
    this.#next = next;
    this.#origin = new URL(origin);
    this.#isDatabaseHere = isDatabaseHere;
  }

  /** Something the public sees has changed: nothing stored is shown any more. */
  forget(): void {
    this.#cache.clear();
  }

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    request.headers['x-real-ip'] = senderOf(request);
    if (refuseImproper(request, response) || refuseLargeBody(request, response)) return;
    try {
      await this.#answer(request, response);
    } catch (error) {
      if (!(error instanceof Crowded)) throw error;
      sendStanding(request, response, CROWDED_PAGE);
    }
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (OF_NEXT_ALONE.test(request.url ?? '')) request.url = UNKNOWN_ADDRESS;
    const url = request.url ?? '/';
    // Whether the database is here is known from the connection that listens for changes; while it is
    // down, what is stored may be out of date, and what is rendered would fail half way.
    const isPage = !/^\/(?:api|_next)\/|^\/[^/]+\.\w+$/.test(url);
    if (isPage && !this.#isDatabaseHere()) return sendStanding(request, response, AWAY_PAGE);
    const header = (name: string) => request.headers[name]?.toString();
    const key = cacheKeyOf({ method: request.method, url, header });
    const pass = () => (isPage ? this.#passPage(request, response) : this.#pass(request, response));
    // Without the connection that hears of changes, data are asked for themselves.
    if (key === null || !this.#isDatabaseHere()) return pass();
    const make = () =>
      key.kind === 'page' ? this.#rendering.take(() => this.#render(key)) : this.#render(key);
    const outcome = await this.#cache.answer(key.text, make);
    if (outcome.how !== 'bypass') return send(request, response, outcome);
    // Asked for while it was made for another, and not to be shared: made once more.
    const rendered = outcome.rendered ?? (await make());
    return send(request, response, { how: 'bypass', rendered });
  }

  #pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('x-portal-cache', 'bypass');
    return this.#next(request, response);
  }

  async #passPage(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let passing: Promise<void> | undefined;
    await this.#writing.take(async () => {
      if (response.destroyed) return;
      passing = this.#pass(request, response);
      await settledWithin(passing, LONGEST_TURN_MS);
    });
    await passing;
  }

  /**
   * A page that finds only while it is rendered that there is nothing to show comes out of Next as an
   * empty document that a script fills: readers without one get the page of unknown addresses instead.
   */
  async #render(key: CacheKey): Promise<Rendered> {
    const headers = this.#headersFor(key);
    if (key.kind === 'json') return renderApart(this.#next, key.url, headers);
    const rendered = await renderApart(this.#next, key.url, headers, new Aside());
    if (isStorable(rendered)) return rendered;
    // What is not kept goes out with its scripts, and these hold the pieces too: nothing is left aside.
    const isEmpty = rendered.status === 404 && rendered.body.includes(EMPTY_DOCUMENT);
    return renderApart(this.#next, isEmpty ? UNKNOWN_ADDRESS : key.url, headers);
  }

  #headersFor({ kind, cookie }: CacheKey): Record<string, string> {
    return {
      host: this.#origin.host,
      'x-forwarded-proto': this.#origin.protocol.slice(0, -1),
      accept: kind === 'page' ? 'text/html' : 'application/json',
      ...(cookie && { cookie }),
    };
  }
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  outcome: Exclude<Outcome, { rendered: null }>,
): Promise<void> {
  const bodyless = request.method === 'HEAD';
  if (outcome.how === 'bypass') {
    const { status, headers, body } = outcome.rendered;
    const { 'transfer-encoding': _chunked, connection: _kept, ...own } = headers;
    response.writeHead(status, {
      ...own,
      'content-length': body.length,
      'x-portal-cache': 'bypass',
    });
    response.end(bodyless ? undefined : body);
    return;
  }
  const { stored } = outcome;
  const headers = { ...stored.headers, etag: stored.etag, 'x-portal-cache': outcome.how };
  if (isKnownToReader(request, stored.etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  const [encoding, body] = await stored.inFormOf(request.headers['accept-encoding']?.toString());
  const coded = encoding === 'identity' ? {} : { 'content-encoding': encoding };
  response.writeHead(200, { ...headers, ...coded, 'content-length': body.length });
  response.end(bodyless ? undefined : body);
}

function isKnownToReader(request: IncomingMessage, etag: string): boolean {
  const known = request.headers['if-none-match'] ?? '';
  return known
    .split(',')
    .some((one) => one.trim().replace(/^W\//, '') === etag.replace(/^W\//, ''));
}

function sendStanding(request: IncomingMessage, response: ServerResponse, page: string): void {
  response.writeHead(503, STANDING_HEADERS);
  response.end(request.method === 'HEAD' ? undefined : page);
}

/** When the work has ended, in whichever way, or has gone on for so long. */
async function settledWithin(work: Promise<unknown>, ms: number): Promise<void> {
  const { promise: late, resolve } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  await Promise.race([work.catch(() => undefined), late]);
  clearTimeout(timer);
}
