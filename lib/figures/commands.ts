import 'server-only';
import { randomUUID } from 'node:crypto';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import {
  ConflictError,
  NotFoundError,
  RuleViolationError,
  type Issue,
} from '#lib/domain/errors.ts';
import { MIN_REASON_LENGTH } from '#lib/domain/lifecycle.ts';
import { MAX_DONG } from '#lib/domain/money.ts';
import { isSupportMeasure, unitOfMeasure } from '#lib/domain/stated-figure.ts';
import { lengthOf, slugify } from '#lib/domain/text.ts';
import { FIGURE_MEASURE_LABELS, formatPeriod } from '#lib/format/figure-labels.ts';
import { PROGRAMME_LABELS } from '#lib/format/labels.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { requirePermission } from '#lib/auth/authorise.ts';
import { announcePublicChange, transaction, type Tx } from '#lib/db/client.ts';
import { fromDay } from '#lib/db/values.ts';
import type { RecordFigureInput } from './schema.ts';

export const requireRecorder = (actor: SignedInActor) =>
  requirePermission(actor, 'figure.record', { entity: 'StatedFigure', entityId: 'new' });

export const requireWithdrawer = (actor: SignedInActor, key: string) =>
  requirePermission(actor, 'figure.withdraw', { entity: 'StatedFigure', entityId: key });

/** The most projects that anybody could mean. */
const MAX_COUNT = 100_000n;

/** Where the figure belongs, with what the catalogues call it. */
async function levelOf(tx: Tx, input: RecordFigureInput) {
  const issues: Issue[] = [];
  const [source, content, project] = await Promise.all([
    input.source ? tx.fundingSource.findUnique({ where: { code: input.source } }) : null,
    input.content ? tx.activityContent.findUnique({ where: { code: input.content } }) : null,
    // Drafts of the Centre are nobody else's; what a document states a figure of has been decided.
    input.project
      ? tx.project.findFirst({
          where: { code: input.project, deletedAt: null, isPublished: true },
          select: { id: true, code: true, planYear: true },
        })
      : null,
  ]);
  if (input.source && !source) {
    issues.push({ path: 'source', message: 'Không có nguồn vốn này trong danh mục.' });
  }
  if (source?.isCounterpart && input.measure === 'SUPPORT') {
    issues.push({ path: 'source', message: 'Vốn đối ứng không phải kinh phí hỗ trợ.' });
  }
  if (input.content && !content) {
    issues.push({ path: 'content', message: 'Không có nội dung hoạt động này trong danh mục.' });
  }
  if (input.project && !project) {
    issues.push({
      path: 'project',
      message: 'Không có đề án, nhiệm vụ đã công bố nào mang mã này.',
    });
  }
  if (project && (input.yearFrom !== project.planYear || input.yearTo !== project.planYear)) {
    issues.push({
      path: 'yearFrom',
      message: `Đề án này thuộc kế hoạch năm ${project.planYear}.`,
    });
  }
  if (project && input.measure === 'PROJECTS') {
    issues.push({
      path: 'measure',
      message: 'Số liệu của một đề án là số tiền, không phải số đề án.',
    });
  }
  const most = input.measure === 'PROJECTS' ? MAX_COUNT : MAX_DONG;
  if (BigInt(input.value) > most) issues.push({ path: 'value', message: 'Số liệu quá lớn.' });
  const words = [
    FIGURE_MEASURE_LABELS[input.measure],
    input.programme && PROGRAMME_LABELS[input.programme].toLowerCase(),
    source && `nguồn ${source.name}`,
    content && `nội dung ${content.shortName}`,
    project && `của ${project.code}`,
    formatPeriod(input.yearFrom, input.yearTo),
  ];
  return { issues, project, label: words.filter(Boolean).join(', ') };
}

async function documentOf(tx: Tx, document: RecordFigureInput['document']): Promise<string> {
  if (document.id !== undefined) {
    const found = await tx.sourceDocument.findUnique({ where: { id: document.id } });
    if (found) return found.id;
    throw new RuleViolationError('RULE', 'Không có tài liệu nguồn này.', [
      { path: 'document.id', message: 'Không có tài liệu nguồn này.' },
    ]);
  }
  const { number, on, author, note } = document;
  const title = document.title ?? '';
  if (on && on > dayInVietnam(new Date())) {
    const message = 'Ngày của tài liệu không được sau hôm nay.';
    throw new RuleViolationError('RULE', message, [{ path: 'document.on', message }]);
  }
  const key = ['ghi-nhan', slugify(title), slugify(number ?? ''), on ?? ''].join(':');
  await tx.sourceDocument.createMany({
    data: {
      key,
      kind: 'recorded',
      title,
      number: number ?? null,
      author: author ?? null,
      issuedOn: fromDay(on),
      note: note ?? null,
    },
    skipDuplicates: true,
  });
  return (await tx.sourceDocument.findUniqueOrThrow({ where: { key }, select: { id: true } })).id;
}

