import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { currentAddress } from '#lib/domain/establishment.ts';
import { ConflictError, RuleViolationError } from '#lib/domain/errors.ts';
import { requireVersion } from '#lib/domain/version.ts';
import { recordAudits } from '#lib/audit/record.ts';
import { announcePublicChange, prisma, transaction, type Tx } from '#lib/db/client.ts';
import { fromDay, toDayOrNull } from '#lib/db/values.ts';
import { planMerge, type MergePlan } from './merge-plan.ts';
import { mergePreview } from './merge-preview.ts';
import { renameInOpenRequests } from './merge-requests.ts';
import { readMergeRecord, toMergeSide, type MergeRecord } from './merge-side.ts';
import { openEntry, refuseMerged } from './open.ts';
import type { MergeInput, MergePreview } from './schema.ts';

const INTO_UNKNOWN = 'Không có đơn vị này trong danh bạ.';

/** The other entry of a merge. @throws RuleViolationError where it is none, or the same */
async function readInto(tx: Tx, slug: string, into: string): Promise<MergeRecord> {
  const refuse = (code: string, message: string) => {
    throw new RuleViolationError(code, message, [{ path: 'into', message }]);
  };
  if (into === slug)
    refuse('SAME_ENTRY', 'Hãy chọn một đơn vị khác: không gộp đơn vị vào chính nó.');
  const known = await tx.establishment.findUnique({ where: { slug: into }, select: { id: true } });
  if (!known) refuse('UNKNOWN_BENEFICIARY', INTO_UNKNOWN);
  const record = await readMergeRecord(tx, into);
  refuseMerged(record);
  return record;
}

function refuseShared({ shared }: MergePlan): void {
  if (shared.length === 0) return;
  const message = `Hai đơn vị cùng thụ hưởng ${shared
    .map(({ code, title }) => `${code} “${title}”`)
    .join(
      ', ',
    )}. Hãy bỏ bớt một đơn vị trong đề án đó trước khi gộp, để phần hỗ trợ của mỗi đơn vị không bị cộng lẫn.`;
  throw new RuleViolationError('SHARED_PROJECT', message, [{ path: 'into', message }]);
}

/** What merging would move, fill in and leave, side by side; nothing is written. */
export async function previewMerge(
  actor: SignedInActor,
  slug: string,
  into: string,
): Promise<MergePreview> {
  refuseMerged(await openEntry(actor, slug, 'beneficiary.merge'));
  const target = toMergeSide(await readInto(prisma, slug, into));
  const source = toMergeSide(await readMergeRecord(prisma, slug));
  return mergePreview(source, target, planMerge(source, target));
}

/**
 * Both entries, and before them the projects of both, in one order for everybody: whoever saves one
 * of these projects, or merges either entry, goes first or waits.
 */
async function lockBoth(tx: Tx, slugs: readonly [string, string]): Promise<void> {
  await tx.$executeRaw`
    SELECT 1 FROM "Project" WHERE "id" IN (
      SELECT b."projectId" FROM "ProjectBeneficiary" b
      JOIN "Establishment" e ON e."id" = b."establishmentId" WHERE e."slug" = ANY(${[...slugs]}))
    ORDER BY "id" FOR UPDATE`;
  await tx.$executeRaw`
    SELECT 1 FROM "Establishment" WHERE "slug" = ANY(${[...slugs]}) ORDER BY "id" FOR UPDATE`;
}

const ids = (rows: readonly { id: string }[]) => ({ in: rows.map((row) => row.id) });

/** Hangs everything that moves on the surviving entry. */
async function moveLists(tx: Tx, from: MergeRecord, into: MergeRecord, plan: MergePlan) {
  const { moves } = plan;
  const data = { establishmentId: into.id };
  await tx.projectBeneficiary.deleteMany({
    where: { establishmentId: from.id, projectId: ids(plan.sharedAside) },
  });
  await tx.projectBeneficiary.updateMany({ where: { establishmentId: from.id }, data });
  await tx.contract.updateMany({
    where: { id: ids(moves.contracts) },
    data: { party: into.slug },
  });
  await tx.fundingRow.updateMany({ where: { establishmentId: from.id }, data });
  await tx.need.updateMany({ where: { establishmentId: from.id }, data });
  await tx.document.updateMany({ where: { establishmentId: from.id }, data });
  await tx.otherSupport.updateMany({ where: { establishmentId: from.id }, data });
  await tx.establishmentAlias.updateMany({ where: { id: ids(moves.aliases) }, data });
  await tx.establishmentAddress.updateMany({ where: { id: ids(moves.addresses) }, data });
  await tx.establishmentProfile.updateMany({ where: { id: ids(moves.profiles) }, data });
  const next = Math.max(-1, ...into.products.map((product) => product.position)) + 1;
  for (const [offset, product] of moves.products.entries()) {
    await tx.establishmentProduct.update({
      where: { id: product.id },
      data: { ...data, position: next + offset },
    });
  }
  if (plan.addsName) {
    await tx.establishmentAlias.create({
      data: {
        establishmentId: into.id,
        name: from.name,
        foldedName: from.foldedName,
        note: `Tên trong danh bạ trước khi gộp (${from.slug}).`,
      },
    });
  }
}

