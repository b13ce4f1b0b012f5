import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { ConflictError, NotFoundError } from '#lib/domain/errors.ts';
import { foldedName } from '#lib/domain/text.ts';
import { requireVersion } from '#lib/domain/version.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { requirePermission } from '#lib/auth/authorise.ts';
import { announcePublicChange, prisma, transaction } from '#lib/db/client.ts';
import { getStaffBeneficiary } from './queries.ts';
import { refuseDuplicate, registerEstablishment } from './register.ts';
import type { CreateBeneficiaryInput, UpdateBeneficiaryInput } from './schema.ts';

/** Puts an establishment into the register. @throws RuleViolationError POSSIBLE_DUPLICATE */
export async function createBeneficiary(
  actor: SignedInActor,
  input: CreateBeneficiaryInput,
): Promise<{ slug: string }> {
  await requirePermission(actor, 'beneficiary.create', {
    entity: 'Establishment',
    entityId: 'new',
  });
  return transaction(async (tx) => {
    const { id, slug } = await registerEstablishment(tx, actor, input, '');
    await recordAudit(tx, actor, {
      action: 'create',
      entity: 'Establishment',
      entityId: id,
      after: { slug, ...input },
    });
    return { slug };
  });
}

/** Corrects what the register says of an establishment; its address on the portal stays. */
export async function updateBeneficiary(
  actor: SignedInActor,
  slug: string,
  input: UpdateBeneficiaryInput,
): Promise<void> {
  const stored = await prisma.establishment.findUnique({ where: { slug } });
  if (!stored) throw new NotFoundError(`đơn vị ${slug}`);
  await requirePermission(actor, 'beneficiary.edit', {
    entity: 'Establishment',
    entityId: stored.id,
  });
  const before = await getStaffBeneficiary(actor, slug);
  requireVersion(input.version, stored.version, () => before);
  const { version: _version, confirmDifferent, ...changes } = input;
  await transaction(async (tx) => {
    const name = changes.name ?? stored.name;
    const isRenamed = foldedName(name) !== stored.foldedName;
    await refuseDuplicate(tx, {
      name,
      taxCode: changes.taxCode ?? null,
      // A name that was accepted once is not asked about again with every correction.
      confirmDifferent: confirmDifferent === true || !isRenamed,
      exceptId: stored.id,
      path: '',
    });
    const { count } = await tx.establishment.updateMany({
      where: { id: stored.id, version: stored.version },
      data: { ...changes, foldedName: foldedName(name), version: { increment: 1 } },
    });
    if (count === 0) throw new ConflictError(before);
    await announcePublicChange(tx);
    await recordAudit(tx, actor, {
      action: 'edit',
      entity: 'Establishment',
      entityId: stored.id,
      before: Object.fromEntries(
        Object.keys(changes).map((key) => [key, (before as Record<string, unknown>)[key] ?? null]),
      ),
      after: changes,
    });
  });
}
