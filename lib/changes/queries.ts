import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import {
  openChangeActs,
  type ChangeAct,
  type ChangeStatus,
  type ChangeType,
} from '#lib/domain/change-request.ts';
import { ForbiddenError, NotFoundError } from '#lib/domain/errors.ts';
import type { Money } from '#lib/domain/money.ts';
import type { FieldChange } from '#lib/domain/snapshot-diff.ts';
import { sees } from '#lib/domain/visibility.ts';
import type { Programme, Status } from '#lib/domain/vocabulary.ts';
import { prisma, query } from '#lib/db/client.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import { toDayOrNull, toMoney } from '#lib/db/values.ts';
import { loadProjectInside } from '#lib/projects/load.ts';
import { scopeSql } from '#lib/projects/scope.ts';
import type { ChangeQueueQuery } from './schema.ts';
import { netPaidOn, readSubject, valuesOf } from './values.ts';

const INCLUDED = {
  decision: true,
  project: {
    select: {
      id: true,
      code: true,
      title: true,
      status: true,
      programme: true,
      planYear: true,
      ownerId: true,
      isPublished: true,
      submissionCount: true,
      deletedAt: true,
      requestedState: true,
      requestedDong: true,
    },
  },
} satisfies Prisma.ChangeRequestInclude;

type Row = Prisma.ChangeRequestGetPayload<{ include: typeof INCLUDED }>;

export interface ChangeView {
  id: string;
  number: number;
  type: ChangeType;
  status: ChangeStatus;
  project: {
    code: string;
    title: string;
    status: Status;
    programme: Programme;
    planYear: number;
  };
  reason: string;
  changes: FieldChange[];
  recovery: string | null;
  proposedBy: string;
  proposedAt: string;
  /** The Department's opinion, or why it gave the request back or turned it down. */
  appraisal: string | null;
  appraisedBy: string | null;
  appraisedAt: string | null;
  decision: { id: string; number: string; on: string | null; issuer: string } | null;
  decidedAt: string | null;
  version: number;
  /** What the reader may do to it now. */
  acts: ChangeAct[];
}

function toView(actor: SignedInActor, row: Row): ChangeView {
  const { project, decision } = row;
  return {
    id: row.id,
    number: row.number,
    type: row.type,
    status: row.status,
    project: {
      code: project.code,
      title: project.title,
      status: project.status,
      programme: project.programme,
      planYear: project.planYear,
    },
    reason: row.reason,
    changes: row.changes as unknown as FieldChange[],
    recovery: row.recovery,
    proposedBy: row.proposedByName,
    proposedAt: row.proposedAt.toISOString(),
    appraisal: row.appraisal,
    appraisedBy: row.appraisedByName,
    appraisedAt: row.appraisedAt?.toISOString() ?? null,
    decision: decision && {
      id: decision.id,
      number: decision.number,
      on: toDayOrNull(decision.on),
      issuer: decision.issuer,
    },
    decidedAt: row.decidedAt?.toISOString() ?? null,
    version: row.version,
    acts: openChangeActs(actor, row, project),
  };
}

/** Every request about a project, newest first. @throws NotFoundError */
export async function listChanges(actor: SignedInActor, code: string): Promise<ChangeView[]> {
  const { id } = await loadProjectInside(actor, code);
  const rows = await prisma.changeRequest.findMany({
    where: { projectId: id },
    include: INCLUDED,
    orderBy: { number: 'desc' },
  });
  return rows.map((row) => toView(actor, row));
}

/** One request. @throws NotFoundError */
export async function getChange(
  actor: SignedInActor,
  code: string,
  id: string,
): Promise<ChangeView> {
  const project = await loadProjectInside(actor, code);
  const row = await prisma.changeRequest.findFirst({
    where: { id, projectId: project.id },
    include: INCLUDED,
  });
  if (!row) throw new NotFoundError('đề nghị này');
  return toView(actor, row);
}

/** What a proposal starts from: the values of now, and what was paid out and confirmed. @throws NotFoundError */
export async function getChangeGround(actor: SignedInActor, code: string) {
  const { id } = await loadProjectInside(actor, code);
  const subject = await readSubject(prisma, id);
  return { version: subject.version, values: valuesOf(subject), paidDong: netPaidOn(subject) };
}

/** Whether a project stands in a version of its year's plan. */
export async function isInPlan(code: string): Promise<boolean> {
  return (await prisma.planVersionItem.count({ where: { project: { code } } })) > 0;
}

