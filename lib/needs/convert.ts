import 'server-only';
import { OWN_CAPITAL_SOURCE } from '#lib/domain/programme-source.ts';
import type { SignedInActor } from '#lib/domain/actor.ts';
import {
  ConflictError,
  NotFoundError,
  RuleViolationError,
  type Issue,
} from '#lib/domain/errors.ts';
import { foldedName } from '#lib/domain/text.ts';
import { requireVersion } from '#lib/domain/version.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { requirePermission } from '#lib/auth/authorise.ts';
import { query, transaction, type Tx } from '#lib/db/client.ts';
import { toMoney } from '#lib/db/values.ts';
import { registerEstablishment } from '#lib/beneficiaries/register.ts';
import { dayOfProject } from '#lib/projects/area.ts';
import { createProjectInside, requireSound } from '#lib/projects/create.ts';
import { createProjectInput, newEstablishment } from '#lib/projects/schema.ts';
import { openNeed, requireStateAfter, type LoadedNeed } from './load.ts';
import { proposeContent, proposeEquipment, proposeOwnCapital } from './proposal.ts';
import { getNeed } from './queries.ts';
import type { ConvertedNeed, ConvertInput } from './schema.ts';

/** Making a draft project of one need, or a group project of several: all of it or nothing. */

interface Chosen {
  need: LoadedNeed;
  asked: ConvertedNeed;
  /** Where in what was sent it stands: empty for the first, `with.0` for the next. */
  path: string;
}

const at = (path: string, field: string) => (path === '' ? field : `${path}.${field}`);

function refuse(code: string, path: string, message: string): RuleViolationError {
  return new RuleViolationError(code, message, [{ path, message }]);
}

async function openAll(actor: SignedInActor, code: string, input: ConvertInput): Promise<Chosen[]> {
  const { version, slug, new: fresh } = input;
  const asked: ConvertedNeed[] = [{ code, version, slug, new: fresh }, ...input.with];
  const chosen: Chosen[] = [];
  for (const [index, one] of asked.entries()) {
    const path = index === 0 ? '' : `with.${index - 1}`;
    const need = await openNeed(actor, one.code, 'convert').catch((error: unknown) => {
      if (index === 0 || !(error instanceof NotFoundError)) throw error;
      throw refuse('UNKNOWN_NEED', at(path, 'code'), `Không có đăng ký ${one.code}.`);
    });
    chosen.push({ need, asked: one, path });
  }
  if (new Set(chosen.map(({ need }) => need.id)).size < chosen.length) {
    throw refuse('REPEATED', 'with', 'Mỗi đăng ký chỉ ghi một lần.');
  }
  return chosen;
}

/** State first, then version, of every need; the first wrong state names all of them. */
async function requireConvertible(actor: SignedInActor, chosen: readonly Chosen[]): Promise<void> {
  const issues: Issue[] = [];
  for (const { need, path } of chosen) {
    try {
      requireStateAfter('convert', need);
    } catch (error) {
      if (!(error instanceof RuleViolationError)) throw error;
      issues.push({ path: at(path, 'code'), message: error.message });
    }
  }
  const [first] = issues;
  if (first) throw new RuleViolationError('WRONG_STATE', first.message, issues);
  for (const { need, asked } of chosen) {
    const before = await getNeed(actor, need.code);
    requireVersion(asked.version, need.version, () => before);
  }
}

/**
 * Where the project takes place: the commune as it is on the project's day, or the one that followed
 * it; null when the needs lie in several.
 */
async function unitOfDay(needs: readonly LoadedNeed[], day: string): Promise<string | null> {
  const units = [...new Set(needs.map((need) => need.unitId))];
  const [unitId] = units;
  if (units.length !== 1 || !unitId) return null;
  const rows = await query<{ id: string }>(
    `SELECT u."id" FROM "AdministrativeUnit" u
     WHERE (u."id" = $1
         OR u."id" IN (SELECT "successorId" FROM "AdministrativeUnitSuccession" WHERE "predecessorId" = $1)
         OR u."id" IN (SELECT "predecessorId" FROM "AdministrativeUnitSuccession" WHERE "successorId" = $1))
       AND (u."validFrom" IS NULL OR u."validFrom" <= $2::date)
       AND (u."validTo" IS NULL OR u."validTo" >= $2::date)
     ORDER BY (u."id" = $1) DESC LIMIT 2`,
    [unitId, day],
  );
  // A commune made of several leads back to more than one: then nobody knows which.
  const [first, second] = rows;
  return first && (first.id === unitId || second === undefined) ? first.id : null;
}

