import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { budgetEffect, type BudgetEntryKind } from '#lib/domain/budget.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import { isDocumentNumber } from '#lib/domain/document-number.ts';
import { NotFoundError, RuleViolationError, type Issue } from '#lib/domain/errors.ts';
import { MIN_REASON_LENGTH } from '#lib/domain/lifecycle.ts';
import { isStated } from '#lib/domain/money.ts';
import { reversalRefusal, type ReversalRefusal } from '#lib/domain/reversal.ts';
import { lengthOf } from '#lib/domain/text.ts';
import { BUDGET_ENTRY_LABELS } from '#lib/format/budget-labels.ts';
import { formatDong } from '#lib/format/money.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { requirePermission } from '#lib/auth/authorise.ts';
import { prisma, transaction, type Tx } from '#lib/db/client.ts';
import { fromDay } from '#lib/db/values.ts';
import { budgetFigures, requireOpenBudgetYear, type BudgetKey } from './guard.ts';
import type { BudgetEntryInput } from './schema.ts';

export const budgetEntityId = ({ year, source }: BudgetKey) => `${year}/${source}`;

/** Insists that the catalogue has this source, and that budgets are assigned to it. @throws NotFoundError */
export async function requireBudgetSource(source: string) {
  const row = await prisma.fundingSource.findUnique({ where: { code: source } });
  if (!row || row.isCounterpart) throw new NotFoundError('nguồn kinh phí này');
  return row;
}

/** For a door: 404 for a source without budgets, 403 for who may not. */
export async function admitToBudget(
  actor: SignedInActor,
  key: BudgetKey,
  permission: 'budget.record' | 'budget.close',
): Promise<void> {
  await requireBudgetSource(key.source);
  await requirePermission(actor, permission, {
    entity: 'BudgetYear',
    entityId: budgetEntityId(key),
  });
}

/** Raises the year's version, so that whoever closes what he saw before is told. */
export async function touchYear(tx: Tx, { year, source }: BudgetKey): Promise<void> {
  await tx.budgetYear.update({
    where: { year_sourceCode: { year, sourceCode: source } },
    data: { version: { increment: 1 } },
  });
}

/**
 * The recorded decision with this number and day. Locked here, before the year is: whoever approves
 * under it has it locked while waiting for the year.
 */
export async function linkedDecision(tx: Tx, number: string, on: string): Promise<string | null> {
  const [row] = await tx.$queryRaw<{ id: string }[]>`
    SELECT "id" FROM "Decision" WHERE "number" = ${number} AND "on" = ${on}::date FOR KEY SHARE`;
  return row?.id ?? null;
}

export function documentIssues(document: { number: string; on: string }): Issue[] {
  const issues: Issue[] = [];
  if (!isDocumentNumber(document.number)) {
    const message = 'Số ký hiệu chưa đúng mẫu, ví dụ 1511/QĐ-UBND.';
    issues.push({ path: 'document.number', message });
  }
  if (document.on > dayInVietnam(new Date())) {
    issues.push({ path: 'document.on', message: 'Ngày văn bản không được sau hôm nay.' });
  }
  return issues;
}

export function refuseIfAny(issues: readonly Issue[]): void {
  const [first] = issues;
  if (first) throw new RuleViolationError('RULE', first.message, [...issues]);
}

/** Refuses what takes more from a year than is left of it. */
async function requireNotNegative(
  tx: Tx,
  key: BudgetKey,
  move: { kind: BudgetEntryKind; dong: bigint; reversesId: string | null },
): Promise<void> {
  const effect = budgetEffect(move);
  if (effect >= 0n) return;
  const { remaining } = await budgetFigures(tx, key);
  if (remaining >= 0n) return;
  const what =
    move.reversesId === null
      ? BUDGET_ENTRY_LABELS[move.kind]
      : `Đảo bút toán ${BUDGET_ENTRY_LABELS[move.kind].toLowerCase()}`;
  const message = `${what} ${formatDong(move.dong)} vượt số còn lại ${formatDong(remaining - effect)} của nguồn ${key.source} năm ${key.year}.`;
  throw new RuleViolationError('OVER_BUDGET', message, [{ path: 'amount', message }]);
}

/** Money from before the portal came in by itself; later it comes from the entry of the year it left. */
async function carryInIssues(tx: Tx, { year, source }: BudgetKey): Promise<Issue[]> {
  const earlier = await tx.budgetEntry.count({ where: { year: year - 1, sourceCode: source } });
  if (earlier === 0) return [];
  const message = `Năm ${year - 1} có dự toán trên cổng: hãy ghi chuyển nguồn đi ở năm đó, bút toán chuyển đến tự sinh ra.`;
  return [{ path: 'kind', message }];
}

/**
 * Puts down what was assigned, reduced, lapsed or carried over, on one document. What is carried out
 * comes into the next year by the same act.
 * @throws NotFoundError, ForbiddenError, RuleViolationError
 */
