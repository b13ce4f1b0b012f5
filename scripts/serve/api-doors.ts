import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Handler, Written } from '#lib/http/endpoint.ts';
import { compressed, encodingFor } from '#lib/http/stored-answer.ts';
import type { Listener } from './render-apart.ts';

/**
 * The doors of the API are plain functions from Request to Response, and the way to them through
 * Next's router and its rendering costs more than most of them do. So they are called here, out of
 * Next's own build: the files of `app/api/v1` stay the one description of what there is. What is not
 * plainly one of them (a trailing slash, escaped letters, OPTIONS, an unknown address) is Next's.
 */

type Doors = Partial<Record<string, Handler>>;

/** What Next makes of a `route.ts`. */
interface BuiltRoute {
  routeModule: { ensureUserland: () => Promise<void>; userland: Doors };
}

/** An address of the build, such as `/api/v1/projects/[code]`. */
interface Address {
  page: string;
  pattern: RegExp;
  names: string[];
}

const PLAIN_ADDRESS = /^\/api\/v1(?:\/[\w-][\w.-]*)+$/;
const METHODS = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);

/** Shorter answers do not gain by being compressed. */
const MIN_COMPRESSED_BYTES = 1_024;
const COMPRESSIBLE = /^(?:application\/(?:problem\+)?json|text\/)/;

const isReaderGone = (error: unknown) =>
  error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';

async function readManifest<T>(root: string, name: string): Promise<T> {
  return JSON.parse(await readFile(path.join(root, '.next', name), 'utf8')) as T;
}

interface Routes {
  /** In the order in which they are to be tried. */
  dynamicRoutes: { page: string; regex: string }[];
  headers: { regex: string; headers: { key: string; value: string }[] }[];
}

export class ApiDoors {
  readonly #root: string;
  readonly #load = createRequire(import.meta.url);
  readonly #files: Map<string, string>;
  readonly #dynamic: Address[];
  readonly #headers: Record<string, string>;
  readonly #origin: string;
  readonly #loaded = new Map<string, Promise<Doors>>();

  private constructor(root: string, origin: string, files: Map<string, string>, routes: Routes) {
    this.#root = root;
    this.#origin = origin;
    this.#files = files;
    this.#dynamic = routes.dynamicRoutes
      .filter(({ page }) => files.has(page))
      .map(({ page, regex }) => ({
        page,
        pattern: new RegExp(regex),
        names: [...page.matchAll(/\[(\w+)\]/g)].map(([, name = '']) => name),
      }));
    this.#headers = Object.fromEntries(
      routes.headers
        .filter(({ regex }) => new RegExp(regex).test('/api/v1/projects'))
        .flatMap(({ headers }) => headers.map(({ key, value }) => [key, value])),
    );
  }

  /** The doors of the portal built in a directory; they are opened when first asked for. */
  static async of(root: string, origin: string): Promise<ApiDoors> {
    const built = await readManifest<Record<string, string>>(
      root,
      'server/app-paths-manifest.json',
    );
    const files = Object.entries(built).flatMap(([name, file]): [string, string][] =>
      /^\/api\/v1\/.*\/route$/.test(name) && !name.includes('[...')
        ? [[name.slice(0, -'/route'.length), file]]
        : [],
    );
    return new ApiDoors(
      root,
      new URL(origin).origin,
      new Map(files),
      await readManifest<Routes>(root, 'routes-manifest.json'),
    );
  }

  /** Answers what is asked of a door of the API, and leaves everything else to `next`. */
  before(next: Listener): Listener {
    return async (request, response) => {
      const url = request.url ?? '/';
      const found = METHODS.has(request.method ?? '') ? this.#find(url) : null;
      const doors = found && (await this.#open(found.page));
      const door = doors?.[request.method === 'HEAD' ? 'GET' : (request.method ?? '')];
      if (!found || !door) return next(request, response);
      const asked = this.#toRequest(request, url);
      const answer = await (door.write ?? door)(asked, { params: Promise.resolve(found.params) });
      if (answer instanceof Response) await this.#send(request, response, answer);
      else await this.#sendWritten(request, response, answer);
    };
  }

  #find(url: string): { page: string; params: Record<string, string> } | null {
    const [address = ''] = url.split('?', 1);
    if (!PLAIN_ADDRESS.test(address)) return null;
    if (this.#files.has(address)) return { page: address, params: {} };
    for (const { page, pattern, names } of this.#dynamic) {
      const values = pattern.exec(address)?.slice(1);
      if (values) {
        const params = Object.fromEntries(names.map((name, at) => [name, values[at] ?? '']));
        return { page, params };
      }
    }
    return null;
  }

  #open(page: string): Promise<Doors> {
    const known = this.#loaded.get(page);
    if (known) return known;
    const opening = this.#read(page);
    this.#loaded.set(page, opening);
    opening.catch(() => this.#loaded.delete(page));
    return opening;
  }

  async #read(page: string): Promise<Doors> {
    const file = path.join(this.#root, '.next/server', this.#files.get(page) ?? '');
    const { routeModule } = (await this.#load(file)) as BuiltRoute;
    await routeModule.ensureUserland();
    return routeModule.userland;
  }

  /** The body comes as it is read: whoever may not enter is told so before. */
  #toRequest(request: IncomingMessage, url: string): Request {
    const headers = Object.entries(request.headers).flatMap(([name, value]): [string, string][] =>
      value === undefined ? [] : [[name, value.toString()]],
    );
    const { method = 'GET' } = request;
    const body =
      method === 'GET' || method === 'HEAD' ? null : (Readable.toWeb(request) as ReadableStream);
    return new Request(this.#origin + url, {
      method,
      headers,
      ...(body && { body, duplex: 'half' }),
    });
  }

  async #send(request: IncomingMessage, response: ServerResponse, answer: Response) {
    const { 'set-cookie': _each, ...own } = Object.fromEntries(answer.headers);
    const headers: Record<string, string> = { ...this.#headers, ...own };
    const cookies = answer.headers.getSetCookie();
    if (cookies.length > 0) response.setHeader('set-cookie', cookies);
    if (request.method === 'HEAD' || answer.body === null) {
      await answer.body?.cancel();
      response.writeHead(answer.status, headers).end();
      return;
    }
    if (!COMPRESSIBLE.test(headers['content-type'] ?? '')) {
      response.writeHead(answer.status, headers);
      await pipeline(Readable.fromWeb(answer.body as never), response).catch((error: unknown) => {
        if (!isReaderGone(error)) throw error;
      });
      return;
    }
    const body = Buffer.from(await answer.arrayBuffer());
    await this.#sendWritten(request, response, { status: answer.status, headers, body });
  }

  async #sendWritten(request: IncomingMessage, response: ServerResponse, answer: Written) {
    const plain = typeof answer.body === 'string' ? Buffer.from(answer.body) : answer.body;
    const encoding =
      plain.length < MIN_COMPRESSED_BYTES
        ? 'identity'
        : encodingFor(request.headers['accept-encoding']?.toString());
    const body = await compressed(encoding, plain);
    response.writeHead(answer.status, {
      ...this.#headers,
      ...answer.headers,
      ...(encoding !== 'identity' && { 'content-encoding': encoding }),
      vary: 'accept-encoding',
      'content-length': body.length,
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  }
}
