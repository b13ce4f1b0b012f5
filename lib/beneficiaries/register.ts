import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { entryIssues } from '#lib/domain/establishment.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import { RuleViolationError } from '#lib/domain/errors.ts';
import { foldedName, slugify } from '#lib/domain/text.ts';
import type { Tx } from '#lib/db/client.ts';
import { fromDay } from '#lib/db/values.ts';
import type { NewEstablishment } from '#lib/projects/schema.ts';
import type { CreateBeneficiaryInput } from './schema.ts';

interface Candidate {
  name: string;
  taxCode: string | null;
  confirmDifferent?: boolean | undefined;
  /** The entry itself, when it is being corrected. */
  exceptId?: string;
  /** Where in the form it stands; empty for a form of its own. */
  path: string;
}

/** Who else has this tax code or goes by this name; of an entry merged away, the one that is left. */
async function findOthers(tx: Tx, { taxCode, exceptId }: Candidate, folded: string) {
  const found = await tx.establishment.findMany({
    where: {
      OR: [
        { mergedIntoId: null, foldedName: folded },
        { mergedIntoId: null, aliases: { some: { foldedName: folded } } },
        ...(taxCode ? [{ taxCode }] : []),
      ],
    },
    select: {
      id: true,
      slug: true,
      name: true,
      taxCode: true,
      mergedInto: { select: { id: true, slug: true, name: true } },
    },
    orderBy: { createdAt: 'asc' },
  });
  return found
    .map(({ mergedInto, ...row }) => ({ ...row, ...mergedInto }))
    .filter((row) => row.id !== exceptId);
}

/**
 * A tax code belongs to one establishment only; a name that reads the same as one of another's names
 * has to be confirmed as somebody else's. @throws RuleViolationError POSSIBLE_DUPLICATE
 */
export async function refuseDuplicate(tx: Tx, candidate: Candidate): Promise<void> {
  // Two people registering the same establishment at once wait for each other here.
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(3, 0)`;
  const { taxCode, path } = candidate;
  const found = await findOthers(tx, candidate, foldedName(candidate.name));
  const sameTaxCode = taxCode === null ? undefined : found.find((row) => row.taxCode === taxCode);
  const duplicate = sameTaxCode ?? found[0];
  if (!duplicate || (!sameTaxCode && candidate.confirmDifferent)) return;
  const message = sameTaxCode
    ? `Mã số thuế này đã thuộc về “${duplicate.name}” (${duplicate.slug}).`
    : `Đã có “${duplicate.name}” (${duplicate.slug}). Hãy chọn đơn vị đó, hoặc xác nhận đây là đơn vị khác.`;
  const field = sameTaxCode ? 'taxCode' : 'name';
  throw new RuleViolationError('POSSIBLE_DUPLICATE', message, [
    { path: path === '' ? field : `${path}.${field}`, message },
  ]);
}

/**
 * The entry behind a slug; behind that of an entry merged away, the one that is left. Waits for a
 * merge that is under way, so that nothing is written to what is just going.
 */
export async function findEntry(tx: Tx, slug: string): Promise<{ id: string } | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT COALESCE("mergedIntoId", "id") AS "id" FROM "Establishment" WHERE "slug" = ${slug}
    FOR KEY SHARE`;
  return row ?? null;
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

type NewEntry = NewEstablishment & Partial<CreateBeneficiaryInput>;

/** Puts a new establishment into the register, inside the caller's transaction. */
export async function registerEstablishment(
  tx: Tx,
  actor: SignedInActor,
  input: NewEntry,
  path: string,
): Promise<{ id: string; slug: string }> {
  const [issue] = entryIssues(input, '', dayInVietnam(new Date()));
  if (issue) throw new RuleViolationError('INCONSISTENT', issue.message, [issue]);
  await refuseDuplicate(tx, { ...input, path });
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
      note: input.note ?? null,
      registrationNumber: input.registrationNumber ?? null,
      foundedOn: fromDay(input.foundedOn),
      trade: input.trade ?? null,
      isWomenOwned: input.isWomenOwned ?? null,
      isMinorityOwned: input.isMinorityOwned ?? null,
      // Since when it is there is not known.
      ...(input.address ? { addresses: { create: { address: input.address } } } : {}),
      provenanceId: provenance.id,
      createdById: actor.id,
    },
    select: { id: true, slug: true },
  });
}
