import 'server-only';
import { randomUUID } from 'node:crypto';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import { NotFoundError, RuleViolationError, type Issue } from '#lib/domain/errors.ts';
import {
  confirmationIssues,
  entryIssues,
  isPayable,
  signOf,
  statesOf,
  type LedgerEntry,
} from '#lib/domain/ledger.ts';
import { MIN_REASON_LENGTH } from '#lib/domain/lifecycle.ts';
import { reversalRefusal, type ReversalRefusal } from '#lib/domain/reversal.ts';
import { lengthOf } from '#lib/domain/text.ts';
import { alreadyEntered, type VoucherPart } from '#lib/domain/voucher.ts';
import { formatDay } from '#lib/format/days.ts';
import { ENTRY_STATE_LABELS, PAYMENT_KIND_LABELS } from '#lib/format/labels.ts';
import { formatDong } from '#lib/format/money.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { transaction, type Tx } from '#lib/db/client.ts';
import { fromDay } from '#lib/db/values.ts';
import { announce } from '#lib/notifications/announce.ts';
import { openProject, type LoadedProject } from '#lib/projects/load.ts';
import { requireOpenBudgetYear, requireWithinBudget } from '#lib/budget/guard.ts';
import { openBooks, type Books } from './books.ts';
import { entryFacts } from './entry-facts.ts';
import type { ReadEntry } from './read.ts';
import type { PaymentInput } from './schema.ts';

function refuseIf(issues: readonly Issue[], code = 'RULE'): void {
  const [first] = issues;
  if (first) throw new RuleViolationError(code, first.message, [...issues]);
}

function requirePayable(project: LoadedProject, entry: Pick<LedgerEntry, 'kind' | 'reversesId'>) {
  if (isPayable(entry, project.kind, project.status)) return;
  throw new RuleViolationError(
    'WRONG_STATE',
    project.status === 'STOPPED'
      ? 'Đề án đã ngừng: chỉ ghi được khoản thu hồi hoặc bút toán đảo.'
      : project.kind === 'PROJECT'
        ? 'Chỉ ghi chi từ khi ký hợp đồng đến trước khi quyết toán.'
        : 'Chỉ ghi chi từ khi được giao nhiệm vụ đến trước khi quyết toán.',
  );
}

/** "Thanh toán 100.000.000 đồng, Nguyễn Văn A ghi, chờ xác nhận" */
function inWords(entry: ReadEntry, books: Books): string {
  const state = statesOf(books.entries).get(entry.id) ?? 'PENDING';
  const how = ENTRY_STATE_LABELS[state].label.toLowerCase();
  return `${PAYMENT_KIND_LABELS[entry.kind]} ${formatDong(entry.dong)}, ${entry.enteredByName} ghi, ${how}`;
}

/** Insists that the voucher was not put down in the same words before. @throws RuleViolationError */
function requireNew(books: Books, entry: VoucherPart): void {
  const earlier = alreadyEntered(books.entries, entry);
  if (!earlier) return;
  const message = `Chứng từ ${earlier.document} ngày ${formatDay(earlier.paidOn)} đã có trong sổ chi (${inWords(earlier, books)}). Nếu khoản đó ghi sai, hãy đảo khoản đó rồi ghi lại.`;
  throw new RuleViolationError('ALREADY_ENTERED', message, [{ path: 'document', message }]);
}

/**
 * Puts down an advance, a payment or a recovery; it counts once the leader has confirmed it.
 * @throws NotFoundError, ForbiddenError, RuleViolationError
 */
export async function enterPayment(
  actor: SignedInActor,
  code: string,
  input: PaymentInput,
): Promise<{ id: string }> {
  const { id: projectId } = await openProject(actor, code, 'payment.enter');
  return transaction(async (tx) => {
    const books = await openBooks(tx, projectId);
    requirePayable(books.project, { kind: input.kind, reversesId: null });
    const facts = await entryFacts(tx, input, books);
    refuseIf(facts.issues);
    await requireOpenBudgetYear(tx, facts.budgetYear, facts.sourceCode);
    const entry = {
      id: randomUUID(),
      kind: input.kind,
      dong: facts.dong,
      contractId: facts.contract?.id ?? null,
      sourceCode: facts.sourceCode,
      establishmentId: facts.payee?.id ?? null,
      budgetYear: facts.budgetYear,
      reversesId: null,
      isConfirmed: false,
    };
    const { paidOn, document } = input;
    requireNew(books, { ...entry, paidOn, document });
    refuseIf(entryIssues(books.entries, entry, books.caps, formatDong), 'OVER_CAP');
    return write(tx, actor, books.project, entry, {
      action: 'payment.enter',
      paidOn,
      document,
      note: input.note ?? null,
    });
  });
}

