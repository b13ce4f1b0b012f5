import 'server-only';
import { z } from 'zod';
import type { Handler, Notice } from './endpoint.ts';
import { FILE_FORMATS } from './list-file.ts';
import type { Actor } from '#lib/domain/actor.ts';

/** The route modules of the API by address; the description is made from their own declarations. */
export type RouteTable = Record<string, Partial<Record<string, Handler>>>;

type AnyNotice = Notice<unknown, unknown, unknown, Actor>;

function jsonSchema(schema: z.ZodType, io: 'input' | 'output'): Record<string, unknown> {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}

interface ObjectSchema {
  properties?: Record<string, unknown>;
  required?: string[];
}

function parameters(schema: z.ZodType | undefined, place: 'path' | 'query') {
  if (!schema) return [];
  const { properties = {}, required = [] } = jsonSchema(schema, 'input') as ObjectSchema;
  return Object.entries(properties).map(([name, shape]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: shape,
  }));
}

const FORMAT = {
  name: 'format',
  in: 'query',
  required: false,
  description: 'Cả danh sách đã lọc, mọi trang, thành một tệp',
  schema: { type: 'string', enum: FILE_FORMATS },
};

const PROBLEM = {
  description: 'Lời từ chối theo RFC 9457',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

function operation(method: string, handler: Handler) {
  const { declaration } = handler;
  if (!declaration) return null;
  const notice = declaration.notice as unknown as AnyNotice;
  const success = String(notice.success ?? 200);
  const refusals = ['400', ...(declaration.signedIn ? ['401', '403'] : []), '404'];
  if (method !== 'GET') refusals.push('409', '413', '415', '422');
  return {
    summary: notice.summary,
    parameters: [
      ...parameters(notice.params, 'path'),
      ...parameters(notice.query, 'query'),
      ...(notice.file ? [FORMAT] : []),
    ],
    ...(notice.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: jsonSchema(notice.body, 'input') } },
          },
        }
      : {}),
    ...(notice.takesBytes
      ? { requestBody: { required: true, content: { 'application/octet-stream': {} } } }
      : {}),
    responses: {
      [success]: {
        description: 'Thành công',
        ...(success === '204'
          ? {}
          : {
              content: {
                'application/json': {
                  schema: notice.answer ? jsonSchema(notice.answer, 'output') : {},
                },
              },
            }),
      },
      ...Object.fromEntries(refusals.map((status) => [status, PROBLEM])),
    },
    security: declaration.signedIn ? [{ session: [] }] : [],
  };
}

const PROBLEM_SCHEMA = {
  type: 'object',
  required: ['type', 'title', 'status', 'detail', 'instance', 'code', 'errors'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    code: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: { path: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};

/** The OpenAPI 3.1 description, made from the same schemas that validate. */
export function describeApi(routes: RouteTable, cookieName: string) {
  const paths = Object.entries(routes).map(([address, handlers]) => {
    const operations = Object.entries(handlers).flatMap(([method, handler]) => {
      const described = handler && operation(method, handler);
      return described ? [[method.toLowerCase(), described] as const] : [];
    });
    return [`/api/v1/${address}`, Object.fromEntries(operations)] as const;
  });
  return {
    openapi: '3.1.0',
    info: {
      title: 'Cổng Khuyến công Bắc Kạn',
      version: '1',
      description:
        'Mọi việc làm được trên màn hình đều làm được qua API. Số tiền là số đồng nguyên viết dạng chuỗi; ngày là YYYY-MM-DD.',
    },
    paths: Object.fromEntries(paths),
    components: {
      schemas: { Problem: PROBLEM_SCHEMA },
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: cookieName } },
    },
  };
}
