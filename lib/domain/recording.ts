import { CUC_PARTY } from './contracts.ts';
import { isContractNumber, isDocumentNumber } from './document-number.ts';
import type { Issue } from './errors.ts';
import { isDecided } from './lifecycle.ts';
import { isStated, totalOf, type Money } from './money.ts';
import { STATUSES, type Kind, type Programme, type Status } from './vocabulary.ts';

/**
 * Recording: a project whose state is known from a document, but not its steps, is put at that state
 * with its source. Nothing in between is made up; what the document does not say stays not stated.
 */

/** Where a project may be put: everywhere but where somebody would still be writing its draft. */
export const RECORDABLE_STATUSES = STATUSES.filter(
  (status) => status !== 'DRAFT' && status !== 'CENTER_REVIEW',
);

/** From here on there are contracts, whether or not the document names them. */
const WITH_CONTRACTS: readonly Status[] = [
  'CONTRACTED',
  'IN_PROGRESS',
  'ACCEPTED',
  'LIQUIDATED',
  'SETTLED',
  'STOPPED',
];

interface Document {
  number: string;
  on: string;
}

export interface Recording {
  kind: Kind;
  programme: Programme;
  status: Status;
  requested: Money;
  approved: Money;
  settled: Money;
  decision: (Document & { issuer: string }) | null;
  contracts: readonly (Document & { party: string; value: Money })[];
  /** Slug of each beneficiary (null for one that the register does not know yet) and its share. */
  beneficiaries: readonly { slug: string | null; share: Money }[];
  source: { on: string | null };
}

const issue = (path: string, message: string): Issue => ({ path, message });

function moneyIssues(recording: Recording): Issue[] {
  const { status, requested, approved, settled, beneficiaries } = recording;
  const issues: Issue[] = [];
  const whole = isDecided(status) ? approved : requested;
  const shares = totalOf(beneficiaries.map(({ share }) => share)).statedDong ?? 0n;
  if (isStated(whole) && shares > whole.dong) {
    issues.push(issue('beneficiaries', 'Tổng phần hỗ trợ của các đơn vị vượt kinh phí của đề án.'));
  }
  if (isStated(approved) && !isDecided(status)) {
    issues.push(issue('approved', 'Đề án ở trạng thái này chưa được phê duyệt số nào.'));
  } else if (isStated(approved) && isStated(requested) && approved.dong > requested.dong) {
    issues.push(issue('approved', 'Số được duyệt không được vượt số đề nghị.'));
  }
  if (isStated(settled) && status !== 'SETTLED') {
    issues.push(issue('settled', 'Chỉ đề án đã quyết toán mới có số quyết toán.'));
  } else if (isStated(settled) && isStated(approved) && settled.dong > approved.dong) {
    issues.push(issue('settled', 'Số quyết toán không được vượt số được duyệt.'));
  }
  return issues;
}

function documentIssues(recording: Recording, today: string): Issue[] {
  const { status, kind, decision, contracts, beneficiaries } = recording;
  const issues: Issue[] = [];
  if (decision) {
    if (!isDecided(status)) {
      issues.push(issue('decision.number', 'Đề án ở trạng thái này chưa có quyết định phê duyệt.'));
    } else if (!isDocumentNumber(decision.number)) {
      issues.push(
        issue('decision.number', 'Số ký hiệu chưa đúng mẫu, ví dụ 1511/QĐ-UBND hoặc 4869/QĐ-BCT.'),
      );
    }
    if (decision.issuer.trim() === '') {
      issues.push(issue('decision.issuer', 'Cần ghi cơ quan ban hành quyết định.'));
    }
    if (decision.on > today) {
      issues.push(issue('decision.on', 'Ngày văn bản không được sau hôm nay.'));
    }
  }
  if (contracts.length > 0 && (kind === 'TASK' || !WITH_CONTRACTS.includes(status))) {
    issues.push(issue('contracts', 'Nhiệm vụ, hoặc đề án ở trạng thái này, không có hợp đồng.'));
  }
  contracts.forEach(({ number, on, party, value }, index) => {
    const path = `contracts.${index}`;
    if (party !== CUC_PARTY && beneficiaries.every(({ slug }) => slug !== party)) {
      issues.push(issue(`${path}.party`, 'Đề án không có đơn vị thụ hưởng này.'));
    }
    if (!isContractNumber(number)) {
      issues.push(issue(`${path}.number`, 'Số hợp đồng chưa đúng mẫu, ví dụ 12/2022/HĐ-KC.'));
    } else if (contracts.findIndex((other) => other.number === number) !== index) {
      issues.push(issue(`${path}.number`, 'Hai hợp đồng của đề án không được cùng số.'));
    }
    if (on > today) issues.push(issue(`${path}.on`, 'Ngày ký không được sau hôm nay.'));
    if (!isStated(value)) issues.push(issue(`${path}.value`, 'Cần ghi giá trị hợp đồng.'));
  });
  return issues;
}

/** Everything that contradicts itself in what is put down from a document. */
export function recordingIssues(recording: Recording, today: string): Issue[] {
  const { kind, status, source } = recording;
  const issues: Issue[] = [];
  if (kind === 'TASK' && (status === 'CONTRACTED' || status === 'LIQUIDATED')) {
    issues.push(issue('status', 'Nhiệm vụ không ký hợp đồng và không thanh lý.'));
  }
  if (source.on !== null && source.on > today) {
    issues.push(issue('source.on', 'Ngày của tài liệu không được sau hôm nay.'));
  }
  return [...issues, ...moneyIssues(recording), ...documentIssues(recording, today)];
}
