import 'server-only';
import { randomUUID } from 'node:crypto';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { CUC_PARTY, valueInForce } from '#lib/domain/contracts.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import { NotFoundError, RuleViolationError, type Issue } from '#lib/domain/errors.ts';
import {
  confirmationIssues,
  entryIssues,
  isPayable,
  statesOf,
  type LedgerCaps,
  type LedgerEntry,
} from '#lib/domain/ledger.ts';
import { MIN_REASON_LENGTH } from '#lib/domain/lifecycle.ts';
import { isStated } from '#lib/domain/money.ts';
import { lengthOf } from '#lib/domain/text.ts';
import { formatDong } from '#lib/format/money.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { transaction, type Tx } from '#lib/db/client.ts';
import { fromDay, toMoney } from '#lib/db/values.ts';
import { announce } from '#lib/notifications/announce.ts';
import { readContracts, type ReadContract } from '#lib/contracts/read.ts';
import { lockProject, openProject, type LoadedProject } from '#lib/projects/load.ts';
import { readEntries, type ReadEntry } from './read.ts';
import type { PaymentInput } from './schema.ts';

/** What an entry is judged by, read under the lock of its project. */
interface Books {
  project: LoadedProject;
  contracts: ReadContract[];
  entries: ReadEntry[];
  caps: LedgerCaps;
}

async function openBooks(tx: Tx, projectId: string): Promise<Books> {
  const project = await lockProject(tx, projectId);
  const contracts = await readContracts(tx, projectId);
  return {
    project,
    contracts,
    entries: await readEntries(tx, projectId),
    caps: {
      approved: toMoney(project.approvedState, project.approvedDong),
      contracts: contracts
        .filter(({ party }) => party !== CUC_PARTY)
        .map((contract) => ({ ...contract, valueDong: valueInForce(contract) })),
    },
  };
}

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

/** The contract an entry is made on; a project with contracts pays on one of them. */
function contractOf(input: PaymentInput, { project, contracts, caps }: Books) {
  const issue = (message: string): { issues: Issue[]; contract: null } => ({
    issues: [{ path: 'contract', message }],
    contract: null,
  });
  if (!input.contract) {
    return project.kind === 'PROJECT' && caps.contracts.length > 0
      ? issue('Hãy chọn hợp đồng với đơn vị thụ hưởng mà khoản này thuộc về.')
      : { issues: [], contract: null };
  }
  const contract = contracts.find(({ number }) => number === input.contract);
  if (!contract) return issue('Đề án không có hợp đồng này.');
  if (contract.party === CUC_PARTY) {
    return issue(
      'Hợp đồng với Cục là nguồn tiền đến; khoản chi ghi theo hợp đồng đơn vị thụ hưởng.',
    );
  }
  const early = input.paidOn < contract.on;
  return {
    issues: early
      ? [{ path: 'paidOn', message: 'Ngày chi không được trước ngày ký hợp đồng.' }]
      : [],
    contract,
  };
}

async function sourceIssues(tx: Tx, code: string | null | undefined): Promise<Issue[]> {
  if (!code) return [];
  const source = await tx.fundingSource.findUnique({ where: { code } });
  if (!source) return [{ path: 'source', message: 'Không có nguồn vốn này trong danh mục.' }];
  return source.isCounterpart
    ? [{ path: 'source', message: 'Sổ chi chỉ ghi kinh phí hỗ trợ, không ghi vốn đối ứng.' }]
    : [];
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
    const { issues, contract } = contractOf(input, books);
    issues.push(...(await sourceIssues(tx, input.source)));
    if (input.paidOn > dayInVietnam(new Date())) {
      issues.push({ path: 'paidOn', message: 'Ngày chi không được sau hôm nay.' });
    }
    const dong = isStated(input.amount) ? input.amount.dong : 0n;
    if (dong === 0n) issues.push({ path: 'amount', message: 'Hãy ghi số tiền lớn hơn 0.' });
    refuseIf(issues);
    const entry: LedgerEntry = {
      id: randomUUID(),
      kind: input.kind,
      dong,
      contractId: contract?.id ?? null,
      reversesId: null,
      isConfirmed: false,
    };
    refuseIf(entryIssues(books.entries, entry, books.caps, formatDong), 'OVER_CAP');
    return write(tx, actor, books.project, entry, {
      action: 'payment.enter',
      sourceCode: input.source ?? null,
      paidOn: input.paidOn,
      document: input.document,
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
    sourceCode: string | null;
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
    refuseIf(confirmationIssues(books.entries, id, books.caps, formatDong), 'OVER_CAP');
    await tx.payment.update({
      where: { id },
      data: { confirmedById: actor.id, confirmedByName: actor.name, confirmedAt: new Date() },
    });
    await recordAudit(tx, actor, {
      action: 'payment.confirm',
      entity: 'Project',
      entityId: projectId,
      after: { paymentId: id, kind: entry.kind, dong: entry.dong, document: entry.document },
    });
  });
}

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
    if (entry.reversesId !== null) {
      throw new RuleViolationError('RULE', 'Bút toán đảo không đảo lại được: hãy ghi khoản mới.');
    }
    if (books.entries.some((one) => one.reversesId === id)) {
      throw new RuleViolationError('RULE', 'Khoản này đã có bút toán đảo.');
    }
    const { kind, dong, contractId } = entry;
    const reversal = {
      id: randomUUID(),
      kind,
      dong,
      contractId,
      reversesId: id,
      isConfirmed: false,
    };
    requirePayable(books.project, reversal);
    if (entry.isConfirmed) {
      refuseIf(entryIssues(books.entries, reversal, books.caps, formatDong), 'OVER_CAP');
    }
    return write(tx, actor, books.project, reversal, {
      action: 'payment.reverse',
      sourceCode: entry.sourceCode,
      paidOn: dayInVietnam(new Date()),
      document: entry.document,
      note: reason,
    });
  });
}
