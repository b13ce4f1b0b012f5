import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import { entryIssues } from '#lib/domain/establishment.ts';
import { ConflictError, RuleViolationError } from '#lib/domain/errors.ts';
import { foldedName } from '#lib/domain/text.ts';
import { requireVersion } from '#lib/domain/version.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { requirePermission } from '#lib/auth/authorise.ts';
import { announcePublicChange, transaction } from '#lib/db/client.ts';
import { fromDay } from '#lib/db/values.ts';
import { openEntry, refuseMerged } from './open.ts';
import { getStaffBeneficiary } from './queries.ts';
import { refuseDuplicate, registerEstablishment } from './register.ts';
import type { CreateBeneficiaryInput, UpdateBeneficiaryInput } from './schema.ts';
import { correctAddress, writeEntryLists } from './write-lists.ts';

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

/** What contradicts itself in a change, whatever else the entry still lacks. */
function refuseInconsistent(input: UpdateBeneficiaryInput, ownName: string): void {
  const aliases = input.aliases?.map((row) => ({ foldedName: foldedName(row.name) }));
  const issues = entryIssues({ ...input, aliases }, ownName, dayInVietnam(new Date()));
  if (input.address !== undefined && input.addresses !== undefined) {
    const message =
      'Chỉ gửi address (địa chỉ hiện nay) hoặc addresses (cả danh sách), không cả hai.';
    issues.push({ path: 'address', message });
  }
  const [first] = issues;
  if (first) throw new RuleViolationError('INCONSISTENT', first.message, issues);
}

/** The plain columns of a change; `undefined` leaves a column as it is. The address has its list. */
function columnsOf(input: UpdateBeneficiaryInput) {
  return {
    name: input.name,
    type: input.type,
    taxCode: input.taxCode,
    representative: input.representative,
    phone: input.phone,
    note: input.note,
    registrationNumber: input.registrationNumber,
    foundedOn: input.foundedOn === undefined ? undefined : fromDay(input.foundedOn),
    trade: input.trade,
    isWomenOwned: input.isWomenOwned,
    isMinorityOwned: input.isMinorityOwned,
  };
}

/** Corrects what the register says of an establishment; its address on the portal stays. */
export async function updateBeneficiary(
  actor: SignedInActor,
  slug: string,
  input: UpdateBeneficiaryInput,
): Promise<void> {
  const stored = await openEntry(actor, slug, 'beneficiary.edit');
  refuseMerged(stored);
  const name = input.name ?? stored.name;
  refuseInconsistent(input, foldedName(name));
  const before = await getStaffBeneficiary(actor, slug);
  requireVersion(input.version, stored.version, () => before);
  const { version: _version, confirmDifferent, ...changes } = input;
  await transaction(async (tx) => {
    const isRenamed = foldedName(name) !== stored.foldedName;
    await refuseDuplicate(tx, {
      name,
      taxCode: changes.taxCode ?? null,
      // A name that was accepted once is not asked about again with every correction.
      confirmDifferent: confirmDifferent === true || !isRenamed,
      exceptId: stored.id,
      path: '',
    });
    if (changes.taxCode) {
      // The code may still lie with an entry that was merged into this one.
      await tx.establishment.updateMany({
        where: { mergedIntoId: stored.id, taxCode: changes.taxCode },
        data: { taxCode: null },
      });
    }
    const { count } = await tx.establishment.updateMany({
      where: { id: stored.id, version: stored.version, mergedIntoId: null },
      data: { ...columnsOf(changes), foldedName: foldedName(name), version: { increment: 1 } },
    });
    if (count === 0) throw new ConflictError(before);
    if (changes.address !== undefined) await correctAddress(tx, stored.id, changes.address);
    await writeEntryLists(tx, actor, stored.id, changes);
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