async function locationOf(needs: readonly LoadedNeed[]): Promise<string | null> {
  const rows = await query<{ id: string; name: string }>(
    `SELECT "id", "kindName" || ' ' || "name" AS "name" FROM "AdministrativeUnit" WHERE "id" = ANY($1)`,
    [needs.flatMap((need) => need.unitId ?? [])],
  );
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const places = needs.map((need) =>
    [need.address, need.unitId && names.get(need.unitId)].filter(Boolean).join(', '),
  );
  const text = [...new Set(places.filter(Boolean))].join('; ');
  return text === '' ? null : [...text].slice(0, 300).join('');
}

const told = (need: LoadedNeed) => ({
  ...need,
  cost: toMoney(need.costState, need.costDong),
  ownCapital: toMoney(need.ownCapitalState, need.ownCapitalDong),
});

/** The one value that all of them say, or null. */
function common<T>(values: readonly (T | null)[]): T | null {
  const [first = null] = values;
  return values.every((value) => value === first) ? first : null;
}

async function toDraft(chosen: readonly Chosen[], input: ConvertInput) {
  const needs = chosen.map(({ need }) => need);
  const isTask = input.kind === 'TASK';
  const own = isTask ? null : proposeOwnCapital(needs.map(told));
  const unit = await unitOfDay(needs, dayOfProject(input.planYear, null));
  return createProjectInput.parse({
    title: input.title,
    planYear: input.planYear,
    programme: input.programme,
    kind: input.kind,
    activityContent: common(needs.map((need) => need.activityContentCode)),
    content: proposeContent(needs.map(told)),
    location: await locationOf(needs),
    ...(unit === null ? {} : { unit }),
    equipment: isTask ? [] : proposeEquipment(needs.map(told)),
    fundingLines: own
      ? [
          {
            source: OWN_CAPITAL_SOURCE,
            amount: { state: own.amount.state, dong: own.amount.dong?.toString() ?? null },
            note: own.note,
          },
        ]
      : [],
  });
}

/** A tax code has its own form; any other number is kept in the note. */
function newEntryOf({ need, asked }: Chosen) {
  const isTaxCode = newEstablishment.shape.taxCode.safeParse(need.taxCode).success;
  const source = `Ghi theo đăng ký nhu cầu ${need.code}.`;
  const entry = newEstablishment.parse({
    name: need.name,
    type: need.type,
    taxCode: isTaxCode ? need.taxCode : null,
    address: need.address,
    representative: need.representative,
    phone: need.phone,
    ...asked.new,
  });
  const note = isTaxCode || !need.taxCode ? source : `${source} Mã số đã khai: ${need.taxCode}.`;
  return { ...entry, note };
}

/** The establishment that benefits: the chosen one, or a new entry made from the need. */
async function establishmentOf(tx: Tx, actor: SignedInActor, chosen: Chosen) {
  const { need, asked, path } = chosen;
  if (asked.slug !== undefined) {
    const found = await tx.establishment.findFirst({
      where: { slug: asked.slug, mergedIntoId: null },
      select: { id: true, slug: true },
    });
    if (found) return found;
    throw refuse('UNKNOWN_BENEFICIARY', at(path, 'slug'), 'Không có đơn vị này trong danh bạ.');
  }
  const entry = newEntryOf(chosen);
  const made = await registerEstablishment(tx, actor, entry, at(path, 'new'));
  const { provenanceId } = await tx.establishment.update({
    where: { id: made.id },
    // The address of an entry and the first of its addresses are one place.
    data: {
      unitId: need.unitId,
      addresses: { updateMany: { where: {}, data: { unitId: need.unitId } } },
    },
    select: { provenanceId: true },
  });
  await tx.provenance.update({ where: { id: provenanceId }, data: { note: entry.note } });
  await recordAudit(tx, actor, {
    action: 'create',
    entity: 'Establishment',
    entityId: made.id,
    after: { slug: made.slug, name: entry.name, need: need.code },
  });
  return made;
}