/** Requests of all projects the reader sees, the one that has waited longest first. @throws ForbiddenError */
export async function listChangeQueue(actor: SignedInActor, asked: ChangeQueueQuery) {
  if (actor.role === 'ADMIN') {
    throw new ForbiddenError('Vai trò của bạn không được xem đề nghị thay đổi.');
  }
  const values: unknown[] = [];
  const parts = [scopeSql(actor)];
  if (asked.status) {
    values.push(asked.status);
    parts.push(`c."status" = $${values.length}::"ChangeRequestStatus"`);
  }
  if (asked.type) {
    values.push(asked.type);
    parts.push(`c."type" = $${values.length}::"ChangeRequestType"`);
  }
  const from = `FROM "ChangeRequest" c JOIN "Project" p ON p."id" = c."projectId"
    WHERE ${parts.join(' AND ')}`;
  const [ids, [count]] = await Promise.all([
    query<{ id: string }>(
      `SELECT c."id" ${from} ORDER BY c."proposedAt", c."id"
       LIMIT ${asked.size} OFFSET ${(asked.page - 1) * asked.size}`,
      values,
    ),
    query<{ total: bigint }>(`SELECT count(*) AS "total" ${from}`, values),
  ]);
  const rows = await prisma.changeRequest.findMany({
    where: { id: { in: ids.map(({ id }) => id) } },
    include: INCLUDED,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return {
    data: ids.flatMap(({ id }) => {
      const row = byId.get(id);
      return row ? [toView(actor, row)] : [];
    }),
    page: { number: asked.page, size: asked.size, total: Number(count?.total ?? 0n) },
  };
}

/**
 * A decision with the requests it closed, as far as the reader sees their projects: the content of
 * its annex. @throws NotFoundError
 */
export async function getChangeDecision(actor: SignedInActor, id: string) {
  const decision =
    actor.role === 'ADMIN'
      ? null
      : await prisma.decision.findUnique({
          where: { id },
          include: {
            changeRequests: { include: INCLUDED },
            planVersions: { include: { plan: { select: { year: true } } } },
          },
        });
  const requests = (decision?.changeRequests ?? [])
    .filter(({ project }) => sees(actor, { ...project, isDeleted: project.deletedAt !== null }))
    .toSorted((a, b) => a.project.code.localeCompare(b.project.code) || a.number - b.number);
  if (!decision || requests.length === 0) throw new NotFoundError('quyết định này');
  return {
    id: decision.id,
    number: decision.number,
    on: toDayOrNull(decision.on) ?? '',
    issuer: decision.issuer,
    signer: decision.signer,
    subject: decision.subject,
    batch: decision.batch,
    requests: requests.map((row) => toView(actor, row)),
    planVersions: decision.planVersions
      .map(({ number, plan }) => ({ year: plan.year, number }))
      .toSorted((a, b) => a.year - b.year || a.number - b.number),
  };
}

/** What the Department recommended for projects that wait for their approval, by the request's id. */
export async function recommendedFor(changes: readonly ChangeView[]): Promise<Map<string, Money>> {
  const waiting = changes.filter(
    ({ type, project }) => type === 'SUPPLEMENT' && project.status === 'FORWARDED',
  );
  const sheets = await prisma.appraisal.findMany({
    where: {
      recommendedState: 'STATED',
      project: { code: { in: waiting.map(({ project }) => project.code) } },
    },
    orderBy: { submissionNumber: 'asc' },
    select: { recommendedState: true, recommendedDong: true, project: { select: { code: true } } },
  });
  const byCode = new Map(
    sheets.map((sheet) => [
      sheet.project.code,
      toMoney(sheet.recommendedState, sheet.recommendedDong),
    ]),
  );
  return new Map(
    waiting.flatMap(({ id, project }) => {
      const money = byCode.get(project.code);
      return money ? [[id, money] as const] : [];
    }),
  );
}

/** Names of administrative units that changes speak of by their codes. */
export async function unitNames(changes: readonly FieldChange[]): Promise<Record<string, string>> {
  const ids = changes
    .filter(({ path }) => path === 'unit')
    .flatMap(({ before, after }) => [before, after])
    .filter((id) => typeof id === 'string');
  if (ids.length === 0) return {};
  const rows = await prisma.administrativeUnit.findMany({
    where: { id: { in: ids } },
    select: { id: true, name: true, kindName: true },
  });
  return Object.fromEntries(rows.map(({ id, name, kindName }) => [id, `${name} (${kindName})`]));
}

/** Values of an adjustment that the public reads of a project anyway. */
const PUBLIC_FIELDS = new Set([
  'implementingUnit',
  'location',
  'unit',
  'objectives',
  'content',
  'scale',
  'startsOn',
  'endsOn',
  'support',
  'beneficiaries',
]);

export interface PublicChange {
  type: ChangeType;
  decision: { number: string; on: string };
  changes: FieldChange[];
}

/** What decisions changed of a published project, newest first; reasons and opinions stay inside. */
export async function listPublicChanges(code: string): Promise<PublicChange[]> {
  const rows = await prisma.changeRequest.findMany({
    where: { status: 'DECIDED', project: { code, isPublished: true, deletedAt: null } },
    select: { type: true, changes: true, decision: { select: { number: true, on: true } } },
    orderBy: [{ decision: { on: 'desc' } }, { number: 'desc' }],
  });
  return rows.flatMap(({ type, changes, decision }) =>
    decision
      ? [
          {
            type,
            decision: { number: decision.number, on: toDayOrNull(decision.on) ?? '' },
            changes: (changes as unknown as FieldChange[]).filter(({ path }) =>
              PUBLIC_FIELDS.has(path),
            ),
          },
        ]
      : [],
  );
}
