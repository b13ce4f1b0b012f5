import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'identity' | 'gzip' | 'br';

export interface Rendered {
  status: number;
  headers: Record<string, string>;
  setsCookie: boolean;
  body: Buffer;
}

const compressors = {
  gzip: promisify(gzip) as (plain: Buffer) => Promise<Buffer>,
  br: (plain: Buffer) =>
    promisify(brotliCompress)(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }),
};

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

const INLINE = {
  'script-src': /<script([^>]*)>([^]*?)<\/script>/g,
  'style-src': /<style([^>]*)>([^]*?)<\/style>/g,
};

// Only what the page's own nonce vouched for: a script that found its way into the page without it is
// as forbidden in the stored answer as it was in the fresh one.
function hashesOf(html: string, pattern: RegExp, nonce: string): string {
  const own = [...html.matchAll(pattern)].filter(
    ([, attributes = '']) => attributes.includes(nonce) && !/\ssrc=/.test(attributes),
  );
  const hashes = own.map(
    ([, , content = '']) => `'sha256-${createHash('sha256').update(content).digest('base64')}'`,
  );
  return [...new Set(hashes)].join(' ');
}

function replaceNonce(policy: string, html: string, nonce: string): string {
  return policy
    .split(';')
    .map((directive) => {
      const pattern = Object.entries(INLINE).find(([name]) =>
        directive.trim().startsWith(`${name} `),
      );
      const hashes = pattern ? hashesOf(html, pattern[1], nonce) : '';
      return directive.replace(/\s*'nonce-[^']+'/, hashes && ` ${hashes}`);
    })
    .join(';');
}

/**
 * A public page as it was answered, headers and body together. It carries no nonce: its policy names
 * the hashes of exactly the inline scripts and styles the nonce stood for, so a stored answer is as
 * strict as a fresh one and no nonce is ever used twice.
 */
export class StoredAnswer {
  readonly headers: Record<string, string>;
  readonly etag: string;
  readonly storedAt: number;
  readonly #identity: Buffer;
  readonly #compressed = new Map<Encoding, Promise<Buffer>>();

  constructor({ headers, body }: Rendered, now: number) {
    const html = body.toString('utf8');
    const policy = headers['content-security-policy'] ?? '';
    const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
    const kept = Object.entries(headers).filter(([name]) => !PASSING.has(name));
    this.#identity = nonce === undefined ? body : Buffer.from(withoutNonce(html, nonce));
    this.etag = `W/"${createHash('sha256').update(this.#identity).digest('base64url').slice(0, 27)}"`;
    this.storedAt = now;
    this.headers = {
      ...Object.fromEntries(kept),
      ...(nonce !== undefined && {
        'content-security-policy': replaceNonce(policy, html, nonce),
      }),
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
      body = compressors[encoding](this.#identity);
      this.#compressed.set(encoding, body);
    }
    return [encoding, await body];
  }
}

// Between the tags the nonce may stand in data whose length is written before it: same length there.
function withoutNonce(html: string, nonce: string): string {
  return html.replaceAll(` nonce="${nonce}"`, '').replaceAll(nonce, '-'.repeat(nonce.length));
}

export function encodingFor(acceptEncoding = ''): Encoding {
  const accepts = (name: string) =>
    new RegExp(`(?:^|[\\s,])${name}(?!\\s*;\\s*q=0(?:\\.0*)?(?:\\s|,|$))(?:[\\s,;]|$)`).test(
      acceptEncoding,
    );
  if (accepts('br')) return 'br';
  return accepts('gzip') ? 'gzip' : 'identity';
}