/** Adds one line to the ledger, with its line in the audit trail. */
async function write(
  tx: Tx,
  actor: SignedInActor,
  project: LoadedProject,
  { isConfirmed: _isConfirmed, id: _id, ...entry }: LedgerEntry,
  said: {
    action: string;
    paidOn: string;
    document: string;
    note: string | null;
  },
): Promise<{ id: string }> {
  const { action, paidOn, ...rest } = said;
  const { id } = await tx.payment.create({
    data: {
      projectId: project.id,
      ...entry,
      ...rest,
      paidOn: fromDay(paidOn) ?? new Date(Number.NaN),
      enteredById: actor.id,
      enteredByName: actor.name,
    },
    select: { id: true },
  });
  await announce(tx, actor, {
    kind: 'WAITING',
    title: `${project.code} có chứng từ chi chờ xác nhận`,
    body: project.title,
    href: `/lam-viec/de-an/${project.code}/thanh-toan`,
    projectId: project.id,
    roles: ['CENTER_LEADER'],
  });
  await recordAudit(tx, actor, {
    action,
    entity: 'Project',
    entityId: project.id,
    reason: entry.reversesId === null ? null : rest.note,
    after: { paymentId: id, ...entry, ...rest, paidOn },
  });
  return { id };
}

function entryIn(books: Books, id: string): ReadEntry {
  const entry = books.entries.find((one) => one.id === id);
  if (!entry) throw new NotFoundError('khoản chi này');
  return entry;
}

/** The books of the year an entry is charged to take nothing more once they are closed. */
async function requireOpenYearOf(tx: Tx, { project, usualSource }: Books, entry: ReadEntry) {
  const year = entry.budgetYear ?? project.planYear;
  await requireOpenBudgetYear(tx, year, entry.sourceCode ?? usualSource);
}

/**
 * What a stopped project gave back is free for others. To take a recovery back takes it out of the
 * budget again, as long as the books of its plan's year are open.
 */
async function requireStillFree(tx: Tx, { project, caps }: Books, entry: ReadEntry) {
  const isPlanYearOpen = caps.years?.closedTo === null;
  if (project.status !== 'STOPPED' || signOf(entry) < 0 || !isPlanYearOpen) return;
  const { planYear, programme } = project;
  await requireWithinBudget(tx, [{ planYear, programme, dong: entry.dong }], 'amount');
}

/** A second person vouches for an entry: from now on it counts. */
export async function confirmPayment(actor: SignedInActor, code: string, id: string) {
  const { id: projectId } = await openProject(actor, code, 'payment.confirm');
  await transaction(async (tx) => {
    const books = await openBooks(tx, projectId);
    const entry = entryIn(books, id);
    const state = statesOf(books.entries).get(id);
    if (state !== 'PENDING') {
      const message =
        state === 'WITHDRAWN'
          ? 'Khoản này đã được kế toán rút lại.'
          : 'Khoản này đã được xác nhận trước đó.';
      throw new RuleViolationError('WRONG_STATE', message);
    }
    requirePayable(books.project, entry);
    if (entry.enteredById === actor.id) {
      const message = 'Người nhập khoản chi không được tự xác nhận khoản đó.';
      throw new RuleViolationError('TWO_PEOPLE', message, [{ path: '', message }]);
    }
    await requireOpenYearOf(tx, books, entry);
    refuseIf(confirmationIssues(books.entries, id, books.caps, formatDong), 'OVER_CAP');
    await tx.payment.update({
      where: { id },
      data: { confirmedById: actor.id, confirmedByName: actor.name, confirmedAt: new Date() },
    });
    await requireStillFree(tx, books, entry);
    await recordAudit(tx, actor, {
      action: 'payment.confirm',
      entity: 'Project',
      entityId: projectId,
      after: { paymentId: id, kind: entry.kind, dong: entry.dong, document: entry.document },
    });
  });
}

const NOT_REVERSED: Record<ReversalRefusal, string> = {
  IS_REVERSAL: 'Bút toán đảo không đảo lại được: hãy ghi khoản mới.',
  REVERSED: 'Khoản này đã có bút toán đảo.',
};

/**
 * Takes an entry back by another that says why; nothing of the ledger is edited. One that was never
 * confirmed is withdrawn at once, one that counts goes on counting until the reversal is confirmed.
 */
export async function reversePayment(
  actor: SignedInActor,
  code: string,
  id: string,
  reason: string,
): Promise<{ id: string }> {
  const { id: projectId } = await openProject(actor, code, 'payment.enter');
  return transaction(async (tx) => {
    const books = await openBooks(tx, projectId);
    const entry = entryIn(books, id);
    if (lengthOf(reason) < MIN_REASON_LENGTH) {
      const message = `Lý do cần ít nhất ${MIN_REASON_LENGTH} ký tự.`;
      throw new RuleViolationError('RULE', message, [{ path: 'reason', message }]);
    }
    const refusal = reversalRefusal(entry, books.entries);
    if (refusal) throw new RuleViolationError('RULE', NOT_REVERSED[refusal]);
    const { kind, dong, contractId, sourceCode, establishmentId, budgetYear } = entry;
    const reversal = {
      id: randomUUID(),
      kind,
      dong,
      contractId,
      sourceCode,
      establishmentId,
      budgetYear,
      reversesId: id,
      isConfirmed: false,
    };
    requirePayable(books.project, reversal);
    await requireOpenYearOf(tx, books, entry);
    if (entry.isConfirmed) {
      refuseIf(entryIssues(books.entries, reversal, books.caps, formatDong), 'OVER_CAP');
    }
    return write(tx, actor, books.project, reversal, {
      action: 'payment.reverse',
      paidOn: dayInVietnam(new Date()),
      document: entry.document,
      note: reason,
    });
  });
}
