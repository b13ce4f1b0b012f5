import type { Issue } from './errors.ts';
import { isDecided } from './lifecycle.ts';
import { isStated, stated, type Money } from './money.ts';
import type { Kind, MoneyState, Status } from './vocabulary.ts';

/** Contract party for the Cục (khuyến công quốc gia); beneficiaries are named by their slug. */
export const CUC_PARTY = 'CUC';

export interface AppendixFacts {
  on: string;
  /** The contract's value from here on, đồng; null when this appendix leaves it as it was. */
  valueDong: bigint | null;
  endsOn: string | null;
}

export interface ContractFacts {
  id: string;
  number: string;
  on: string;
  party: string;
  valueDong: bigint;
  startsOn: string | null;
  endsOn: string | null;
  /** In the order they were signed. */
  appendices: readonly AppendixFacts[];
}

/** The value with its appendices: the latest that names one counts. */
export function valueInForce(contract: Pick<ContractFacts, 'valueDong' | 'appendices'>): bigint {
  const last = contract.appendices.findLast((appendix) => appendix.valueDong !== null);
  return last?.valueDong ?? contract.valueDong;
}

/** The last day of the work with the appendices; null when no document says one. */
export function endInForce(contract: Pick<ContractFacts, 'endsOn' | 'appendices'>): string | null {
  const last = contract.appendices.findLast((appendix) => appendix.endsOn !== null);
  return last?.endsOn ?? contract.endsOn;
}

/**
 * What the contracts commit, đồng. The one with the Cục carries the same money on to the
 * beneficiaries: adding both would count it twice.
 */
export function committedOf(contracts: readonly ContractFacts[]): bigint {
  return contracts
    .filter((contract) => contract.party !== CUC_PARTY)
    .reduce((sum, contract) => sum + valueInForce(contract), 0n);
}

/** What decides whether the amounts of a project's contracts must be known. */
export interface ContractedFacts {
  kind: Kind;
  status: Status;
  isRecorded: boolean;
}

/** A project of these states may have ended without a contract, or has none yet. */
export const WITHOUT_CONTRACTS: readonly Status[] = ['APPROVED', 'STOPPED'];

/**
 * Whether somebody must have an amount of contracts with beneficiaries: from the signing on, and of a
 * decided project put down from a document always, for what the document leaves out may have been signed.
 */
export function owesContracts({ kind, status, isRecorded }: ContractedFacts): boolean {
  if (kind !== 'PROJECT' || !isDecided(status)) return false;
  return isRecorded || !WITHOUT_CONTRACTS.includes(status);
}

/** Whether these are known to be its contracts: a project that went its steps on the portal may have none yet. */
export function contractsStateOf(
  project: ContractedFacts,
  contracts: readonly unknown[],
): MoneyState {
  if (project.kind === 'TASK') return 'NOT_APPLICABLE';
  return contracts.length > 0 || !owesContracts(project) ? 'STATED' : 'NOT_STATED';
}

/** What is contracted with beneficiaries: 0 where there is nothing yet, never where nobody said it. */
export function contractedOf(project: ContractedFacts, contracts: readonly ContractFacts[]): Money {
  const own = contracts.filter(({ party }) => party !== CUC_PARTY);
  const state = contractsStateOf(project, own);
  return state === 'STATED' ? stated(committedOf(own)) : { state, dong: null };
}

/** A contract is amended from its signing until it is liquidated. */
export function isAmendable(status: Status): boolean {
  return status === 'CONTRACTED' || status === 'IN_PROGRESS' || status === 'ACCEPTED';
}

/**
 * The contracts of a project that was recorded as past their signing, while its document told nothing
 * of them: they are put down once their papers are found, until the books are closed.
 */
export function lacksContracts(project: {
  kind: Kind;
  status: Status;
  isRecorded: boolean;
  contractsState: MoneyState;
}): boolean {
  const isBeyondSigning = isAmendable(project.status) || project.status === 'LIQUIDATED';
  const isUntold = project.isRecorded && project.contractsState === 'NOT_STATED';
  return project.kind === 'PROJECT' && isUntold && isBeyondSigning;
}

const issue = (path: string, message: string): Issue => ({ path, message });

/** What stands against this appendix; `paidHighest` is what may be paid on the contract already, đồng. */
export function appendixIssues(
  contracts: readonly ContractFacts[],
  contract: ContractFacts,
  appendix: AppendixFacts,
  about: { approved: Money; paidHighest: bigint; today: string },
): Issue[] {
  const issues: Issue[] = [];
  const previous = contract.appendices.at(-1)?.on ?? contract.on;
  if (appendix.on > about.today) issues.push(issue('on', 'Ngày ký không được sau hôm nay.'));
  if (appendix.on < previous) {
    issues.push(issue('on', 'Ngày ký không được trước ngày hợp đồng hoặc phụ lục liền trước.'));
  }
  if (appendix.endsOn && contract.startsOn && appendix.endsOn < contract.startsOn) {
    issues.push(issue('endsOn', 'Ngày kết thúc không được trước ngày bắt đầu của hợp đồng.'));
  }
  if (appendix.valueDong === null) return issues;
  if (appendix.valueDong < about.paidHighest) {
    issues.push(
      issue('value', 'Giá trị mới thấp hơn số đã chi theo hợp đồng, tính cả khoản chờ xác nhận.'),
    );
  }
  const amended = { ...contract, appendices: [...contract.appendices, appendix] };
  const after = contracts.map((other) => (other.id === contract.id ? amended : other));
  const total = contract.party === CUC_PARTY ? appendix.valueDong : committedOf(after);
  if (isStated(about.approved) && total > about.approved.dong) {
    issues.push(
      issue(
        'value',
        contract.party === CUC_PARTY
          ? 'Hợp đồng với Cục không được vượt số đã phê duyệt.'
          : 'Tổng giá trị hợp đồng với đơn vị thụ hưởng vượt số đã phê duyệt.',
      ),
    );
  }
  return issues;
}
