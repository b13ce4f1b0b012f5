import 'server-only';
import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { sessionCookieName, sessionOf } from '#lib/auth/session.ts';
import { PUBLIC_ACTOR, type Actor, type SignedInActor } from '#lib/domain/actor.ts';
import { readBytes, readJson } from './body.ts';
import { clientAddress } from './client-address.ts';
import { once } from './idempotency.ts';
import { answerAsFile, takeFormat, type ListFile } from './list-file.ts';
import { isSameOrigin } from './origin.ts';
import { HttpProblem, toJson, toProblem } from './problem.ts';

/**
 * A route is a notice on a door: who may enter, what they must bring, whom they will see. Everything
 * else about HTTP happens here once, in the contract's order of refusals:
 * 401 → 403 (foreign origin) → 404 → 403 → 400 → 422 → 409.
 */
export interface Notice<P, Q, B, A extends Actor> {
  summary: string;
  params?: z.ZodType<P>;
  query?: z.ZodType<Q>;
  body?: z.ZodType<B>;
  /** Makes the list a file as well: `?format=csv|xlsx`, all pages of `run` with the same filters. */
  file?: ListFile;
  /** The body is a piece of a file (application/octet-stream), not JSON. */
  takesBytes?: true;
  /** Shape of the answer, for the API description. */
  answer?: z.ZodType;
  /** Status of a success; 200 unless said otherwise. */
  success?: 200 | 201 | 204;
  /** Refuses with 404 or 403 before a body is read. */
  admit?: (context: { actor: A; params: P }) => unknown;
  /** Refuses with 403 once it is known what is asked for, before the body is held against its schema. */
  permit?: (context: { actor: A; params: P; json: unknown }) => unknown;
  run: (context: { actor: A; params: P; query: Q; body: B; sent: Sent }) => unknown;
  /** The same answer as that of `run`, as JSON that is already written; for lists that are asked for often. */
  ready?: (context: { actor: A; query: Q }) => Promise<Buffer>;
}

/** For doors that throttle, or that anybody may write through: where a request is from, and its key. */
export interface Sent {
  address: string;
  idempotencyKey: string | null;
  /** The body as it is, for doors that take bytes. */
  bytes: Uint8Array;
  cookie: (name: string) => string | undefined;
}

export interface Declaration {
  signedIn: boolean;
  notice: Notice<never, never, never, never>;
}

type NextContext = { params: Promise<Record<string, string | string[] | undefined>> };
type Answering<A> = (request: Request, context: NextContext) => Promise<A>;

/** An answer that is all there, and has to pass through no stream. */
export interface Written {
  status: number;
  headers: Record<string, string>;
  body: string | Buffer;
}

export type Handler = Answering<Response> & {
  declaration?: Declaration;
  /** For a server that need not have a Response. */
  write?: Answering<Written | Response>;
};

const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE']);

function cookieOf(request: Request, name: string): string | undefined {
  const pairs = (request.headers.get('cookie') ?? '').split(/;\s*/);
  const pair = pairs.find((text) => text.startsWith(`${name}=`));
  return pair ? decodeURIComponent(pair.slice(name.length + 1)) : undefined;
}

async function actorOf(request: Request): Promise<Actor> {
  const requestId = randomUUID();
  const session = await sessionOf(cookieOf(request, sessionCookieName()));
  if (!session) return { ...PUBLIC_ACTOR, requestId };
  if (session.mustChangePassword) {
    throw new HttpProblem(
      403,
      'PASSWORD_CHANGE_REQUIRED',
      'Hãy đổi mật khẩu lần đầu tại /doi-mat-khau rồi tiếp tục.',
    );
  }
  return { ...session.actor, requestId };
}

/** Query parameters as an object; the same name twice is refused like any other malformed input. */
function queryOf(url: URL): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [name, value] of url.searchParams) {
    if (name in values) {
      throw new HttpProblem(400, 'MALFORMED', 'Tham số bị lặp lại.', {
        issues: [{ path: name, message: 'Tham số bị lặp lại.' }],
      });
    }
    values[name] = value;
  }
  return values;
}

const NOTHING = z.strictObject({});

/** What a repeated request must be the same in. */
function textOf(json: string, bytes: Uint8Array): string {
  return bytes.length === 0 ? json : createHash('sha256').update(bytes).digest('hex');
}

