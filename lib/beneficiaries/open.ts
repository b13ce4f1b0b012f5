import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { NotFoundError, RuleViolationError } from '#lib/domain/errors.ts';
import type { Permission } from '#lib/domain/permissions.ts';
import { requirePermission } from '#lib/auth/authorise.ts';
import { prisma } from '#lib/db/client.ts';
import { getBeneficiary } from './queries.ts';
import { isInside } from './select.ts';

/** The entry that an act is about: found, and within the actor's rights. @throws NotFoundError, ForbiddenError */
export async function openEntry(actor: SignedInActor, slug: string, permission: Permission) {
  const entry = await prisma.establishment.findUnique({
    where: { slug },
    include: { mergedInto: { select: { slug: true, name: true } } },
  });
  if (!entry) throw new NotFoundError(`đơn vị ${slug}`);
  await requirePermission(actor, permission, { entity: 'Establishment', entityId: entry.id });
  return entry;
}

type OpenedEntry = Awaited<ReturnType<typeof openEntry>>;

/** What became another entry is changed there. @throws RuleViolationError MERGED */
export function refuseMerged({ name, mergedInto }: Pick<OpenedEntry, 'name' | 'mergedInto'>) {
  if (!mergedInto) return;
  throw new RuleViolationError(
    'MERGED',
    `“${name}” đã được gộp vào “${mergedInto.name}” (${mergedInto.slug}). Hãy làm việc với đơn vị đó.`,
  );
}

/** For a door: refuses with 404 or 403 before the body is read; the command asks again by itself. */
export function admitToEntry(permission: Permission) {
  return async ({ actor, params }: { actor: SignedInActor; params: { slug: string } }) => {
    // Whoever does not work with the register knows only of whom the public knows.
    if (!isInside(actor)) await getBeneficiary(actor, params.slug);
    await openEntry(actor, params.slug, permission);
  };
}
