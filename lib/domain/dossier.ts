import type { Issue } from './errors.ts';
import { isStated, type Money } from './money.ts';
import type { Kind, MoneyState, ProjectPart } from './vocabulary.ts';

/** What a dossier must hold before it goes to the leader, as far as this rule looks at it. */
export interface DossierFacts {
  kind: Kind;
  activityContent: string | null;
  objectives: string | null;
  content: string | null;
  startsOn: string | null;
  endsOn: string | null;
  implementingUnit: string | null;
  requested: Money;
  beneficiaries: readonly unknown[];
  beneficiariesState: MoneyState;
  milestones: readonly unknown[];
}

type Requirement = {
  path: string;
  part: ProjectPart;
  /** True when it is met; `message` is what is said when it is not. */
  claim: string;
  message: string;
  isMet: (facts: DossierFacts) => boolean;
};

const filled = (text: string | null) => text !== null && text.trim() !== '';

/** The required parts of a dossier, in the order of the task list. */
export const REQUIREMENTS: readonly Requirement[] = [
  {
    path: 'activityContent',
    part: 'GENERAL',
    claim: 'Đã chọn nội dung hoạt động khuyến công',
    message: 'Chưa chọn nội dung hoạt động khuyến công.',
    isMet: (facts) => filled(facts.activityContent),
  },
  {
    path: 'implementingUnit',
    part: 'GENERAL',
    claim: 'Đã ghi đơn vị thực hiện',
    message: 'Chưa ghi đơn vị thực hiện.',
    isMet: (facts) => filled(facts.implementingUnit),
  },
  {
    path: 'beneficiaries',
    part: 'BENEFICIARIES',
    claim: 'Có ít nhất một đơn vị thụ hưởng',
    message: 'Đề án phải có ít nhất một đơn vị thụ hưởng.',
    isMet: (facts) => facts.kind === 'TASK' || facts.beneficiaries.length > 0,
  },
  {
    path: 'objectives',
    part: 'CONTENT',
    claim: 'Đã ghi mục tiêu',
    message: 'Chưa ghi mục tiêu.',
    isMet: (facts) => filled(facts.objectives),
  },
  {
    path: 'content',
    part: 'CONTENT',
    claim: 'Đã ghi nội dung thực hiện',
    message: 'Chưa ghi nội dung thực hiện.',
    isMet: (facts) => filled(facts.content),
  },
  {
    path: 'support',
    part: 'FUNDING',
    claim: 'Đã ghi kinh phí đề nghị hỗ trợ',
    message: 'Chưa ghi kinh phí đề nghị hỗ trợ.',
    isMet: (facts) => isStated(facts.requested),
  },
  {
    path: 'startsOn',
    part: 'PLAN',
    claim: 'Đã ghi ngày bắt đầu',
    message: 'Chưa ghi ngày bắt đầu.',
    isMet: (facts) => filled(facts.startsOn),
  },
  {
    path: 'endsOn',
    part: 'PLAN',
    claim: 'Đã ghi ngày kết thúc',
    message: 'Chưa ghi ngày kết thúc.',
    isMet: (facts) => filled(facts.endsOn),
  },
  {
    path: 'milestones',
    part: 'PLAN',
    claim: 'Kế hoạch có ít nhất một mốc',
    message: 'Kế hoạch thực hiện phải có ít nhất một mốc.',
    isMet: (facts) => facts.milestones.length > 0,
  },
];

export interface MissingPart extends Issue {
  part: ProjectPart;
}

/** Everything still missing before the dossier can be sent; empty when it is complete. */
export function missingFrom(facts: DossierFacts): MissingPart[] {
  return REQUIREMENTS.filter((requirement) => !requirement.isMet(facts)).map(
    ({ path, part, message }) => ({ path, part, message }),
  );
}