/** The needs' papers become papers of the project too; their bytes are stored once. */
async function carryDocuments(tx: Tx, projectId: string, needs: readonly LoadedNeed[]) {
  const documents = await tx.document.findMany({
    where: { needId: { in: needs.map((need) => need.id) }, removedAt: null },
    orderBy: [{ uploadedAt: 'asc' }, { id: 'asc' }],
  });
  await tx.document.createMany({
    data: documents.map(
      ({
        id: _id,
        needId: _needId,
        version: _version,
        isPublic: _isPublic,
        replacesId: _replaces,
        ...paper
      }) => ({
        ...paper,
        projectId,
        status: 'DRAFT' as const,
      }),
    ),
  });
}

async function closeNeed(
  tx: Tx,
  actor: SignedInActor,
  { need }: Chosen,
  end: {
    establishmentId: string | null;
    projectId: string;
    projectCode: string;
    answer: string | null;
  },
): Promise<void> {
  const { count } = await tx.need.updateMany({
    where: { id: need.id, version: need.version, status: need.status },
    data: {
      status: 'CONVERTED',
      establishmentId: end.establishmentId,
      projectId: end.projectId,
      answer: end.answer,
      answeredAt: new Date(),
      handlerId: need.handlerId ?? actor.id,
      version: { increment: 1 },
    },
  });
  if (count === 0) throw new ConflictError();
  await recordAudit(tx, actor, {
    action: 'need.convert',
    entity: 'Need',
    entityId: need.id,
    before: { status: need.status },
    after: { code: need.code, status: 'CONVERTED', project: end.projectCode },
  });
}

/** Makes the draft and closes the needs. @throws RuleViolationError, ConflictError */
export async function convertNeeds(
  actor: SignedInActor,
  code: string,
  input: ConvertInput,
): Promise<{ code: string }> {
  const chosen = await openAll(actor, code, input);
  if (input.kind === 'PROJECT' && chosen.some(({ asked }) => asked.slug === undefined)) {
    await requirePermission(actor, 'beneficiary.create', {
      entity: 'Establishment',
      entityId: 'new',
    });
  }
  await requireConvertible(actor, chosen);
  const draft = await toDraft(chosen, input);
  await requireSound(draft);
  const projectCode = await transaction(async (tx) => {
    // Two people at once: the second waits for the first here, and finds the versions gone on.
    const ids = chosen.map(({ need }) => need.id);
    await tx.$queryRaw`SELECT 1 FROM "Need" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR UPDATE`;
    await requireUnchanged(tx, chosen);
    const entries = new Map<string, string>();
    const isTask = input.kind === 'TASK';
    const beneficiaries: { slug: string; id: string }[] = [];
    const made = new Map<string, { id: string; slug: string }>();
    for (const one of chosen) {
      // Nobody benefits from a nhiệm vụ by name: the register gets no entry for it.
      if (isTask && one.asked.slug === undefined) continue;
      // Two registrations of one establishment: the second leads to the entry the first made.
      const name =
        one.asked.slug === undefined ? foldedName(one.asked.new?.name ?? one.need.name) : '';
      const entry = made.get(name) ?? (await establishmentOf(tx, actor, one));
      if (name !== '') made.set(name, entry);
      if (![...entries.values()].includes(entry.id)) beneficiaries.push(entry);
      entries.set(one.need.id, entry.id);
    }
    const projectId = await createProjectInside(tx, actor, {
      ...draft,
      isGroup: !isTask && beneficiaries.length > 1,
      ...(isTask ? {} : { beneficiaries: beneficiaries.map(({ slug }) => ({ slug })) }),
    });
    const project = await tx.project.findUniqueOrThrow({
      where: { id: projectId },
      select: { id: true, code: true },
    });
    await carryDocuments(
      tx,
      project.id,
      chosen.map(({ need }) => need),
    );
    for (const one of chosen) {
      await closeNeed(tx, actor, one, {
        establishmentId: entries.get(one.need.id) ?? null,
        projectId: project.id,
        projectCode: project.code,
        answer: input.answer ?? null,
      });
    }
    return project.code;
  });
  return { code: projectCode };
}

async function requireUnchanged(tx: Tx, chosen: readonly Chosen[]): Promise<void> {
  const rows = await tx.need.findMany({
    where: { id: { in: chosen.map(({ need }) => need.id) } },
    select: { id: true, version: true },
  });
  const versions = new Map(rows.map(({ id, version }) => [id, version]));
  if (chosen.some(({ need }) => versions.get(need.id) !== need.version)) throw new ConflictError();
}
