import { REQUIREMENTS, type DossierFacts } from './dossier.ts';
import { isExpired } from './equipment.ts';
import {
  conditionStates,
  type StoredCondition,
  type SupportCondition,
} from './support-conditions.ts';
import type { ProjectPart } from './vocabulary.ts';

/** What the checks look at besides what a dossier must hold. */
export interface CheckFacts extends DossierFacts {
  isGroup: boolean;
  conditions: readonly StoredCondition[];
  decision: unknown;
  equipment: readonly {
    name: string;
    quotations: readonly { supplier: string; validUntil: string | null }[];
  }[];
  /** Sentences about earlier support of the same content, one a record. */
  supportedBefore: readonly string[];
  /** Sentences about limits of support that are exceeded or cannot be judged yet. */
  ceilingFindings: readonly string[];
}

/** The result of one rule on one day. A frozen submission keeps them as they then came out. */
export interface DossierCheck {
  rule: string;
  /** Field it is about, in API notation. */
  path: string;
  part: ProjectPart;
  /** REQUIRED holds the dossier back; ADVISORY is told and decided by people. */
  weight: 'REQUIRED' | 'ADVISORY';
  isMet: boolean;
  /** What the rule asks, as a claim that is true when it is met. */
  claim: string;
  /** What is wrong; null when it is met. */
  message: string | null;
}

const CONDITION_CHECKS: Record<SupportCondition, { claim: string; message: string }> = {
  CONTENT_FITS: {
    claim: 'Nội dung phù hợp Điều 4 Nghị định 45/2012/NĐ-CP',
    message: 'Chưa xác nhận nội dung phù hợp Điều 4 Nghị định 45/2012/NĐ-CP.',
  },
  TASK_DECIDED: {
    claim: 'Nhiệm vụ được cấp có thẩm quyền quyết định',
    message: 'Chưa xác nhận có quyết định của cấp có thẩm quyền.',
  },
  COUNTERPART: {
    claim: 'Đơn vị thụ hưởng đã đầu tư hoặc cam kết đủ phần vốn còn lại',
    message: 'Chưa xác nhận đơn vị thụ hưởng đã đầu tư hoặc cam kết đủ phần vốn còn lại.',
  },
  NO_OTHER_SOURCE: {
    claim: 'Không nguồn ngân sách nào khác hỗ trợ cùng nội dung',
    message: 'Chưa xác nhận không có nguồn ngân sách khác hỗ trợ cùng nội dung.',
  },
};

/** Fewest members of a đề án nhóm. */
const GROUP_MEMBERS = 2;

function advisory(
  check: Omit<DossierCheck, 'weight' | 'message' | 'isMet'>,
  wrong: string | null,
): DossierCheck {
  return { ...check, weight: 'ADVISORY', isMet: wrong === null, message: wrong };
}

function expiredQuotations({ equipment }: CheckFacts, on: string): string | null {
  const expired = equipment.flatMap((line) =>
    line.quotations
      .filter((quotation) => isExpired(quotation, on))
      .map((quotation) => `${line.name} (${quotation.supplier})`),
  );
  return expired.length > 0 ? `Báo giá đã hết hiệu lực: ${expired.join('; ')}.` : null;
}

/** Every rule the portal can check of a dossier, with how it comes out on this day. */
export function dossierChecks(facts: CheckFacts, on: string): DossierCheck[] {
  const required = REQUIREMENTS.filter(
    ({ path }) => path !== 'beneficiaries' || facts.kind === 'PROJECT',
  ).map(({ path, part, claim, message, isMet }): DossierCheck => {
    const met = isMet(facts);
    return {
      rule: `required.${path}`,
      path,
      part,
      weight: 'REQUIRED',
      isMet: met,
      claim,
      message: met ? null : message,
    };
  });
  const conditions = conditionStates(facts)
    .filter(({ state }) => state !== 'NOT_APPLICABLE')
    .map(({ condition, state }) =>
      advisory(
        {
          rule: `condition.${condition}`,
          path: 'conditions',
          part: 'CONDITIONS',
          claim: CONDITION_CHECKS[condition].claim,
        },
        state === 'CONFIRMED' ? null : CONDITION_CHECKS[condition].message,
      ),
    );
  const group = advisory(
    {
      rule: 'group.members',
      path: 'beneficiaries',
      part: 'BENEFICIARIES',
      claim: `Đề án nhóm có từ ${GROUP_MEMBERS} đơn vị thụ hưởng cùng nội dung`,
    },
    facts.beneficiaries.length >= GROUP_MEMBERS
      ? null
      : `Đề án nhóm cần ít nhất ${GROUP_MEMBERS} đơn vị thụ hưởng cùng nội dung; hiện ghi ${facts.beneficiaries.length}.`,
  );
  const before = advisory(
    {
      rule: 'beneficiaries.supportedBefore',
      path: 'beneficiaries',
      part: 'BENEFICIARIES',
      claim: 'Chưa đơn vị nào được hỗ trợ cùng nội dung trước đây',
    },
    facts.supportedBefore.length > 0 ? facts.supportedBefore.join('\n') : null,
  );
  const ceilings = advisory(
    {
      rule: 'ceiling.within',
      path: 'ceiling',
      part: 'FUNDING',
      claim: 'Kinh phí trong mức hỗ trợ tối đa theo quy định',
    },
    facts.ceilingFindings.length > 0 ? facts.ceilingFindings.join('\n') : null,
  );
  const quotations = advisory(
    {
      rule: 'quotations.valid',
      path: 'equipment',
      part: 'EQUIPMENT',
      claim: 'Các báo giá còn hiệu lực',
    },
    expiredQuotations(facts, on),
  );
  return [
    ...required,
    ...conditions,
    ...(facts.isGroup ? [group] : []),
    ...(facts.kind === 'PROJECT' ? [before] : []),
    ceilings,
    ...(facts.equipment.some((line) => line.quotations.length > 0) ? [quotations] : []),
  ];
}
