import 'server-only';
import type { Actor, SignedInActor } from '#lib/domain/actor.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import { ConflictError, NotFoundError, RuleViolationError } from '#lib/domain/errors.ts';
import { MIN_REASON_LENGTH, PROGRESS_STATUSES } from '#lib/domain/lifecycle.ts';
import { firstDayOf, reportDayRefusal } from '#lib/domain/possible-days.ts';
import { lengthOf } from '#lib/domain/text.ts';
import { requireVersion } from '#lib/domain/version.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { announcePublicChange, prisma, transaction, type Tx } from '#lib/db/client.ts';
import { fromDay, toDayOrNull } from '#lib/db/values.ts';
import { formatDay } from '#lib/format/days.ts';
import { announceReport } from '#lib/notifications/project-news.ts';
import { holdProject, loadProject, openProject, type LoadedProject } from '#lib/projects/load.ts';
import type { ReportChange, ReportInput } from './schema.ts';

type ReportRow = NonNullable<Awaited<ReturnType<typeof prisma.progressReport.findUnique>>>;

function toView(row: ReportRow) {
  return {
    id: row.id,
    number: row.number,
    asOf: toDayOrNull(row.asOf),
    percent: row.percent,
    done: row.done,
    difficulties: row.difficulties,
    next: row.next,
    status: row.status,
    corrects: row.correctsId,
    author: row.createdByName,
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
    decidedBy: row.decidedByName,
    decidedAt: row.decidedAt?.toISOString() ?? null,
    returnReason: row.returnReason,
    version: row.version,
  };
}
export type ReportView = ReturnType<typeof toView>;

/** What the public may read of a confirmed report. */
function toPublicView({ number, asOf, percent, done, next }: ReportView) {
  return { number, asOf, percent, done, next };
}

/** Reports of a project, newest first; the public sees confirmed ones, drafts only their author. */
export async function listReports(
  actor: Actor,
  code: string,
): Promise<(ReportView | ReturnType<typeof toPublicView>)[]> {
  const project = await loadProject(actor, code);
  const inside = actor.role !== 'PUBLIC' && actor.role !== 'ADMIN';
  const rows = await prisma.progressReport.findMany({
    where: {
      projectId: project.id,
      ...(inside
        ? { OR: [{ status: { not: 'DRAFT' } }, { createdById: actor.id ?? undefined }] }
        : { status: 'CONFIRMED' }),
    },
    orderBy: { number: 'desc' },
  });
  const views = rows.map(toView);
  return inside ? views : views.map(toPublicView);
}

/** One report as the reader of the project may see it. @throws NotFoundError */
export async function getReport(actor: Actor, code: string, id: string): Promise<ReportView> {
  const report = (await listReports(actor, code)).find((row) => 'id' in row && row.id === id);
  if (!report || !('id' in report)) throw new NotFoundError('báo cáo này');
  return report;
}

async function requireCorrected(tx: Tx, project: LoadedProject, id: string | undefined) {
  if (!id) return;
  const corrected = await tx.progressReport.findFirst({ where: { id, projectId: project.id } });
  if (!corrected || corrected.status === 'DRAFT') {
    throw new RuleViolationError('UNKNOWN_REPORT', 'Không có báo cáo cần đính chính.', [
      { path: 'corrects', message: 'Không có báo cáo này.' },
    ]);
  }
}

/** Insists that figures can be as of that day. @throws RuleViolationError */
function requirePossibleDay({ planYear }: LoadedProject, asOf: string): void {
  const refusal = reportDayRefusal(asOf, { planYear, today: dayInVietnam(new Date()) });
  if (!refusal) return;
  const [code, message] =
    refusal === 'NOT_YET'
      ? ['FUTURE_DAY', 'Số liệu không thể tính đến một ngày chưa tới.']
      : [
          'EARLY_DAY',
          `Đề án thuộc kế hoạch năm ${planYear}: số liệu không thể tính đến một ngày trước ${formatDay(firstDayOf(planYear))}.`,
        ];
  throw new RuleViolationError(code, message, [{ path: 'asOf', message }]);
}

/** Insists that there is something to report on, and that the day is possible. @throws RuleViolationError */
function requireReportable(project: LoadedProject, asOf: string): void {
  if (!PROGRESS_STATUSES.includes(project.status)) {
    throw new RuleViolationError(
      'WRONG_STATE',
      'Chỉ báo cáo tiến độ từ khi đề án được phê duyệt đến khi nghiệm thu.',
    );
  }
  requirePossibleDay(project, asOf);
}

/** What a report says, as its columns; a draft or sent. */
function columnsOf(input: ReportInput) {
  return {
    asOf: fromDay(input.asOf) ?? new Date(Number.NaN),
    percent: input.percent,
    done: input.done,
    difficulties: input.difficulties ?? null,
    next: input.next ?? null,
    ...(input.draft
      ? { status: 'DRAFT' as const, sentAt: null }
      : { status: 'SENT' as const, sentAt: new Date() }),
  };
}

/** Writes a report under the project's next number. */
async function addReport(
  tx: Tx,
  actor: SignedInActor,
  projectId: string,
  input: ReportInput,
): Promise<ReportRow> {
  const { percent, done, difficulties, next, status, sentAt } = columnsOf(input);
  const [row] = await tx.$queryRaw<[ReportRow]>`
    INSERT INTO "ProgressReport" ("id", "projectId", "number", "asOf", "percent", "done",
      "difficulties", "next", "status", "sentAt", "correctsId", "createdById", "createdByName")
    SELECT gen_random_uuid(), ${projectId}::uuid, coalesce(max("number"), 0) + 1,
      ${input.asOf}::date, ${percent}::int, ${done}, ${difficulties}, ${next}, ${status}::"ReportStatus",
      ${sentAt?.toISOString() ?? null}::timestamptz, ${input.corrects ?? null}::uuid, ${actor.id}::uuid, ${actor.name}
    FROM "ProgressReport" WHERE "projectId" = ${projectId}::uuid
    RETURNING *`;
  return row;
}

