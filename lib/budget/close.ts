import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { closingIssues, closingMoves } from '#lib/domain/budget.ts';
import { ConflictError, RuleViolationError } from '#lib/domain/errors.ts';
import { requireVersion } from '#lib/domain/version.ts';
import { formatDong } from '#lib/format/money.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { transaction, type Tx } from '#lib/db/client.ts';
import { fromDay } from '#lib/db/values.ts';
import {
  admitToBudget,
  budgetEntityId,
  documentIssues,
  linkedDecision,
  refuseIfAny,
  touchYear,
} from './entries.ts';
import {
  budgetFigures,
  heldProjects,
  lockBudgetYears,
  requireOpenBudgetYear,
  type BudgetKey,
} from './guard.ts';
import type { CloseYearInput } from './schema.ts';

/** Everything under lock: projects first, then this year and the next, as everybody else locks them. */
async function openBooks(tx: Tx, key: BudgetKey) {
  const ids = (await heldProjects(tx, key)).map(({ id }) => id);
  await tx.$queryRaw`SELECT 1 FROM "Project" WHERE "id" = ANY(${ids}::uuid[]) ORDER BY "id" FOR UPDATE`;
  const next = { ...key, year: key.year + 1 };
  const [current] = await lockBudgetYears(tx, [key, next]);
  await requireOpenBudgetYear(tx, key.year, key.source);
  const projects = await heldProjects(tx, key);
  // Somebody was approved between the two readings: his project is not kept still.
  if (projects.some(({ id }) => !ids.includes(id))) throw new ConflictError();
  return { projects, version: current?.version ?? 0, next };
}

/**
 * Closes the books of a year and source: the rest of each project, and what no project was given,
 * either lapses or goes on into the next year (Luật NSNN 2015, Điều 64).
 * @throws NotFoundError, ForbiddenError, RuleViolationError, ConflictError
 */
export async function closeBudgetYear(
  actor: SignedInActor,
  key: BudgetKey,
  input: CloseYearInput,
): Promise<void> {
  await admitToBudget(actor, key, 'budget.close');
  refuseIfAny(documentIssues(input.document));
  await transaction(async (tx) => {
    const before = await tx.budgetYear.findUnique({
      where: { year_sourceCode: { year: key.year, sourceCode: key.source } },
    });
    const decisionId = await linkedDecision(tx, input.document.number, input.document.on);
    const { projects, version, next } = await openBooks(tx, key);
    const pending = projects.filter((project) => project.pending > 0);
    if (pending.length > 0) {
      const issues = pending.map((project) => ({
        path: '',
        message: `${project.code} còn ${project.pending} khoản chi chờ xác nhận.`,
      }));
      throw new RuleViolationError('PENDING_PAYMENTS', issues[0]?.message ?? '', issues);
    }
    const { remaining } = await budgetFigures(tx, key);
    refuseIfAny(closingIssues(remaining, projects, input.splits, formatDong));
    requireVersion(input.version, before ? version : 0);
    const idOf = new Map(projects.map(({ code, id }) => [code, id]));
    const common = {
      sourceCode: key.source,
      documentNumber: input.document.number,
      documentOn: fromDay(input.document.on) ?? new Date(Number.NaN),
      note: `Khóa sổ năm ${key.year}`,
      decisionId,
      enteredById: actor.id,
      enteredByName: actor.name,
    };
    const moves = closingMoves(input.splits);
    const carries = moves.some(({ kind }) => kind === 'CARRY_OUT');
    if (carries) await requireOpenBudgetYear(tx, next.year, next.source);
    for (const { kind, code, dong } of moves) {
      const projectId = code === null ? null : (idOf.get(code) ?? null);
      const { id } = await tx.budgetEntry.create({
        data: { ...common, year: key.year, kind, dong, projectId },
      });
      if (kind !== 'CARRY_OUT') continue;
      await tx.budgetEntry.create({
        data: { ...common, year: next.year, kind: 'CARRY_IN', dong, projectId, pairId: id },
      });
    }
    if (carries) await touchYear(tx, next);
    await tx.budgetYear.update({
      where: { year_sourceCode: { year: key.year, sourceCode: key.source } },
      data: {
        closedAt: new Date(),
        closedById: actor.id,
        closedByName: actor.name,
        closingNote: input.note ?? null,
        version: { increment: 1 },
      },
    });
    await recordAudit(tx, actor, {
      action: 'budget.close',
      entity: 'BudgetYear',
      entityId: budgetEntityId(key),
      after: { document: input.document, note: input.note, splits: input.splits },
    });
  });
}
