import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { appendixIssues, isAmendable } from '#lib/domain/contracts.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import { NotFoundError, RuleViolationError } from '#lib/domain/errors.ts';
import { boundsOf } from '#lib/domain/ledger.ts';
import { isStated } from '#lib/domain/money.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { announcePublicChange, transaction } from '#lib/db/client.ts';
import { fromDay, toMoney } from '#lib/db/values.ts';
import { lockProject, openProject } from '#lib/projects/load.ts';
import { readEntries } from '#lib/payments/read.ts';
import { readContracts } from './read.ts';
import type { AppendixInput } from './schema.ts';

const refuse = (code: string, path: string, message: string): never => {
  throw new RuleViolationError(code, message, [{ path, message }]);
};

/**
 * Puts down a phụ lục: a new value, a new last day, or only what was agreed. The contract as it was
 * signed and earlier appendices stay. @throws NotFoundError, ForbiddenError, RuleViolationError
 */
export async function amendContract(
  actor: SignedInActor,
  code: string,
  contractId: string,
  input: AppendixInput,
): Promise<{ id: string }> {
  const { id: projectId } = await openProject(actor, code, 'contract.amend');
  if (input.value && !isStated(input.value)) {
    refuse('RULE', 'value', 'Giá trị mới cần là một số tiền; không đổi giá trị thì để trống.');
  }
  return transaction(async (tx) => {
    // Contracts, payments and the settlement of one project are judged one at a time.
    const project = await lockProject(tx, projectId);
    const contracts = await readContracts(tx, projectId);
    const contract = contracts.find((one) => one.id === contractId);
    if (!contract) throw new NotFoundError('hợp đồng này');
    if (!isAmendable(project.status)) {
      refuse('WRONG_STATE', '', 'Phụ lục chỉ ghi được từ khi ký hợp đồng đến khi thanh lý.');
    }
    if (contract.appendices.some(({ number }) => number === input.number)) {
      refuse('RULE', 'number', 'Hợp đồng đã có phụ lục số này.');
    }
    const valueDong = input.value?.dong ?? null;
    const facts = { on: input.on, valueDong, endsOn: input.endsOn ?? null };
    const issues = appendixIssues(contracts, contract, facts, {
      approved: toMoney(project.approvedState, project.approvedDong),
      paidHighest: boundsOf(await readEntries(tx, projectId), contractId).highest,
      today: dayInVietnam(new Date()),
    });
    const [first] = issues;
    if (first) throw new RuleViolationError('RULE', first.message, issues);
    const { id } = await tx.contractAppendix.create({
      data: {
        contractId,
        number: input.number,
        on: fromDay(input.on) ?? new Date(Number.NaN),
        subject: input.subject,
        valueDong,
        endsOn: fromDay(input.endsOn),
      },
      select: { id: true },
    });
    if (project.isPublished) await announcePublicChange(tx);
    await recordAudit(tx, actor, {
      action: 'contract.amend',
      entity: 'Project',
      entityId: projectId,
      after: { contract: contract.number, ...input },
    });
    return { id };
  });
}
