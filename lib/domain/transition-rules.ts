import { failedHeads, headsWithoutReason, missingHeads, type HeadVerdict } from './appraisal.ts';
import { CUC_PARTY } from './contracts.ts';
import { missingFrom, type DossierFacts } from './dossier.ts';
import { isContractNumber, isDocumentNumber } from './document-number.ts';
import type { Issue } from './errors.ts';
import { boundsOf, type LedgerEntry } from './ledger.ts';
import { MIN_REASON_LENGTH, type Action } from './lifecycle.ts';
import { isStated, type Money } from './money.ts';
import { lengthOf } from './text.ts';
import type { Programme } from './vocabulary.ts';

/** What the rules of a step look at: the project as it is stored now. */
export interface TransitionFacts extends DossierFacts {
  programme: Programme;
  ownerId: string | null;
  submittedById: string | null;
  openComments: number;
  sheet: { heads: readonly HeadVerdict[]; filledById: string } | null;
  approved: Money;
  beneficiarySlugs: readonly string[];
  milestoneList: readonly {
    dueOn: string | null;
    responsible: string | null;
    isDone: boolean;
    absence: string | null;
  }[];
  confirmedReports: number;
  /** Indicators whose actual value was entered. */
  enteredResults: number;
  contracts: readonly { number: string; valueDong: bigint }[];
  payments: readonly (LedgerEntry & { enteredById: string })[];
  /** The latest sheet of the accountant; null before there is one. */
  settlement: { dong: bigint; preparedById: string } | null;
}

export interface DocumentRef {
  number: string;
  on: string;
}

export interface DecisionDocument extends DocumentRef {
  issuer?: string | undefined;
  signer?: string | null | undefined;
  subject?: string | null | undefined;
}

/** What a step brings along; each field is used by the steps that ask for it. */
export interface TransitionInput {
  action: Action;
  reason?: string | undefined;
  minutes?: DocumentRef | undefined;
  /** With which the authority above sent the dossier back. */
  document?: DocumentRef | undefined;
  recommended?: Money | undefined;
  letter?: DocumentRef | undefined;
  decision?: DecisionDocument | undefined;
  approved?: Money | undefined;
  batch?: string | undefined;
  contracts?: readonly SignedContract[] | undefined;
  liquidations?: readonly (DocumentRef & { contract: string })[] | undefined;
  settled?: Money | undefined;
  council?:
    readonly { name: string; organisation?: string | null; duty?: string | null }[] | undefined;
  findings?: string | null | undefined;
  conclusion?: string | null | undefined;
}

export interface SignedContract extends DocumentRef {
  party: string;
  value: Money;
  startsOn?: string | null | undefined;
  endsOn?: string | null | undefined;
  subject?: string | null | undefined;
}

const issue = (path: string, message: string): Issue => ({ path, message });

function documentIssues(path: string, document: DocumentRef | undefined, today: string): Issue[] {
  if (!document) return [issue(path, 'Cần số và ngày của văn bản.')];
  const issues: Issue[] = [];
  if (!isDocumentNumber(document.number)) {
    issues.push(
      issue(`${path}.number`, 'Số ký hiệu chưa đúng mẫu, ví dụ 1511/QĐ-UBND hoặc 05/BB-SCT.'),
    );
  }
  if (document.on > today) issues.push(issue(`${path}.on`, 'Ngày văn bản không được sau hôm nay.'));
  return issues;
}

function cappedMoneyIssues(path: string, amount: Money | undefined, cap: Money, capName: string) {
  if (!amount || !isStated(amount)) return [issue(path, 'Cần ghi số tiền.')];
  if (isStated(cap) && amount.dong > cap.dong) {
    return [issue(path, `Số tiền không được vượt ${capName}.`)];
  }
  return [];
}

type Rule = (
  facts: TransitionFacts,
  input: TransitionInput,
  actorId: string,
  today: string,
) => Issue[];

const reasonRule: Rule = (_facts, input) =>
  lengthOf(input.reason?.trim() ?? '') < MIN_REASON_LENGTH
    ? [
        issue(
          'reason',
          `Lý do cần ít nhất ${MIN_REASON_LENGTH} ký tự để bên nhận biết phải làm gì.`,
        ),
      ]
    : [];

const startRule: Rule = (facts) =>
  facts.milestoneList.some((milestone) => milestone.dueOn && milestone.responsible)
    ? []
    : [issue('milestones', 'Kế hoạch cần ít nhất một mốc có hạn và người chịu trách nhiệm.')];

