import 'server-only';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { isDomainError, type Issue } from '#lib/domain/errors.ts';
import { log } from '#lib/log.ts';
import { problemBody, type ProblemParts } from './problem-body.ts';
import { Crowded } from './turns.ts';

/** A refusal at the door itself, before any command: who, size, form. */
export class HttpProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly issues: Issue[];
  readonly headers: Record<string, string>;
  constructor(
    status: number,
    code: string,
    detail: string,
    options: { issues?: Issue[]; headers?: Record<string, string> } = {},
  ) {
    super(detail);
    this.status = status;
    this.code = code;
    this.issues = options.issues ?? [];
    this.headers = options.headers ?? {};
  }
}

function problemResponse(instance: string, parts: ProblemParts): Response {
  return new Response(toJson(problemBody(instance, parts)), {
    status: parts.status,
    headers: {
      'content-type': 'application/problem+json; charset=utf-8',
      'cache-control': 'no-store',
      ...parts.headers,
    },
  });
}

/** JSON in which đồng are strings, as the contract writes them. */
export function toJson(value: unknown): string {
  try {
    // Views hold đồng as text already, and without a replacer this is several times faster.
    return JSON.stringify(value);
  } catch {
    return JSON.stringify(value, (_key, inner: unknown) =>
      typeof inner === 'bigint' ? inner.toString() : inner,
    );
  }
}

const UNREACHABLE = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ETIMEDOUT',
  'ENOTFOUND',
  '57P01',
  '57P02',
  '57P03',
  '08006',
  '08001',
  '08003',
  'P1001',
  'P1002',
  'P1008',
  'P1017',
  'P2024',
]);

/** True when the database is away, as opposed to a statement being wrong. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, errors } = error as Error & { code?: unknown; errors?: unknown[] };
  if (typeof code === 'string' && UNREACHABLE.has(code)) return true;
  if (errors?.some((inner) => isDatabaseAway(inner))) return true;
  return /connection terminated|timeout exceeded when trying to connect|can't reach database|server has closed the connection|DatabaseNotReachable|ConnectionClosed|SocketTimeout/i.test(
    error.message,
  );
}

function zodIssues(error: z.ZodError): Issue[] {
  return error.issues.flatMap((issue) => {
    const path = issue.path.join('.');
    return issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          path: path ? `${path}.${key}` : key,
          message: 'Tên này không có trong mô tả của API.',
        }))
      : [{ path, message: issue.message }];
  });
}

/** The one place where an error becomes a status; never a stack trace, an SQL text or a path. */
export function toProblem(error: unknown, instance: string): Response {
  if (error instanceof HttpProblem) {
    const { status, code, message, issues, headers } = error;
    return problemResponse(instance, { status, code, detail: message, issues, headers });
  }
  if (error instanceof z.ZodError) {
    const issues = zodIssues(error);
    const detail = issues[0]?.message ?? 'Dữ liệu gửi lên không đúng dạng.';
    return problemResponse(instance, { status: 400, code: 'MALFORMED', detail, issues });
  }
  if (isDomainError(error)) {
    const detail = error.message;
    switch (error.kind) {
      case 'NOT_FOUND':
        return problemResponse(instance, { status: 404, code: 'NOT_FOUND', detail });
      case 'FORBIDDEN':
        return problemResponse(instance, { status: 403, code: 'FORBIDDEN', detail });
      case 'RULE_VIOLATION':
        return problemResponse(instance, {
          status: 422,
          code: error.code,
          detail,
          issues: error.issues,
        });
      case 'CONFLICT': {
        const { current, issues } = error;
        return problemResponse(instance, {
          status: 409,
          code: 'CONFLICT',
          detail,
          issues,
          current,
        });
      }
    }
  }
  if (isDatabaseAway(error)) {
    return problemResponse(instance, {
      status: 503,
      code: 'DATABASE_AWAY',
      detail: 'Cơ sở dữ liệu đang khởi động lại. Hãy thử lại sau ít giây; chưa có gì được ghi.',
      headers: { 'retry-after': '5' },
    });
  }
  if (error instanceof Crowded) {
    return problemResponse(instance, {
      status: 503,
      code: 'CROWDED',
      detail: 'Đang có quá nhiều yêu cầu chờ cùng lúc. Hãy thử lại sau ít giây.',
      headers: { 'retry-after': '5' },
    });
  }
  const reference = randomUUID();
  log.error('unexpected error', { reference, instance, error });
  return problemResponse(instance, {
    status: 500,
    code: 'UNEXPECTED',
    detail: `Đã có lỗi ngoài dự tính. Mã tra cứu: ${reference}.`,
  });
}
