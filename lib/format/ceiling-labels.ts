import {
  exceedsEvery,
  type CeilingChoice,
  type CeilingConfidence,
  type CeilingDayBasis,
  type CeilingEnforcement,
  type CeilingGap,
  type CeilingJudgement,
  type CeilingLimit,
  type CeilingResult,
  type CeilingRule,
  type CeilingSubject,
  type CeilingVerdict,
} from '#lib/domain/ceiling.ts';
import { formatDay } from './days.ts';
import { formatDong } from './money.ts';

/** Words of the limits of support. */

export const CEILING_ENFORCEMENT_LABELS: Record<CeilingEnforcement, string> = {
  REFUSE: 'Chặn khi vượt',
  WARN: 'Chỉ cảnh báo',
};

export const CEILING_CONFIDENCE_LABELS: Record<CeilingConfidence, string> = {
  FOUND: 'Đã đọc ở nguồn công khai',
  KNOWN: 'Biết theo nghiệp vụ, chưa đối chiếu nguyên văn',
  UNSURE: 'Chưa chắc chắn',
};

/** Only khuyến công money has limits of its own. */
export const CEILING_SOURCE_LABELS: Readonly<Record<string, string>> = {
  KCQG: 'Khuyến công quốc gia',
  KCDP: 'Khuyến công địa phương',
};

export const CEILING_STAGE_LABELS = {
  REQUESTED: 'Theo số đang đề nghị',
  APPRAISED: 'Theo số Sở đề xuất',
  DECIDED: 'Theo số đã phê duyệt',
} as const;

export const CEILING_RESULT_LABELS: Record<CeilingResult, string> = {
  WITHIN: 'Trong mức',
  EXCEEDED: 'Vượt mức',
  UNDECIDED: 'Chưa đủ số liệu',
  NO_LIMIT: 'Không có mức bằng số',
};

export const CEILING_GAP_LABELS: Record<CeilingGap, string> = {
  SUPPORT: 'chưa có kinh phí đề nghị hỗ trợ',
  SHARE: 'chưa có phần hỗ trợ của từng đơn vị',
  COST: 'chưa đủ chi phí hợp lệ và vốn đối ứng của cơ sở để tính tỷ lệ',
  UNITS: 'chưa ghi số lượng được hỗ trợ',
  MEMBERS: 'chưa ghi đơn vị thụ hưởng',
};

export const CEILING_BASIS_LABELS: Record<CeilingDayBasis, string> = {
  DECISION: 'ngày quyết định phê duyệt',
  START: 'ngày bắt đầu đề án',
  PLAN_YEAR: 'ngày đầu năm kế hoạch',
};

export const CEILING_CHOICE_TEXTS: Record<CeilingChoice, string> = {
  CHOSEN: 'Xét theo mức đã chọn.',
  OPEN: 'Chưa chọn mức hỗ trợ tối đa áp dụng.',
  NONE: 'Hồ sơ ghi rằng không có mức hỗ trợ tối đa nào áp dụng.',
  NOT_IN_FORCE: 'Mức đã chọn không có hiệu lực vào ngày xét, hoặc thuộc nội dung khác.',
  NO_RULE: 'Danh mục chưa có mức hỗ trợ tối đa nào cho nội dung này vào ngày xét.',
};

/** "50%", "2,5%" */
export function formatBasisPoints(basisPoints: number): string {
  const text = (basisPoints / 100).toFixed(2).replace(/\.?0+$/, '');
  return `${text.replace('.', ',')}%`;
}

/** What a rule allows, in words: "tối đa 50% chi phí hợp lệ, không quá 300.000.000 đồng mỗi cơ sở". */
export function ruleWords(
  rule: Pick<CeilingRule, 'percentBasisPoints' | 'capDong' | 'unit'>,
): string {
  const { percentBasisPoints, capDong, unit } = rule;
  const percent =
    percentBasisPoints === null
      ? null
      : `tối đa ${formatBasisPoints(percentBasisPoints)} chi phí hợp lệ`;
  const amount = capDong === null ? null : `không quá ${formatDong(capDong)} mỗi ${unit}`;
  return [percent, amount].filter((words) => words !== null).join(', ') || 'không có mức bằng số';
}

/** "Điều 8 khoản 4, Thông tư 28/2018/TT-BTC" */
export function ruleArticle({ article, instrument }: Pick<CeilingRule, 'article' | 'instrument'>) {
  return `${article}, ${instrument}`;
}

export function ruleValidity({ validFrom, validTo }: Pick<CeilingRule, 'validFrom' | 'validTo'>) {
  return validTo === null
    ? `từ ${formatDay(validFrom)}`
    : `${formatDay(validFrom)} đến ${formatDay(validTo)}`;
}

export function subjectWords(subject: CeilingSubject): string {
  switch (subject.kind) {
    case 'MEMBER':
      return subject.name;
    case 'GROUP':
      return `${subject.count} đơn vị cộng lại`;
    case 'PROJECT':
      return 'Cả đề án, nhiệm vụ';
  }
}

/** The limit that is smallest for this subject: what the meter measures against. */
export function governingLimit({ limits, cap }: CeilingVerdict): CeilingLimit | undefined {
  return (
    limits.find(
      ({ amountCap, percentCap }) => cap !== null && (amountCap === cap || percentCap === cap),
    ) ?? limits[0]
  );
}

/** One verdict as a sentence. */
export function verdictSentence(verdict: CeilingVerdict): string {
  const { used, cap, left, gaps, result } = verdict;
  const limit = governingLimit(verdict);
  const where = limit ? ` (${ruleArticle(limit.rule)})` : '';
  const who = subjectWords(verdict.subject);
  const open = gaps.map((gap) => CEILING_GAP_LABELS[gap]).join('; ');
  switch (result) {
    case 'EXCEEDED':
      return `${who}: ${formatDong(used ?? 0n)} vượt mức tối đa ${formatDong(cap ?? 0n)} là ${formatDong(-(left ?? 0n))}${where}.`;
    case 'WITHIN':
      return `${who}: ${formatDong(used ?? 0n)} trong mức tối đa ${formatDong(cap ?? 0n)}, còn ${formatDong(left ?? 0n)}${where}.`;
    case 'UNDECIDED':
      return cap === null
        ? `${who}: chưa xét được vì ${open}${where}.`
        : `${who}: mức tối đa biết được là ${formatDong(cap)}; chưa xét hết vì ${open}${where}.`;
    case 'NO_LIMIT':
      return `${who}: quy định không ghi mức bằng số, cần căn cứ giá${where}.`;
  }
}

/** What of a judgement somebody has to look at, one sentence each; empty when all is within. */
export function ceilingFindings(judgement: CeilingJudgement): string[] {
  if (judgement.choice === 'CHOSEN') {
    return judgement.verdicts
      .filter(({ result }) => result === 'EXCEEDED' || result === 'UNDECIDED')
      .map(verdictSentence);
  }
  if (exceedsEvery(judgement)) {
    return [
      'Kinh phí đề nghị vượt mọi mức hỗ trợ tối đa có thể áp dụng cho nội dung này; hãy chọn mức áp dụng và xem lại.',
    ];
  }
  if (judgement.choice === 'NONE' && judgement.verdicts.length > 0) {
    return [
      'Hồ sơ ghi rằng không có mức hỗ trợ tối đa nào áp dụng, trong khi danh mục có mức cho nội dung này.',
    ];
  }
  return judgement.choice === 'NOT_IN_FORCE' || judgement.choice === 'OPEN'
    ? [CEILING_CHOICE_TEXTS[judgement.choice]]
    : [];
}