/** Reports progress: sent to the leader at once, or kept as a draft. */
export async function writeReport(
  actor: SignedInActor,
  code: string,
  input: ReportInput,
): Promise<ReportView> {
  const project = await openProject(actor, code, 'progress.write');
  requireReportable(project, input.asOf);
  return transaction(async (tx) => {
    await requireCorrected(tx, project, input.corrects);
    // Numbers of one project are given out one at a time.
    await holdProject(tx, project.id);
    const row = await addReport(tx, actor, project.id, input);
    if (!input.draft) {
      await announceReport(tx, actor, project, { number: row.number, authorId: actor.id });
    }
    await recordAudit(tx, actor, {
      action: input.draft ? 'report.draft' : 'report.send',
      entity: 'Project',
      entityId: project.id,
      after: { reportId: row.id, ...input },
    });
    return toView(row);
  });
}

async function loadReport(project: LoadedProject, id: string): Promise<ReportRow> {
  const report = await prisma.progressReport.findFirst({ where: { id, projectId: project.id } });
  if (!report) throw new NotFoundError('báo cáo này');
  return report;
}

async function loadDraft(actor: SignedInActor, code: string, id: string) {
  const project = await openProject(actor, code, 'progress.write');
  const report = await loadReport(project, id);
  if (report.createdById !== actor.id) throw new NotFoundError('báo cáo này');
  if (report.status !== 'DRAFT') {
    throw new RuleViolationError('WRONG_STATE', 'Báo cáo này đã được gửi.');
  }
  return { project, report };
}

/**
 * Goes on with a kept draft: keeps it again, or sends it as it now stands.
 * @throws NotFoundError, ForbiddenError, RuleViolationError, ConflictError with the draft as it is kept now
 */
export async function rewriteReport(
  actor: SignedInActor,
  code: string,
  id: string,
  { version, ...input }: ReportChange,
): Promise<void> {
  const { project, report } = await loadDraft(actor, code, id);
  requireVersion(version, report.version, () => toView(report));
  requireReportable(project, input.asOf);
  await changeReport(actor, project, report, {
    action: input.draft ? 'report.draft' : 'report.send',
    data: columnsOf(input),
    content: input,
  });
}

/** Sends a kept draft to the leader. */
export async function sendReport(actor: SignedInActor, code: string, id: string) {
  const { project, report } = await loadDraft(actor, code, id);
  requireReportable(project, toDayOrNull(report.asOf) ?? '');
  await changeReport(actor, project, report, {
    action: 'report.send',
    data: { status: 'SENT', sentAt: new Date() },
  });
}

/** The leader vouches for a report: its percent and words count from now on. */
export async function confirmReport(actor: SignedInActor, code: string, id: string) {
  const { project, report } = await loadForDecision(actor, code, id);
  await changeReport(actor, project, report, {
    action: 'report.confirm',
    data: {
      status: 'CONFIRMED',
      decidedById: actor.id,
      decidedByName: actor.name,
      decidedAt: new Date(),
    },
  });
}

/** The leader gives a report back; its author writes a corrected one. */
export async function returnReport(actor: SignedInActor, code: string, id: string, reason: string) {
  const { project, report } = await loadForDecision(actor, code, id);
  if (lengthOf(reason) < MIN_REASON_LENGTH) {
    const message = `Lý do cần ít nhất ${MIN_REASON_LENGTH} ký tự.`;
    throw new RuleViolationError('RULE', message, [{ path: 'reason', message }]);
  }
  await changeReport(actor, project, report, {
    action: 'report.return',
    reason,
    data: {
      status: 'RETURNED',
      returnReason: reason,
      decidedById: actor.id,
      decidedByName: actor.name,
      decidedAt: new Date(),
    },
  });
}

async function loadForDecision(actor: SignedInActor, code: string, id: string) {
  const project = await openProject(actor, code, 'progress.confirm');
  const report = await loadReport(project, id);
  if (report.status === 'DRAFT') throw new NotFoundError('báo cáo này');
  if (report.status !== 'SENT') {
    throw new RuleViolationError('WRONG_STATE', 'Báo cáo này đã được xác nhận hoặc trả lại.');
  }
  return { project, report };
}

async function changeReport(
  actor: SignedInActor,
  project: LoadedProject,
  report: ReportRow,
  change: {
    action: string;
    reason?: string;
    /** What the report says, when the change is to that. */
    content?: ReportInput;
    data: Partial<Omit<ReportRow, 'id' | 'projectId' | 'version'>>;
  },
) {
  await transaction(async (tx) => {
    const { count } = await tx.progressReport.updateMany({
      where: { id: report.id, version: report.version, status: report.status },
      data: { ...change.data, version: { increment: 1 } },
    });
    if (count === 0) {
      throw new ConflictError(
        toView(await tx.progressReport.findUniqueOrThrow({ where: { id: report.id } })),
      );
    }
    if (project.isPublished) await announcePublicChange(tx);
    if (change.data.status === 'SENT' || change.data.status === 'RETURNED') {
      await announceReport(tx, actor, project, {
        number: report.number,
        authorId: report.createdById,
        returnReason: change.reason,
      });
    }
    await recordAudit(tx, actor, {
      action: change.action,
      entity: 'Project',
      entityId: project.id,
      reason: change.reason ?? null,
      after: { reportId: report.id, number: report.number, ...change.content },
    });
  });
}