export async function recordBudgetEntry(
  actor: SignedInActor,
  key: BudgetKey,
  input: BudgetEntryInput,
): Promise<{ id: string }> {
  await admitToBudget(actor, key, 'budget.record');
  const { kind, document } = input;
  const dong = isStated(input.amount) ? input.amount.dong : 0n;
  const issues = documentIssues(document);
  if (dong === 0n) issues.push({ path: 'amount', message: 'Hãy ghi số tiền lớn hơn 0.' });
  refuseIfAny(issues);
  return transaction(async (tx) => {
    const decisionId = await linkedDecision(tx, document.number, document.on);
    await requireOpenBudgetYear(tx, key.year, key.source);
    const next = { ...key, year: key.year + 1 };
    if (kind === 'CARRY_OUT') await requireOpenBudgetYear(tx, next.year, next.source);
    if (kind === 'CARRY_IN') refuseIfAny(await carryInIssues(tx, key));
    const common = {
      sourceCode: key.source,
      dong,
      batch: input.batch ?? null,
      documentNumber: document.number,
      documentOn: fromDay(document.on) ?? new Date(Number.NaN),
      issuer: document.issuer ?? null,
      note: input.note ?? null,
      decisionId,
      enteredById: actor.id,
      enteredByName: actor.name,
    };
    const { id } = await tx.budgetEntry.create({ data: { ...common, year: key.year, kind } });
    if (kind === 'CARRY_OUT') {
      await tx.budgetEntry.create({
        data: { ...common, year: next.year, kind: 'CARRY_IN', pairId: id },
      });
      await touchYear(tx, next);
    }
    await requireNotNegative(tx, key, { kind, dong, reversesId: null });
    await touchYear(tx, key);
    await recordAudit(tx, actor, {
      action: 'budget.record',
      entity: 'BudgetYear',
      entityId: budgetEntityId(key),
      after: { entryId: id, kind, dong, batch: input.batch, document, note: input.note },
    });
    return { id };
  });
}

const NOT_REVERSED: Record<ReversalRefusal, string> = {
  IS_REVERSAL: 'Bút toán đảo không đảo lại được: hãy ghi bút toán mới.',
  REVERSED: 'Bút toán này đã được đảo.',
};

/** The entry and, of money carried over, its other half. */
async function entryWithPair(tx: Tx, key: BudgetKey, id: string) {
  const entry = await tx.budgetEntry.findFirst({
    where: { id, year: key.year, sourceCode: key.source },
  });
  if (!entry) throw new NotFoundError('bút toán dự toán này');
  const other = await tx.budgetEntry.findFirst({
    where: entry.pairId
      ? { id: entry.pairId }
      : { pairId: entry.id, reversesId: null, sourceCode: key.source },
  });
  return other ? [entry, other] : [entry];
}

/**
 * Takes an entry back by another that says why; of money carried over both halves are taken back.
 * @throws NotFoundError, ForbiddenError, RuleViolationError
 */
export async function reverseBudgetEntry(
  actor: SignedInActor,
  key: BudgetKey,
  id: string,
  reason: string,
): Promise<{ id: string }> {
  await admitToBudget(actor, key, 'budget.record');
  return transaction(async (tx) => {
    const found = await entryWithPair(tx, key, id);
    if (lengthOf(reason) < MIN_REASON_LENGTH) {
      refuseIfAny([{ path: 'reason', message: `Lý do cần ít nhất ${MIN_REASON_LENGTH} ký tự.` }]);
    }
    const keys = found.map(({ year, sourceCode }) => ({ year, source: sourceCode }));
    for (const one of keys.toSorted((a, b) => a.year - b.year)) {
      await requireOpenBudgetYear(tx, one.year, one.source);
    }
    const entries = await entryWithPair(tx, key, id);
    const reversals: string[] = [];
    for (const { id: reversesId, createdAt: _createdAt, ...entry } of entries) {
      const refusal = reversalRefusal(
        { id: reversesId, reversesId: entry.reversesId },
        await tx.budgetEntry.findMany({ where: { reversesId }, select: { reversesId: true } }),
      );
      if (refusal) throw new RuleViolationError('RULE', NOT_REVERSED[refusal]);
      const reversal = await tx.budgetEntry.create({
        data: {
          ...entry,
          note: reason,
          reversesId,
          pairId: reversals[0] ?? null,
          enteredById: actor.id,
          enteredByName: actor.name,
        },
        select: { id: true },
      });
      reversals.push(reversal.id);
    }
    for (const { id: reversesId, year, sourceCode, kind, dong } of entries) {
      const own = { year, source: sourceCode };
      await requireNotNegative(tx, own, { kind, dong, reversesId });
      await touchYear(tx, own);
    }
    await recordAudit(tx, actor, {
      action: 'budget.reverse',
      entity: 'BudgetYear',
      entityId: budgetEntityId(key),
      reason,
      after: {
        entryId: reversals[0],
        reverses: id,
        kind: entries[0]?.kind,
        dong: entries[0]?.dong,
      },
    });
    return { id: reversals[0] ?? '' };
  });
}
