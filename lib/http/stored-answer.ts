import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Aside } from '#lib/aside.ts';

export type Encoding = 'identity' | 'gzip' | 'br';

export interface Rendered {
  status: number;
  headers: Record<string, string>;
  setsCookie: boolean;
  body: Buffer;
  /** What has to be put back into the body before anybody reads it. */
  aside?: Aside;
}

const compressors = {
  gzip: promisify(gzip) as (plain: Buffer) => Promise<Buffer>,
  br: (plain: Buffer) =>
    promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
};

/** The bytes in an encoding that the reader takes. */
export function compressed(encoding: Encoding, plain: Buffer): Promise<Buffer> {
  return encoding === 'identity' ? Promise.resolve(plain) : compressors[encoding](plain);
}

/** Headers that belong to one transmission, not to the page. */
const PASSING = new Set([
  'connection',
  'content-encoding',
  'content-length',
  'date',
  'etag',
  'keep-alive',
  'transfer-encoding',
]);

const SCRIPT = /<script\b[^>]*>[^]*?<\/script>/g;
const SCRIPT_HINT = /<link\b[^>]*\bas="script"[^>]*>/g;
const NONCE = / nonce="[^"]*"/g;
const NONCE_IN_LINK = /; nonce="[^"]*"/g;

/**
 * The page as a document. Public pages are read, searched and left by links and forms alone, so what
 * is stored carries no script: nothing to download, nothing to run, no nonce that could be used twice.
 */
function withoutScripts(html: string): string {
  return html.replace(SCRIPT, '').replace(SCRIPT_HINT, '').replace(NONCE, '');
}

/** The scripts go first, for they hold what was left aside once more. */
function documentOf({ body, aside }: Rendered): string {
  const page = withoutScripts(body.toString('utf8'));
  return aside ? withoutScripts(aside.putBack(page)) : page;
}

/** The policy of the fresh page with every nonce gone: no script may run, not even an injected one. */
function withoutNonce(policy: string): string {
  return policy
    .split(';')
    .map((directive) =>
      directive.trim().startsWith('script-src ')
        ? " script-src 'none'"
        : directive.replace(/\s*'nonce-[^']+'/, ''),
    )
    .join(';')
    .trim();
}

/** A public answer, headers and body together; a page is made into a document without scripts. */
export class StoredAnswer {
  readonly headers: Record<string, string>;
  readonly etag: string;
  readonly storedAt: number;
  readonly #identity: Buffer;
  readonly #compressed = new Map<Encoding, Promise<Buffer>>();

  constructor(rendered: Rendered, now: number) {
    const { headers, body } = rendered;
    const kept = Object.entries(headers).filter(([name]) => !PASSING.has(name));
    const isPage = headers['content-type']?.startsWith('text/html') ?? false;
    this.#identity = isPage ? Buffer.from(documentOf(rendered)) : body;
    this.etag = `W/"${createHash('sha256').update(this.#identity).digest('base64url').slice(0, 27)}"`;
    this.storedAt = now;
    this.headers = {
      ...Object.fromEntries(kept),
      ...(isPage && {
        'content-security-policy': withoutNonce(headers['content-security-policy'] ?? ''),
      }),
      ...(headers.link && { link: headers.link.replace(NONCE_IN_LINK, '') }),
      // The reader's browser asks each time whether the page is still current: an ETag answers.
      'cache-control': 'public, max-age=0, must-revalidate',
      vary: 'cookie, accept-encoding, rsc',
    };
  }

  /** With room for the compressed forms, which are made when first asked for. */
  get bytes(): number {
    return Math.ceil(this.#identity.length * 1.5);
  }

  /** The body in the best form this reader takes, compressed once for all of them. */
  async inFormOf(acceptEncoding: string | undefined): Promise<[Encoding, Buffer]> {
    const encoding = encodingFor(acceptEncoding);
    if (encoding === 'identity') return [encoding, this.#identity];
    let body = this.#compressed.get(encoding);
    if (!body) {
      body = compressed(encoding, this.#identity);
      this.#compressed.set(encoding, body);
    }
    return [encoding, await body];
  }
}

export function encodingFor(acceptEncoding = ''): Encoding {
  const accepts = (name: string) =>
    new RegExp(`(?:^|[\\s,])${name}(?!\\s*;\\s*q=0(?:\\.0*)?(?:\\s|,|$))(?:[\\s,;]|$)`).test(
      acceptEncoding,
    );
  if (accepts('br')) return 'br';
  return accepts('gzip') ? 'gzip' : 'identity';
}
