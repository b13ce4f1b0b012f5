import 'server-only';
import { z } from 'zod';
import { RuleViolationError } from '#lib/domain/errors.ts';
import type { Tx } from '#lib/db/client.ts';
import type { Prisma } from '#lib/db/generated/client.ts';

/** Change requests that nobody has closed yet name beneficiaries too; a closed one stays as it was. */

const OPEN = ['PROPOSED', 'RETURNED', 'APPRAISED'] as const;

const lines = z.array(z.looseObject({ slug: z.string() }));
const changes = z.array(
  z.looseObject({ path: z.string(), before: z.unknown(), after: z.unknown() }),
);

interface Named {
  slug: string;
  name: string;
}

/** The list with the entry that is left in place of the one that goes; null where it names both. */
function renamed(list: unknown, from: Named, into: Named): unknown {
  const read = lines.safeParse(list);
  if (!read.success) return list;
  const slugs = read.data.map((line) => line.slug);
  if (slugs.includes(from.slug) && slugs.includes(into.slug)) return null;
  return read.data.map((line) =>
    line.slug === from.slug ? { ...line, slug: into.slug, name: into.name } : line,
  );
}

/** @throws RuleViolationError naming the request that has both entries as beneficiaries */
export async function renameInOpenRequests(tx: Tx, from: Named, into: Named): Promise<void> {
  const requests = await tx.changeRequest.findMany({
    where: { status: { in: [...OPEN] } },
    select: { id: true, number: true, changes: true, project: { select: { code: true } } },
  });
  for (const request of requests) {
    const read = changes.safeParse(request.changes);
    if (!read.success || !JSON.stringify(read.data).includes(JSON.stringify(from.slug))) continue;
    const after = read.data.map((change) =>
      change.path === 'beneficiaries'
        ? {
            ...change,
            before: renamed(change.before, from, into),
            after: renamed(change.after, from, into),
          }
        : change,
    );
    if (
      after.some(
        ({ path, before, after: to }) =>
          path === 'beneficiaries' && (before === null || to === null),
      )
    ) {
      const message = `Đề nghị thay đổi số ${request.number} của ${request.project.code} đang ghi cả hai đơn vị. Hãy rút hoặc khép đề nghị đó trước khi gộp.`;
      throw new RuleViolationError('SHARED_REQUEST', message, [{ path: 'into', message }]);
    }
    await tx.changeRequest.update({
      where: { id: request.id },
      // Read back from JSON a moment ago: nothing in it is anything else.
      data: { changes: after as Prisma.InputJsonArray, version: { increment: 1 } },
    });
  }
}
