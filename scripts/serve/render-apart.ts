import { IncomingMessage, ServerResponse, type RequestListener } from 'node:http';
import { Socket } from 'node:net';
import { withAside, type Aside } from '#lib/aside.ts';
import type { Rendered } from '#lib/http/stored-answer.ts';

export type Listener = (...args: Parameters<RequestListener>) => Promise<void>;

/** A page that takes longer is given up; its statements have run into their own limit before. */
const PATIENCE_MS = 20_000;

type Callback = () => void;

/** Keeps what is written to it instead of sending it. */
class KeptResponse extends ServerResponse {
  readonly chunks: Buffer[] = [];

  #keep(args: unknown[]): void {
    const [chunk, encoding] = args;
    if (typeof chunk === 'string') {
      this.chunks.push(
        Buffer.from(chunk, typeof encoding === 'string' ? (encoding as 'utf8') : 'utf8'),
      );
    } else if (chunk instanceof Uint8Array) {
      this.chunks.push(Buffer.from(chunk));
    }
    const callback = args.find((arg): arg is Callback => typeof arg === 'function');
    if (callback) process.nextTick(callback);
  }

  override writeHead(status: number, ...rest: unknown[]): this {
    const headers = rest.find((part) => typeof part === 'object' && part !== null) ?? {};
    for (const [name, value] of Object.entries(headers)) {
      if (value !== undefined) this.setHeader(name, value as string);
    }
    return super.writeHead(status);
  }

  override flushHeaders(): void {
    if (!this.headersSent) this.writeHead(this.statusCode);
  }

  override write(...args: unknown[]): boolean {
    this.flushHeaders();
    this.#keep(args);
    return true;
  }

  override end(...args: unknown[]): this {
    if (this.finished) return this;
    this.flushHeaders();
    this.#keep(args);
    this.finished = true;
    process.nextTick(() => {
      this.emit('finish');
      this.emit('close');
    });
    return this;
  }
}

/**
 * Lets Next render a page for nobody in particular: no reader's cookies, host name or connection take
 * part, so the answer may be given to every reader, and stays whole when one of them leaves. What the page
 * leaves aside is not yet in the answer's body.
 */
export function renderApart(
  listener: Listener,
  url: string,
  headers: Record<string, string>,
  aside?: Aside,
): Promise<Rendered> {
  const request = new IncomingMessage(new Socket());
  request.method = 'GET';
  request.url = url;
  request.headers = headers;
  request.httpVersion = '1.1';
  request.complete = true;
  request.push(null);
  const response = new KeptResponse(request);
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => {
      reject(new Error(`rendering took longer than ${PATIENCE_MS} ms`));
      response.emit('close');
    }, PATIENCE_MS);
    response.once('finish', () => {
      clearTimeout(giveUp);
      const kept = Object.entries(response.getHeaders()).filter(([name]) => name !== 'set-cookie');
      resolve({
        status: response.statusCode,
        headers: Object.fromEntries(kept.map(([name, value]) => [name, String(value)])),
        setsCookie: response.hasHeader('set-cookie'),
        body: Buffer.concat(response.chunks),
        ...(aside && { aside }),
      });
    });
    const render = () => listener(request, response);
    (aside ? withAside(aside, render) : render()).catch((error: unknown) => {
      clearTimeout(giveUp);
      reject(error instanceof Error ? error : new Error(String(error)));
    });
  });
}