/** Facts that the surviving entry lacked, and its present address, which may have come along. */
async function fillFacts(tx: Tx, into: MergeRecord, plan: MergePlan) {
  const taken = plan.facts.filter((line) => line.into === null && line.after !== null);
  const { foundedOn, ...facts } = Object.fromEntries(
    taken.map((line) => [line.field, line.after]),
  ) as Record<string, unknown>;
  const addresses = await tx.establishmentAddress.findMany({ where: { establishmentId: into.id } });
  const now = currentAddress(
    addresses.map((row) => ({ ...row, validFrom: toDayOrNull(row.validFrom) })),
  );
  return {
    ...facts,
    ...(typeof foundedOn === 'string' ? { foundedOn: fromDay(foundedOn) } : {}),
    address: now?.address ?? null,
    unitId: now?.unitId ?? null,
  };
}

/**
 * One entry turned out to be another: everything that hangs on it moves there, its name becomes one
 * of the other's names, and its address leads there. One transaction; what was frozen stays as it was.
 * @throws RuleViolationError, ConflictError
 */
export async function mergeBeneficiary(
  actor: SignedInActor,
  slug: string,
  input: MergeInput,
): Promise<void> {
  const opened = await openEntry(actor, slug, 'beneficiary.merge');
  refuseMerged(opened);
  const target = await readInto(prisma, slug, input.into);
  refuseShared(planMerge(toMergeSide(await readMergeRecord(prisma, slug)), toMergeSide(target)));
  requireVersion(input.version, opened.version);
  if (input.intoVersion === undefined) {
    throw new RuleViolationError('VERSION_REQUIRED', 'Cần gửi kèm version của cả hai đơn vị.', [
      { path: 'intoVersion', message: 'Thiếu version của đơn vị được giữ lại.' },
    ]);
  }
  requireVersion(input.intoVersion, target.version);
  await transaction(async (tx) => {
    await lockBoth(tx, [slug, input.into]);
    const from = await readMergeRecord(tx, slug);
    const into = await readMergeRecord(tx, input.into);
    const isStale =
      from.version !== input.version ||
      into.version !== input.intoVersion ||
      from.mergedIntoId !== null ||
      into.mergedIntoId !== null;
    if (isStale) throw new ConflictError();
    const plan = planMerge(toMergeSide(from), toMergeSide(into));
    refuseShared(plan);
    await moveLists(tx, from, into, plan);
    await renameInOpenRequests(tx, from, into);
    // What was merged into the entry that goes now leads straight to the one that is left.
    await tx.establishment.updateMany({
      where: { mergedIntoId: from.id },
      data: { mergedIntoId: into.id },
    });
    const taxCodeMoves = plan.facts.some(
      ({ field, from: mine, into: theirs }) =>
        field === 'taxCode' && mine !== null && theirs === null,
    );
    const gone = await tx.establishment.updateMany({
      where: { id: from.id, version: from.version, mergedIntoId: null },
      data: {
        mergedIntoId: into.id,
        mergedAt: new Date(),
        ...(taxCodeMoves ? { taxCode: null } : {}),
        version: { increment: 1 },
      },
    });
    const left = await tx.establishment.updateMany({
      where: { id: into.id, version: into.version, mergedIntoId: null },
      data: { ...(await fillFacts(tx, into, plan)), version: { increment: 1 } },
    });
    if (gone.count + left.count < 2) throw new ConflictError();
    await tx.project.updateMany({
      where: { id: ids(plan.moves.projects) },
      data: { updatedAt: new Date() },
    });
    await announcePublicChange(tx);
    const after = { from: from.slug, into: into.slug, plan };
    await recordAudits(tx, actor, [
      { action: 'merge', entity: 'Establishment', entityId: from.id, before: from, after },
      { action: 'absorb', entity: 'Establishment', entityId: into.id, before: into, after },
      ...plan.moves.projects.map((project) => ({
        action: 'mergeBeneficiary',
        entity: 'Project' as const,
        entityId: project.id,
        before: { beneficiary: from.slug },
        after: { beneficiary: into.slug },
      })),
    ]);
  });
}
