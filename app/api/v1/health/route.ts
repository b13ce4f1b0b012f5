import { z } from 'zod';
import { isDatabaseUp } from '#lib/db/health.ts';
import { doors, publicDoor } from '#lib/http/endpoint.ts';
import { toJson } from '#lib/http/problem.ts';
import packageInfo from '../../../../package.json' with { type: 'json' };

const answer = z.object({
  status: z.enum(['ok', 'error']),
  database: z.enum(['ok', 'away']),
  version: z.string(),
});

export const { GET, POST, PUT, PATCH, DELETE } = doors({
  GET: publicDoor({
    summary: 'Tình trạng của cổng; 503 khi không gọi được cơ sở dữ liệu',
    answer,
    run: async (): Promise<z.output<typeof answer> | Response> => {
      const { version } = packageInfo;
      if (await isDatabaseUp()) return { status: 'ok', database: 'ok', version };
      return new Response(toJson({ status: 'error', database: 'away', version }), {
        status: 503,
        headers: {
          'content-type': 'application/json; charset=utf-8',
          'cache-control': 'no-store',
          'retry-after': '5',
        },
      });
    },
  }),
});