/**
 * Puts down a figure with the words of the document that states it. The same statement a second time
 * is refused; another amount from another document is kept beside it, as a conflict of sources.
 * @throws ForbiddenError, RuleViolationError
 */
export async function recordFigure(
  actor: SignedInActor,
  input: RecordFigureInput,
): Promise<{ key: string }> {
  await requireRecorder(actor);
  return transaction(async (tx) => {
    const { issues, project, label } = await levelOf(tx, input);
    const [first] = issues;
    if (first) throw new RuleViolationError('RULE', first.message, issues);
    // One after the other, so that of two equal statements at once the second finds the first.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('stated figure'))`;
    const documentId = await documentOf(tx, input.document);
    const level = {
      measure: input.measure,
      yearFrom: input.yearFrom,
      yearTo: input.yearTo,
      programme: input.programme ?? null,
      sourceCode: input.source ?? null,
      activityContentCode: input.content ?? null,
      projectId: project?.id ?? null,
    };
    const same = await tx.statedFigure.findFirst({
      where: { ...level, withdrawnAt: null, provenance: { documentId } },
      select: { key: true, label: true },
    });
    if (same) {
      const message = `Số liệu này của cùng tài liệu đã được ghi: “${same.label}” (mã ${same.key}). Nếu số đó sai, hãy rút rồi ghi lại.`;
      throw new RuleViolationError('DUPLICATE', message, [{ path: 'value', message }]);
    }
    const { id: provenanceId } = await tx.provenance.create({
      data: {
        derivation: 'STATED',
        documentId,
        quote: input.quote,
        note: input.note ?? null,
        recordedBy: actor.name,
        recordedById: actor.id,
      },
      select: { id: true },
    });
    const last = await tx.statedFigure.aggregate({ _max: { position: true } });
    const key = `figure-${randomUUID()}`;
    await tx.statedFigure.create({
      data: {
        ...level,
        key,
        label,
        unit: unitOfMeasure(input.measure),
        value: BigInt(input.value),
        isSupport: isSupportMeasure(input.measure),
        position: (last._max.position ?? 0) + 1,
        provenanceId,
        recordedById: actor.id,
      },
    });
    await announcePublicChange(tx);
    await recordAudit(tx, actor, {
      action: 'figure.record',
      entity: 'StatedFigure',
      entityId: key,
      isRecorded: true,
      after: { label, value: input.value, documentId, quote: input.quote },
    });
    return { key };
  });
}

/**
 * Takes a figure off the board; it stays readable with the reason.
 * @throws NotFoundError, ForbiddenError, RuleViolationError, ConflictError
 */
export async function withdrawFigure(
  actor: SignedInActor,
  key: string,
  reason: string,
): Promise<void> {
  await requireWithdrawer(actor, key);
  await transaction(async (tx) => {
    const stored = await tx.statedFigure.findUnique({ where: { key } });
    if (!stored) throw new NotFoundError('số liệu này');
    if (lengthOf(reason) < MIN_REASON_LENGTH) {
      const message = `Lý do rút cần ít nhất ${MIN_REASON_LENGTH} ký tự.`;
      throw new RuleViolationError('RULE', message, [{ path: 'reason', message }]);
    }
    const { count } = await tx.statedFigure.updateMany({
      where: { key, withdrawnAt: null },
      data: { withdrawnAt: new Date(), withdrawnByName: actor.name, withdrawReason: reason },
    });
    if (count === 0) {
      throw new ConflictError(null, [{ path: '', message: 'Số liệu này đã được rút trước đó.' }]);
    }
    await announcePublicChange(tx);
    await recordAudit(tx, actor, {
      action: 'figure.withdraw',
      entity: 'StatedFigure',
      entityId: key,
      reason,
      before: { label: stored.label, value: stored.value },
    });
  });
}
