import 'server-only';
import { CUC_PARTY } from '#lib/domain/contracts.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import type { Issue } from '#lib/domain/errors.ts';
import { isChargeable } from '#lib/domain/ledger.ts';
import { isStated } from '#lib/domain/money.ts';
import type { Tx } from '#lib/db/client.ts';
import type { ReadContract } from '#lib/contracts/read.ts';
import type { Books, Payee } from './books.ts';
import { readRunningYears } from './years.ts';
import type { PaymentInput } from './schema.ts';

/** What a new entry says, held against the books: its contract, source, beneficiary, year, day, amount. */

const issue = (path: string, message: string): Issue => ({ path, message });

/** The contract an entry is made on; a project with contracts pays on one of them. */
function contractOf(
  input: PaymentInput,
  { project, contracts, caps }: Books,
): { issues: Issue[]; contract: ReadContract | null } {
  const refused = (message: string) => ({ issues: [issue('contract', message)], contract: null });
  if (!input.contract) {
    return project.kind === 'PROJECT' && caps.contracts.length > 0
      ? refused('Hãy chọn hợp đồng với đơn vị thụ hưởng mà khoản này thuộc về.')
      : { issues: [], contract: null };
  }
  const contract = contracts.find(({ number }) => number === input.contract);
  if (!contract) return refused('Đề án không có hợp đồng này.');
  if (contract.party === CUC_PARTY) {
    return refused(
      'Hợp đồng với Cục là nguồn tiền đến; khoản chi ghi theo hợp đồng đơn vị thụ hưởng.',
    );
  }
  const early = input.paidOn < contract.on;
  return {
    issues: early ? [issue('paidOn', 'Ngày chi không được trước ngày ký hợp đồng.')] : [],
    contract,
  };
}

const onlyOf = (payees: readonly Payee[]): Payee | null =>
  payees.length === 1 ? (payees[0] ?? null) : null;

/** Who receives it: the contract's party, the only beneficiary there is, or whom the entry names. */
function payeeOf(
  input: PaymentInput,
  { payees }: Books,
  contract: ReadContract | null,
): { issues: Issue[]; payee: Payee | null } {
  const asked = input.beneficiary ?? null;
  const named = payees.find(({ slug }) => slug === asked) ?? null;
  if (asked !== null && !named) {
    const message = 'Đơn vị này không thụ hưởng đề án.';
    return { issues: [issue('beneficiary', message)], payee: null };
  }
  if (!contract) return { issues: [], payee: named ?? onlyOf(payees) };
  if (named && named.slug !== contract.party) {
    const message = 'Hợp đồng đã chọn là với đơn vị thụ hưởng khác.';
    return { issues: [issue('beneficiary', message)], payee: null };
  }
  return { issues: [], payee: payees.find(({ slug }) => slug === contract.party) ?? null };
}

async function sourceIssues(tx: Tx, code: string): Promise<Issue[]> {
  const source = await tx.fundingSource.findUnique({ where: { code } });
  if (!source) return [issue('source', 'Không có nguồn vốn này trong danh mục.')];
  return source.isCounterpart
    ? [issue('source', 'Sổ chi chỉ ghi kinh phí hỗ trợ, không ghi vốn đối ứng.')]
    : [];
}

async function yearIssues(tx: Tx, { project }: Books, budgetYear: number): Promise<Issue[]> {
  const isFine = isChargeable(budgetYear, await readRunningYears(tx, project));
  const message = `Đề án thuộc kế hoạch năm ${project.planYear}; năm ngân sách khác chỉ ghi được khi đề án thực hiện qua nhiều năm hoặc đã chuyển nguồn.`;
  return isFine ? [] : [issue('budgetYear', message)];
}

export interface EntryFacts {
  issues: Issue[];
  contract: ReadContract | null;
  payee: Payee | null;
  sourceCode: string;
  budgetYear: number;
  dong: bigint;
}

/** Everything an entry says, and all that is wrong with it before any sum is looked at. */
export async function entryFacts(tx: Tx, input: PaymentInput, books: Books): Promise<EntryFacts> {
  const { issues, contract } = contractOf(input, books);
  const { issues: ofPayee, payee } = payeeOf(input, books, contract);
  const sourceCode = input.source ?? books.usualSource;
  const budgetYear = input.budgetYear ?? books.project.planYear;
  const dong = isStated(input.amount) ? input.amount.dong : 0n;
  return {
    issues: [
      ...issues,
      ...ofPayee,
      ...(await sourceIssues(tx, sourceCode)),
      ...(await yearIssues(tx, books, budgetYear)),
      ...(input.paidOn > dayInVietnam(new Date())
        ? [issue('paidOn', 'Ngày chi không được sau hôm nay.')]
        : []),
      ...(dong === 0n ? [issue('amount', 'Hãy ghi số tiền lớn hơn 0.')] : []),
    ],
    contract,
    payee,
    sourceCode,
    budgetYear,
    dong,
  };
}