async function answer(
  request: Request,
  context: NextContext,
  declaration: Declaration,
): Promise<Written | Response> {
  const url = new URL(request.url);
  // The notice was typed where it was declared; in here its types are unknown on purpose.
  const notice = declaration.notice as unknown as Notice<unknown, unknown, unknown, Actor>;
  const actor = await actorOf(request);
  if (declaration.signedIn && actor.id === null) {
    throw new HttpProblem(401, 'NOT_SIGNED_IN', 'Hãy đăng nhập rồi thử lại.');
  }
  const writes = WRITES.has(request.method);
  if (writes && !isSameOrigin(request.headers)) {
    throw new HttpProblem(
      403,
      'FOREIGN_ORIGIN',
      'Yêu cầu ghi phải đến từ chính cổng này (Origin).',
    );
  }
  const params = notice.params ? notice.params.parse(await context.params) : undefined;
  await notice.admit?.({ actor, params });
  const given = queryOf(url);
  const asked = notice.file ? takeFormat(given) : { format: undefined, filters: given };
  const query = (notice.query ?? NOTHING).parse(asked.filters);
  const json = notice.body ? await readJson(request) : { text: '', value: undefined };
  await notice.permit?.({ actor, params, json: json.value });
  const body = notice.body?.parse(json.value);
  const bytes = notice.takesBytes ? await readBytes(request) : new Uint8Array();

  const idempotencyKey = request.headers.get('idempotency-key');
  const sent = {
    address: clientAddress(request.headers),
    idempotencyKey,
    bytes,
    cookie: (name: string) => cookieOf(request, name),
  };

  if (notice.file && asked.format) {
    return answerAsFile(
      actor,
      notice.file,
      { format: asked.format, filters: query },
      (page, size) =>
        notice.run({ actor, params, query: { ...(query as object), page, size }, body, sent }),
    );
  }
  if (notice.ready) return jsonAnswer(200, await notice.ready({ actor, query }));
  const run = async () => ({
    status: notice.success ?? 200,
    body: await notice.run({ actor, params, query, body, sent }),
  });
  const result =
    writes && actor.id !== null
      ? await once(
          actor,
          idempotencyKey,
          { method: request.method, path: url.pathname, text: textOf(json.text, bytes) },
          run,
        )
      : await run();
  if (result.body instanceof Response) return result.body;
  if (result.status === 204) return new Response(null, { status: 204, headers: NOT_STORED });
  return jsonAnswer(result.status, toJson(result.body));
}

const NOT_STORED = { 'cache-control': 'no-store' };

function jsonAnswer(status: number, body: string | Buffer): Written {
  const headers = { ...NOT_STORED, 'content-type': 'application/json; charset=utf-8' };
  return { status, headers, body };
}

function makeHandler(declaration: Declaration): Handler {
  const write: Answering<Written | Response> = async (request, context) => {
    try {
      return await answer(request, context, declaration);
    } catch (error) {
      return toProblem(error, new URL(request.url).pathname);
    }
  };
  const handler: Handler = async (request, context) => {
    const answered = await write(request, context);
    if (answered instanceof Response) return answered;
    return new Response(answered.body as BodyInit, answered);
  };
  return Object.assign(handler, { declaration, write });
}

/** A door that anybody may open; what they see is decided inside. */
export function publicDoor<P = undefined, Q = unknown, B = undefined>(
  notice: Notice<P, Q, B, Actor>,
): Handler {
  return makeHandler({ signedIn: false, notice: notice as never });
}

/** A door for people who are signed in; others get 401 before anything is read. */
export function staffDoor<P = undefined, Q = unknown, B = undefined>(
  notice: Notice<P, Q, B, SignedInActor>,
): Handler {
  return makeHandler({ signedIn: true, notice: notice as never });
}

/** A list that always comes whole, in the form of every list. */
export function wholeList<T>(data: T[]) {
  return { data, page: { number: 1, size: data.length, total: data.length } };
}

const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;
type Method = (typeof METHODS)[number];

/** All methods of an address: the given ones, and 405 with `Allow` for the rest. */
export function doors(given: Partial<Record<Method, Handler>>): Record<Method, Handler> {
  const allow = METHODS.filter((method) => given[method]).join(', ');
  const refuse: Handler = (request) =>
    Promise.resolve(
      toProblem(
        new HttpProblem(405, 'METHOD_NOT_ALLOWED', `Địa chỉ này chỉ nhận: ${allow}.`, {
          headers: { allow },
        }),
        new URL(request.url).pathname,
      ),
    );
  return Object.fromEntries(METHODS.map((method) => [method, given[method] ?? refuse])) as Record<
    Method,
    Handler
  >;
}
