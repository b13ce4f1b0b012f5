import 'server-only';
import { randomUUID } from 'node:crypto';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { NO_CEILING } from '#lib/domain/ceiling.ts';
import { NotFoundError, RuleViolationError } from '#lib/domain/errors.ts';
import { auditJson, recordAudit } from '#lib/audit/record.ts';
import { prisma, query, type Tx } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import { WITH_NEXT } from '#lib/db/trips.ts';
import { fromDay } from '#lib/db/values.ts';
import { dayOfProject, requireUnitOfDay } from './area.ts';
import { bringsFigures, dossierIssues, enteredProvenance, writeLists } from './parts.ts';
import type { CreateProjectInput, DossierInput } from './schema.ts';

/** What makes a draft, for whoever makes one: a person's own act, or as part of a larger one. */

/** @throws RuleViolationError UNKNOWN_CONTENT */
export async function requireKnownContent(code: string | null | undefined): Promise<void> {
  if (!code) return;
  const known = await prisma.activityContent.findUnique({
    where: { code },
    select: { code: true },
  });
  if (!known) {
    throw new RuleViolationError('UNKNOWN_CONTENT', `Không có nội dung ${code} trong danh mục.`, [
      { path: 'activityContent', message: 'Không có nội dung này trong danh mục.' },
    ]);
  }
}

/** A limit of the catalogue, and one of the dossier's content. @throws RuleViolationError UNKNOWN_CEILING */
export async function requireKnownCeiling(
  ceiling: DossierInput['ceiling'],
  activityContent: string | null,
): Promise<void> {
  if (!ceiling || ceiling.code === NO_CEILING) return;
  const rule = await prisma.ceilingRule.findFirst({
    where: { code: ceiling.code },
    select: { activityContentCode: true },
  });
  if (rule && rule.activityContentCode === activityContent) return;
  const message = rule
    ? `Mức ${ceiling.code} thuộc nội dung ${rule.activityContentCode}, không phải nội dung của hồ sơ.`
    : 'Không có mức hỗ trợ này trong danh mục.';
  throw new RuleViolationError('UNKNOWN_CEILING', message, [{ path: 'ceiling.code', message }]);
}

export function refuseIssues(issues: ReturnType<typeof dossierIssues>): void {
  const [first] = issues;
  if (first) throw new RuleViolationError('INCONSISTENT', first.message, issues);
}

/** The plain columns of a save; `undefined` leaves a column as it is. */
export function columnsOf(input: DossierInput, provenanceId: string | null) {
  const beneficiariesState =
    input.beneficiariesState ?? (input.beneficiaries?.length ? ('STATED' as const) : undefined);
  return {
    title: input.title,
    kind: input.kind,
    isGroup: input.isGroup,
    isPoint: input.isPoint,
    isSupplementary: input.isSupplementary,
    activityContentCode: input.activityContent,
    objectives: input.objectives,
    content: input.content,
    scale: input.scale,
    legalBasis: input.legalBasis,
    necessity: input.necessity,
    organisation: input.organisation,
    expectedEffect: input.expectedEffect,
    replication: input.replication,
    leadUnit: input.leadUnit,
    partnerUnits: input.partnerUnits,
    unitId: input.unit,
    startsOn: input.startsOn === undefined ? undefined : fromDay(input.startsOn),
    endsOn: input.endsOn === undefined ? undefined : fromDay(input.endsOn),
    implementingUnit: input.implementingUnit,
    location: input.location,
    beneficiariesState,
    ceilingCode: input.ceiling === undefined ? undefined : (input.ceiling?.code ?? null),
    ceilingUnits: input.ceiling === undefined ? undefined : (input.ceiling?.units ?? null),
    ...(input.support
      ? {
          supportState: input.support.state,
          supportDong: input.support.dong,
          supportProvenanceId: input.support.state === 'STATED' ? provenanceId : null,
          requestedState: input.support.state,
          requestedDong: input.support.dong,
        }
      : {}),
  };
}

/** Insists that what a new draft brings does not contradict itself. @throws RuleViolationError */
export async function requireSound(input: CreateProjectInput): Promise<void> {
  refuseIssues(dossierIssues(input.kind, input, { startsOn: null, endsOn: null }));
  await requireKnownContent(input.activityContent);
  await requireKnownCeiling(input.ceiling, input.activityContent ?? null);
  await requireUnitOfDay(input.unit, dayOfProject(input.planYear, input.startsOn ?? null));
}

/**
 * Writes the row of a new project. From the moment its code is given nobody else in the programme
 * gets one before the commit, so the row goes with what follows it and its code is read afterwards.
 */
async function insertProject(tx: Tx, row: Prisma.ProjectCreateManyInput): Promise<void> {
  const names = Object.entries(row).flatMap(([name, value]) =>
    value === undefined ? [] : [`"${name}"`],
  );
  await tx.$executeRawUnsafe(
    `${WITH_NEXT} INSERT INTO "Project" (${names.join(', ')})
     SELECT ${names.join(', ')} FROM jsonb_populate_record(NULL::"Project", $1::jsonb)`,
    auditJson(row),
  );
}

/** The code that the database gave a project. */
export async function codeOf(id: string): Promise<string> {
  const [row] = await query<{ code: string }>(
    `SELECT "code" FROM "Project" WHERE "id" = $1`,
    [id],
    'code of a project',
  );
  if (!row) throw new NotFoundError('đề án này');
  return row.code;
}

/**
 * A new draft with its audit row, inside the caller's transaction; returns its id. Rights and
 * requireSound are the caller's.
 */
export async function createProjectInside(
  tx: Tx,
  actor: SignedInActor,
  input: CreateProjectInput,
): Promise<string> {
  const provenanceId = bringsFigures(input) ? await enteredProvenance(tx, actor) : null;
  const { title, kind, ...columns } = columnsOf(input, provenanceId);
  const id = randomUUID();
  await insertProject(tx, {
    ...columns,
    id,
    title: title ?? input.title,
    kind: kind ?? input.kind,
    planYear: input.planYear,
    programme: input.programme,
    beneficiariesState:
      columns.beneficiariesState ?? (input.kind === 'TASK' ? 'NOT_APPLICABLE' : 'NOT_STATED'),
    ownerId: actor.id,
  });
  await writeLists(tx, actor, id, input, provenanceId);
  await recordAudit(tx, actor, {
    action: 'create',
    entity: 'Project',
    entityId: id,
    to: 'DRAFT',
    after: input,
    alsoAfter: Prisma.sql`(SELECT jsonb_build_object('code', "code") FROM "Project" WHERE "id" = ${id}::uuid)`,
  });
  return id;
}