const appraiseRule: Rule = (facts, input, actorId, today) => {
  if (facts.submittedById === actorId) {
    return [issue('action', 'Người gửi hồ sơ không được thẩm định hồ sơ đó.')];
  }
  if (!facts.sheet) return [issue('appraisal', 'Chưa có phiếu thẩm định cho lần gửi này.')];
  const heads = facts.sheet.heads;
  const issues: Issue[] = [];
  if (missingHeads(heads).length > 0) {
    issues.push(issue('appraisal.heads', 'Phiếu thẩm định còn mục chưa đánh giá.'));
  }
  if (headsWithoutReason(heads).length > 0) {
    issues.push(issue('appraisal.heads', 'Mục không đạt hoặc cần bổ sung phải ghi rõ lý do.'));
  }
  if (failedHeads(heads).length > 0) {
    issues.push(
      issue(
        'appraisal.heads',
        'Phiếu thẩm định còn mục không đạt hoặc cần bổ sung: hãy trả lại hồ sơ.',
      ),
    );
  }
  return [
    ...issues,
    ...documentIssues('minutes', input.minutes, today),
    ...cappedMoneyIssues('recommended', input.recommended, facts.requested, 'số đề nghị'),
  ];
};

const approveRule: Rule = (facts, input, _actorId, today) => {
  const issues = documentIssues('decision', input.decision, today);
  if (!input.decision?.issuer?.trim()) {
    issues.push(issue('decision.issuer', 'Cần ghi cơ quan ban hành quyết định.'));
  }
  if (!input.batch?.trim()) issues.push(issue('batch', 'Cần ghi đợt giao kế hoạch.'));
  return [
    ...issues,
    ...cappedMoneyIssues('approved', input.approved, facts.requested, 'số đề nghị'),
  ];
};

/** What stands against these contracts, one with each party that the project has one with. */
export function signedContractIssues(
  facts: Pick<TransitionFacts, 'programme' | 'beneficiarySlugs' | 'approved'>,
  contracts: readonly SignedContract[],
  today: string,
): Issue[] {
  const issues: Issue[] =
    contracts.length === 0 ? [issue('contracts', 'Cần ghi các hợp đồng đã ký.')] : [];
  const parties = contracts.map((contract) => contract.party);
  const expected = [
    ...(facts.programme === 'NATIONAL' ? [CUC_PARTY] : []),
    ...facts.beneficiarySlugs,
  ];
  for (const party of expected) {
    if (!parties.includes(party)) {
      issues.push(issue('contracts', `Thiếu hợp đồng với ${party === CUC_PARTY ? 'Cục' : party}.`));
    }
  }
  let sum = 0n;
  contracts.forEach((contract, index) => {
    const path = `contracts.${index}`;
    if (!expected.includes(contract.party)) {
      issues.push(issue(`${path}.party`, 'Bên ký không phải Cục hoặc đơn vị thụ hưởng của đề án.'));
    }
    if (parties.indexOf(contract.party) !== index) {
      issues.push(issue(`${path}.party`, 'Mỗi bên chỉ có một hợp đồng.'));
    }
    if (!isContractNumber(contract.number)) {
      issues.push(issue(`${path}.number`, 'Số hợp đồng chưa đúng mẫu, ví dụ 12/2022/HĐ-KC.'));
    }
    if (contract.on > today) {
      issues.push(issue(`${path}.on`, 'Ngày ký không được sau hôm nay.'));
    }
    if (contracts.findIndex((other) => other.number === contract.number) !== index) {
      issues.push(issue(`${path}.number`, 'Hai hợp đồng của đề án không được cùng số.'));
    }
    if (contract.startsOn && contract.endsOn && contract.endsOn < contract.startsOn) {
      issues.push(issue(`${path}.endsOn`, 'Ngày kết thúc không được trước ngày bắt đầu.'));
    }
    if (!isStated(contract.value)) {
      issues.push(issue(`${path}.value`, 'Cần ghi giá trị hợp đồng.'));
    } else if (contract.party !== CUC_PARTY) {
      sum += contract.value.dong;
    } else if (isStated(facts.approved) && contract.value.dong > facts.approved.dong) {
      issues.push(issue(`${path}.value`, 'Hợp đồng với Cục không được vượt số đã phê duyệt.'));
    }
  });
  // The contract with the Cục carries the same money on to the beneficiaries: adding both counts it twice.
  if (isStated(facts.approved) && sum > facts.approved.dong) {
    issues.push(
      issue('contracts', 'Tổng giá trị hợp đồng với đơn vị thụ hưởng vượt số đã phê duyệt.'),
    );
  }
  return issues;
}

