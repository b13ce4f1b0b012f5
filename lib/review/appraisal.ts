import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { failedHeads, type HeadVerdict } from '#lib/domain/appraisal.ts';
import { ConflictError, NotFoundError, RuleViolationError } from '#lib/domain/errors.ts';
import { isStated } from '#lib/domain/money.ts';
import { requireVersion } from '#lib/domain/version.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { prisma, transaction } from '#lib/db/client.ts';
import { toDayOrNull } from '#lib/db/values.ts';
import type { Appraisal } from '#lib/db/generated/client.ts';
import { formatInstant } from '#lib/format/days.ts';
import { loadProject, openProject } from '#lib/projects/load.ts';
import { moneyView } from '#lib/db/answers.ts';
import type { AppraisalInput } from './schema.ts';

/**
 * Fills or corrects the appraisal sheet of the submission under review. `version` is the project's,
 * so that a sheet is never written against a dossier that has moved on.
 */
export async function fillAppraisal(actor: SignedInActor, code: string, input: AppraisalInput) {
  const project = await openProject(actor, code, 'appraisal.fill');
  if (project.status !== 'SUBMITTED') {
    throw new RuleViolationError('WRONG_STATE', 'Chỉ lập phiếu khi hồ sơ đang chờ Sở thẩm định.');
  }
  const { recommended } = input;
  if (
    isStated(recommended) &&
    project.requestedDong !== null &&
    recommended.dong > project.requestedDong
  ) {
    const message = 'Số tiền đề xuất không được vượt số đề nghị.';
    throw new RuleViolationError('RULE', message, [{ path: 'recommended', message }]);
  }
  if (input.version !== undefined && input.version !== project.version) {
    throw await staleSheet(project.id);
  }
  requireVersion(input.version, project.version);
  const key = { projectId: project.id, submissionNumber: project.submissionCount };
  const heads: HeadVerdict[] = input.heads.map((row) => ({ ...row, note: row.note ?? null }));
  const values = {
    heads: heads.map((row) => ({ ...row })),
    recommendedState: recommended.state,
    recommendedDong: recommended.dong,
    conclusion: input.conclusion,
    filledById: actor.id,
    filledByName: actor.name,
    filledAt: new Date(),
  };
  await transaction(async (tx) => {
    const { count } = await tx.project.updateMany({
      where: { id: project.id, version: project.version, status: 'SUBMITTED' },
      data: { version: { increment: 1 } },
    });
    if (count === 0) throw await staleSheet(project.id);
    await tx.appraisal.upsert({
      where: { projectId_submissionNumber: key },
      create: { ...key, ...values },
      update: { ...values, version: { increment: 1 } },
    });
    await recordAudit(tx, actor, {
      action: 'appraisal.fill',
      entity: 'Project',
      entityId: project.id,
      after: { ...input, failed: failedHeads(heads) },
    });
  });
}

/** The sheet of the submission under review as it is stored, and the version to write it from. */
export interface StoredSheet {
  version: number;
  sheet: AppraisalView | null;
}

/** What stands against a sheet that was filled in from an older version. */
async function staleSheet(projectId: string): Promise<ConflictError> {
  const { version, submissionCount, appraisals } = await prisma.project.findUniqueOrThrow({
    where: { id: projectId },
    include: { appraisals: { orderBy: { submissionNumber: 'desc' }, take: 1 } },
  });
  const [latest] = appraisals;
  const sheet = latest?.submissionNumber === submissionCount ? toView(latest) : null;
  const current: StoredSheet = { version, sheet };
  return sheet
    ? new ConflictError(
        current,
        [],
        `Phiếu trên máy chủ do ${sheet.filledBy} lưu lúc ${formatInstant(new Date(sheet.filledAt))}, sau khi trang này được mở. Hãy xem hai bản khác nhau ở đâu rồi quyết định giữ phần nào.`,
      )
    : new ConflictError(current);
}

export interface AppraisalView {
  submissionNumber: number;
  heads: HeadVerdict[];
  recommended: ReturnType<typeof moneyView>;
  conclusion: string;
  minutes: { number: string; on: string | null } | null;
  filledBy: string;
  filledAt: string;
}

/** The latest sheet, for the Department and those who oversee it; the Centre reads the decision instead. */
export async function getAppraisal(
  actor: SignedInActor,
  code: string,
): Promise<AppraisalView | null> {
  const project = await loadProject(actor, code);
  if (!['DEPARTMENT_REVIEWER', 'DEPARTMENT_LEADER', 'AUDITOR'].includes(actor.role)) {
    throw new NotFoundError('phiếu thẩm định');
  }
  const sheet = await prisma.appraisal.findFirst({
    where: { projectId: project.id },
    orderBy: { submissionNumber: 'desc' },
  });
  return sheet && toView(sheet);
}

function toView(sheet: Appraisal): AppraisalView {
  return {
    submissionNumber: sheet.submissionNumber,
    heads: sheet.heads as unknown as HeadVerdict[],
    recommended: moneyView(sheet.recommendedState, sheet.recommendedDong),
    conclusion: sheet.conclusion,
    minutes: sheet.minutesNumber
      ? { number: sheet.minutesNumber, on: toDayOrNull(sheet.minutesOn) }
      : null,
    filledBy: sheet.filledByName,
    filledAt: sheet.filledAt.toISOString(),
  };
}
