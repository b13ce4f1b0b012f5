import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { RuleViolationError } from '#lib/domain/errors.ts';
import { foldedName, slugify } from '#lib/domain/text.ts';
import type { Tx } from '#lib/db/client.ts';
import type { NewEstablishment } from '#lib/projects/schema.ts';

/** A register entry that may be the same establishment written twice. */
async function findDuplicate(tx: Tx, input: NewEstablishment) {
  const folded = foldedName(input.name);
  return tx.establishment.findFirst({
    where: {
      OR: [{ foldedName: folded }, ...(input.taxCode ? [{ taxCode: input.taxCode }] : [])],
    },
    select: { slug: true, name: true, taxCode: true },
  });
}

async function freeSlug(tx: Tx, name: string): Promise<string> {
  const base = slugify(name).slice(0, 80).replace(/-+$/, '') || 'don-vi';
  const taken = await tx.establishment.findMany({
    where: { slug: { startsWith: base } },
    select: { slug: true },
  });
  const slugs = new Set(taken.map((row) => row.slug));
  if (!slugs.has(base)) return base;
  let number = 2;
  while (slugs.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

/**
 * Puts a new establishment into the register, inside the caller's transaction. A tax code belongs to
 * one establishment only; a name that reads the same has to be confirmed as somebody else's.
 * @throws RuleViolationError POSSIBLE_DUPLICATE
 */
export async function registerEstablishment(
  tx: Tx,
  actor: SignedInActor,
  input: NewEstablishment,
  path: string,
): Promise<{ id: string; slug: string }> {
  const duplicate = await findDuplicate(tx, input);
  const sameTaxCode = duplicate !== null && input.taxCode !== null && duplicate.taxCode === input.taxCode;
  if (duplicate && (sameTaxCode || !input.confirmDifferent)) {
    const message = sameTaxCode
      ? `Mã số thuế này đã thuộc về “${duplicate.name}” (${duplicate.slug}).`
      : `Đã có “${duplicate.name}” (${duplicate.slug}). Hãy chọn đơn vị đó, hoặc xác nhận đây là đơn vị khác.`;
    throw new RuleViolationError('POSSIBLE_DUPLICATE', message, [
      { path: sameTaxCode ? `${path}.taxCode` : `${path}.name`, message },
    ]);
  }
  const provenance = await tx.provenance.create({
    data: { derivation: 'ENTERED', recordedBy: actor.name, recordedById: actor.id },
  });
  return tx.establishment.create({
    data: {
      slug: await freeSlug(tx, input.name),
      name: input.name,
      foldedName: foldedName(input.name),
      type: input.type,
      taxCode: input.taxCode,
      address: input.address ?? null,
      representative: input.representative ?? null,
      phone: input.phone ?? null,
      provenanceId: provenance.id,
      createdById: actor.id,
    },
    select: { id: true, slug: true },
  });
}