const signContractsRule: Rule = (facts, input, _actorId, today) =>
  signedContractIssues(facts, input.contracts ?? [], today);

const acceptRule: Rule = (facts, input, _actorId, today) => {
  const issues = documentIssues('minutes', input.minutes, today);
  if (facts.milestoneList.some((milestone) => !milestone.isDone && !milestone.absence)) {
    issues.push(issue('milestones', 'Còn mốc chưa xong và chưa có giải trình.'));
  }
  if (facts.confirmedReports === 0 && facts.enteredResults === 0) {
    issues.push(
      issue('results', 'Chưa nhập kết quả thực hiện và chưa có báo cáo nào được xác nhận.'),
    );
  }
  return issues;
};

const liquidateRule: Rule = (facts, input, _actorId, today) => {
  const minutes = input.liquidations ?? [];
  const issues = minutes.flatMap((line, index) => documentIssues(`minutes.${index}`, line, today));
  for (const contract of facts.contracts) {
    if (!minutes.some((line) => line.contract === contract.number)) {
      issues.push(issue('minutes', `Thiếu biên bản thanh lý hợp đồng ${contract.number}.`));
    }
  }
  minutes.forEach((line, index) => {
    if (!facts.contracts.some((contract) => contract.number === line.contract)) {
      issues.push(issue(`minutes.${index}.contract`, 'Đề án không có hợp đồng này.'));
    }
  });
  return issues;
};

const settleRule: Rule = (facts, input, actorId) => {
  const { net, pending } = boundsOf(facts.payments);
  const { settlement } = facts;
  const issues = cappedMoneyIssues('settled', input.settled, facts.approved, 'số đã phê duyệt');
  if (facts.payments.some((payment) => payment.enteredById === actorId)) {
    issues.push(issue('action', 'Người nhập khoản chi không được quyết toán khoản chi đó.'));
  }
  if (settlement?.preparedById === actorId) {
    issues.push(issue('action', 'Người lập bảng quyết toán không được phê duyệt bảng đó.'));
  }
  if (facts.payments.length === 0) {
    issues.push(issue('payments', 'Kế toán chưa ghi khoản thanh toán nào.'));
    return issues;
  }
  if (pending > 0) {
    issues.push(issue('payments', `Còn ${pending} khoản chi chờ lãnh đạo Trung tâm xác nhận.`));
  }
  if (!settlement) {
    issues.push(issue('settlement', 'Kế toán Trung tâm chưa lập bảng quyết toán.'));
  } else if (settlement.dong !== net) {
    issues.push(
      issue('settlement', 'Sổ chi đã thay đổi sau khi lập bảng quyết toán: kế toán cần lập lại.'),
    );
  }
  if (input.settled && isStated(input.settled) && input.settled.dong !== net) {
    issues.push(issue('settled', 'Số quyết toán phải bằng tổng các khoản đã thanh toán.'));
  }
  return issues;
};

const RULES: Record<Action, Rule | null> = {
  sendToLeader: (facts) => [
    ...missingFrom(facts).map(({ path, message }) => issue(path, message)),
    ...(facts.openComments > 0
      ? [issue('comments', `Còn ${facts.openComments} ý kiến thẩm định chưa trả lời.`)]
      : []),
  ],
  takeBack: null,
  returnToOfficer: reasonRule,
  submit: (facts, _input, actorId) =>
    facts.ownerId === actorId
      ? [issue('action', 'Người lập hồ sơ không được tự gửi hồ sơ đó đi thẩm định.')]
      : [],
  return: reasonRule,
  appraise: appraiseRule,
  reject: reasonRule,
  forward: (_facts, input, _actorId, today) => documentIssues('letter', input.letter, today),
  returnFromAbove: (facts, input, actorId, today) => [
    ...reasonRule(facts, input, actorId, today),
    ...(input.document ? documentIssues('document', input.document, today) : []),
  ],
  approve: approveRule,
  signContracts: signContractsRule,
  start: startRule,
  accept: acceptRule,
  reopen: reasonRule,
  liquidate: liquidateRule,
  settle: settleRule,
  stop: (_facts, input, _actorId, today) => documentIssues('decision', input.decision, today),
};

/** Everything that stands against taking this step with this input; empty when it may be taken. */
export function transitionIssues(
  facts: TransitionFacts,
  input: TransitionInput,
  actorId: string,
  today: string,
): Issue[] {
  return RULES[input.action]?.(facts, input, actorId, today) ?? [];
}
