import { isStated, stated, type Money } from './money.ts';
import { PROGRAMME_SOURCE } from './programme-source.ts';

/**
 * How much support a project, or each establishment in it, may be given: dated rules held against the
 * figures of a dossier. Amounts are whole đồng; a percentage is taken of the eligible cost and rounded
 * down once. What cannot be told for want of a figure is said to be undecided, never let pass.
 */

/** REFUSE holds a dossier back until somebody with the right to it lets it go over; WARN is only told. */
export const CEILING_ENFORCEMENTS = ['REFUSE', 'WARN'] as const;
export type CeilingEnforcement = (typeof CEILING_ENFORCEMENTS)[number];

/** FOUND in a public source, KNOWN to the trade, UNSURE: recalled or inferred, so it never refuses. */
export const CEILING_CONFIDENCES = ['FOUND', 'KNOWN', 'UNSURE'] as const;
export type CeilingConfidence = (typeof CEILING_CONFIDENCES)[number];

export interface CeilingRule {
  id: string;
  /** The same limit over its dated versions: `K04A_MACHINE`. */
  code: string;
  label: string;
  activityContent: string;
  /** Whose money it limits; a national rule limits local money as well, as a warning. */
  source: string;
  /** What is counted: cơ sở, mô hình, nhãn hiệu, lần … */
  unit: string;
  isPerEstablishment: boolean;
  /** Hundredths of a percent of the eligible cost. */
  percentBasisPoints: number | null;
  capDong: bigint | null;
  condition: string | null;
  instrument: string;
  article: string;
  validFrom: string;
  /** The last day in force. */
  validTo: string | null;
  confidence: CeilingConfidence;
  enforcement: CeilingEnforcement;
}

/** Said in place of a rule's code: somebody has looked, and no rule of the catalogue applies. */
export const NO_CEILING = 'NONE';

/** Which day decides on the rules: a rule is never judged by today. */
export const CEILING_DAY_BASES = ['DECISION', 'START', 'PLAN_YEAR'] as const;
export type CeilingDayBasis = (typeof CEILING_DAY_BASES)[number];

/**
 * The day of the decision; before there is one the first day of the work, as far as it lies in the plan
 * year, else the first day of that year.
 */
export function ceilingDay(project: {
  decidedOn: string | null;
  startsOn: string | null;
  planYear: number;
}): { on: string; basis: CeilingDayBasis } {
  if (project.decidedOn !== null) return { on: project.decidedOn, basis: 'DECISION' };
  const startsInPlanYear = project.startsOn?.startsWith(`${project.planYear}-`) ?? false;
  if (project.startsOn !== null && startsInPlanYear) {
    return { on: project.startsOn, basis: 'START' };
  }
  return { on: `${project.planYear}-01-01`, basis: 'PLAN_YEAR' };
}

/** An establishment of a project as far as the ceilings look at it. */
export interface CeilingMember {
  slug: string;
  name: string;
  /** Its part of the support. */
  share: Money;
  /** Eligible cost over all sources; stated only when its own capital is. */
  cost: Money;
}

export interface CeilingFacts {
  on: string;
  basis: CeilingDayBasis;
  /** The programme's own source. */
  source: string;
  activityContent: string | null;
  /** The chosen rule's code, NO_CEILING, or null while nobody has said. */
  ceilingCode: string | null;
  units: number | null;
  support: Money;
  /** Eligible cost of the whole project; stated only when the establishments' own capital is. */
  cost: Money;
  members: readonly CeilingMember[];
}

export function isInForce(rule: Pick<CeilingRule, 'validFrom' | 'validTo'>, on: string): boolean {
  return rule.validFrom <= on && (rule.validTo === null || on <= rule.validTo);
}

type RuleScope = Pick<CeilingFacts, 'on' | 'source' | 'activityContent'>;

/** Rules of the project's content and money that are in force on its day. */
export function rulesFor(rules: readonly CeilingRule[], facts: RuleScope): CeilingRule[] {
  return rules.filter(
    (rule) =>
      rule.activityContent === facts.activityContent &&
      isInForce(rule, facts.on) &&
      (rule.source === facts.source || rule.source === PROGRAMME_SOURCE.NATIONAL),
  );
}

/** Refuses only where it is the rule of this very money and somebody has read it. */
export function enforcementOn(rule: CeilingRule, source: string): CeilingEnforcement {
  const isOwn = rule.source === source;
  return isOwn && rule.confidence !== 'UNSURE' ? rule.enforcement : 'WARN';
}

/** What has to be known before a verdict can be reached. */
export const CEILING_GAPS = ['SUPPORT', 'SHARE', 'COST', 'UNITS', 'MEMBERS'] as const;
export type CeilingGap = (typeof CEILING_GAPS)[number];

/** One rule held against one subject. */
export interface CeilingLimit {
  rule: CeilingRule;
  enforcement: CeilingEnforcement;
  /** The absolute limit for this subject, đồng; null without one, or while the units are not known. */
  amountCap: bigint | null;
  /** The percentage in đồng; null without one, or while the cost is not known. */
  percentCap: bigint | null;
  isExceeded: boolean;
}

/** NO_LIMIT: the rule sets no figure, its words have to be read. */
export const CEILING_RESULTS = ['WITHIN', 'EXCEEDED', 'UNDECIDED', 'NO_LIMIT'] as const;
export type CeilingResult = (typeof CEILING_RESULTS)[number];

/** GROUP: establishments of a group whose parts are not stated, together. */
export type CeilingSubject =
  | { kind: 'MEMBER'; slug: string; name: string }
  | { kind: 'GROUP'; count: number }
  | { kind: 'PROJECT' };

export interface CeilingVerdict {
  code: string;
  subject: CeilingSubject;
  /** What is asked for, đồng; null when it is not stated. */
  used: bigint | null;
  /** The smallest limit that is known; null without any. */
  cap: bigint | null;
  /** `cap − used`, negative when exceeded. */
  left: bigint | null;
  /** What the percentage is taken of. */
  cost: bigint | null;
  result: CeilingResult;
  gaps: CeilingGap[];
  /** A rule that refuses is exceeded, or might be for want of the number of units. */
  refuses: boolean;
  limits: CeilingLimit[];
}

/**
 * CHOSEN: judged by the rule said; OPEN: nobody has chosen, NONE: somebody says that none applies, in
 * both each candidate is shown.
 */
export const CEILING_CHOICES = ['CHOSEN', 'OPEN', 'NONE', 'NOT_IN_FORCE', 'NO_RULE'] as const;
export type CeilingChoice = (typeof CEILING_CHOICES)[number];

export interface CeilingJudgement {
  facts: CeilingFacts;
  choice: CeilingChoice;
  verdicts: CeilingVerdict[];
}

const BASIS_POINTS = 10_000n;

/** A percentage of an amount, rounded down to whole đồng; `basisPoints` are hundredths of a percent. */
export function percentOf(dong: bigint, basisPoints: number): bigint {
  return (dong * BigInt(basisPoints)) / BASIS_POINTS;
}

interface Held {
  subject: CeilingSubject;
  used: Money;
  cost: Money;
  /** How often the absolute limit counts; null while nobody has said. */
  times: number | null;
  /** What is missing where `used` is not stated. */
  usedGap: CeilingGap;
}

function limitOf(
  rule: CeilingRule,
  source: string,
  held: Held,
): CeilingLimit & { gap: CeilingGap[] } {
  const { used, cost, times } = held;
  const gap: CeilingGap[] = [];
  let amountCap: bigint | null = null;
  if (rule.capDong !== null) {
    if (times !== null) amountCap = rule.capDong * BigInt(times);
    // One unit at least is supported: what one may have is within the limit however many there are.
    else if (isStated(used) && used.dong <= rule.capDong) amountCap = rule.capDong;
    else gap.push('UNITS');
  }
  let percentCap: bigint | null = null;
  if (rule.percentBasisPoints !== null) {
    if (isStated(cost)) percentCap = percentOf(cost.dong, rule.percentBasisPoints);
    else gap.push('COST');
  }
  const isExceeded =
    isStated(used) && [amountCap, percentCap].some((limit) => limit !== null && used.dong > limit);
  const enforcement = enforcementOn(rule, source);
  return { rule, enforcement, amountCap, percentCap, isExceeded, gap };
}

const smallest = (amounts: readonly bigint[]) =>
  amounts.reduce<bigint | null>(
    (least, one) => (least === null || one < least ? one : least),
    null,
  );

function resultOf(limits: readonly CeilingLimit[], gaps: readonly CeilingGap[]): CeilingResult {
  if (limits.some(({ isExceeded }) => isExceeded)) return 'EXCEEDED';
  const hasFigure = limits.some(
    ({ rule }) => rule.capDong !== null || rule.percentBasisPoints !== null,
  );
  if (!hasFigure) return 'NO_LIMIT';
  return gaps.length > 0 ? 'UNDECIDED' : 'WITHIN';
}

function judge(code: string, rules: readonly CeilingRule[], source: string, held: Held) {
  const found = rules.map((rule) => limitOf(rule, source, held));
  const gaps = new Set<CeilingGap>(found.flatMap(({ gap }) => gap));
  if (!isStated(held.used)) gaps.add(held.usedGap);
  const limits = found.map(({ gap: _gap, ...limit }) => limit);
  const cap = smallest(
    limits.flatMap(({ amountCap, percentCap }) =>
      [amountCap, percentCap].filter((limit) => limit !== null),
    ),
  );
  const used = held.used.dong;
  const verdict: CeilingVerdict = {
    code,
    subject: held.subject,
    used,
    cap,
    left: cap !== null && used !== null ? cap - used : null,
    cost: held.cost.dong,
    result: resultOf(limits, [...gaps]),
    gaps: CEILING_GAPS.filter((gap) => gaps.has(gap)),
    refuses: found.some(
      ({ isExceeded, enforcement, gap }) =>
        // How many are supported is the dossier's own to say: unsaid it lets nothing pass.
        enforcement === 'REFUSE' && (isExceeded || gap.includes('UNITS')),
    ),
    limits,
  };
  return verdict;
}

const UNKNOWN: Money = { state: 'NOT_STATED', dong: null };

/**
 * The establishments one by one, and beside them what no single part accounts for: the parts that
 * nobody stated, or the support as a whole where it is more than its parts.
 */
function heldMembers({ members, support, cost }: CeilingFacts): Held[] {
  if (members.length === 0) {
    return [
      { subject: { kind: 'PROJECT' }, used: UNKNOWN, cost: UNKNOWN, times: 1, usedGap: 'MEMBERS' },
    ];
  }
  const known = members.reduce((sum, { share }) => sum + (share.dong ?? 0n), 0n);
  const open = members.filter(({ share }) => !isStated(share));
  const rest = isStated(support) && support.dong >= known ? support.dong - known : null;
  const usedBy = ({ share }: CeilingMember): Money => {
    // The only one there is receives all of it; the only one without a part receives the rest.
    if (members.length === 1 && rest !== null) return support;
    return !isStated(share) && open.length === 1 && rest !== null ? stated(rest) : share;
  };
  const held = members.map((member): Held => {
    const { slug, name } = member;
    const subject: CeilingSubject = { kind: 'MEMBER', slug, name };
    return { subject, used: usedBy(member), cost: member.cost, times: 1, usedGap: 'SHARE' };
  });
  const isSplit = open.length === 0 && rest === 0n;
  if (rest === null || isSplit || open.length === 1 || members.length === 1) return held;
  const all = open.length === 0 || open.length === members.length;
  const count = all ? members.length : open.length;
  return [
    ...held,
    {
      subject: { kind: 'GROUP', count },
      used: all ? support : stated(rest),
      cost: all ? cost : UNKNOWN,
      times: count,
      usedGap: 'SHARE',
    },
  ];
}

function heldOf(facts: CeilingFacts, isPerEstablishment: boolean): Held[] {
  if (isPerEstablishment) return heldMembers(facts);
  const { support, cost, units } = facts;
  return [{ subject: { kind: 'PROJECT' }, used: support, cost, times: units, usedGap: 'SUPPORT' }];
}

function verdictsBy(code: string, rules: readonly CeilingRule[], facts: CeilingFacts) {
  const isPerEstablishment = rules.some((rule) => rule.isPerEstablishment);
  return heldOf(facts, isPerEstablishment).map((held) => judge(code, rules, facts.source, held));
}

function choiceOf(inForce: readonly CeilingRule[], { ceilingCode }: CeilingFacts): CeilingChoice {
  if (ceilingCode === NO_CEILING) return 'NONE';
  if (ceilingCode === null) return inForce.length > 0 ? 'OPEN' : 'NO_RULE';
  return inForce.some(({ code }) => code === ceilingCode) ? 'CHOSEN' : 'NOT_IN_FORCE';
}

/**
 * How a project stands beside the ceilings of its day. With a chosen rule it is judged by that one;
 * while nobody has chosen, by each that could apply, and none of those refuses. Rules of one code for
 * national and local money are taken together: the smaller limit holds.
 */
export function judgeCeilings(
  rules: readonly CeilingRule[],
  facts: CeilingFacts,
): CeilingJudgement {
  const inForce = rulesFor(rules, facts);
  const choice = choiceOf(inForce, facts);
  const isOpen = choice === 'OPEN' || choice === 'NONE';
  const meant = isOpen ? inForce : inForce.filter(({ code }) => code === facts.ceilingCode);
  const codes = [...new Set(meant.map(({ code }) => code))];
  const verdicts = codes.flatMap((code) =>
    verdictsBy(
      code,
      inForce.filter((rule) => rule.code === code),
      facts,
    ),
  );
  return {
    facts,
    choice,
    verdicts: isOpen ? verdicts.map((verdict) => ({ ...verdict, refuses: false })) : verdicts,
  };
}

/** Goes beyond every rule that could apply, whichever will be chosen. */
export function exceedsEvery({ choice, verdicts }: CeilingJudgement): boolean {
  const codes = new Set(verdicts.map(({ code }) => code));
  return (
    choice !== 'CHOSEN' &&
    codes.size > 0 &&
    [...codes].every((code) =>
      verdicts.some((verdict) => verdict.code === code && verdict.result === 'EXCEEDED'),
    )
  );
}

/** Letting a subject go over a rule, up to an amount; a larger one later needs a new word. */
export interface CeilingException {
  ruleCode: string;
  /** Slug of the establishment; null for the project or the group as a whole. */
  beneficiary: string | null;
  upToDong: bigint;
  /** The limit of that day, đồng: under a smaller one it is another excess. */
  capDong: bigint;
  organisation: 'CENTER' | 'DEPARTMENT';
}

/** In which state a side may let something go over: before the step by which its leader sends it on. */
export const EXCEPTION_TURN = { CENTER: 'CENTER_REVIEW', DEPARTMENT: 'SUBMITTED' } as const;

export const beneficiaryOf = ({ subject }: Pick<CeilingVerdict, 'subject'>) =>
  subject.kind === 'MEMBER' ? subject.slug : null;

/** What tells one verdict of a judgement from another. */
export function subjectKey(verdict: Pick<CeilingVerdict, 'code' | 'subject'>): string {
  return `${verdict.code} ${verdict.subject.kind} ${beneficiaryOf(verdict) ?? ''}`;
}

/** The exception that covers a verdict; null when nobody has made one. */
export function exceptionFor<E extends CeilingException>(
  verdict: CeilingVerdict,
  exceptions: readonly E[],
): E | null {
  const { code, used, cap } = verdict;
  return (
    exceptions.find(
      (one) =>
        one.ruleCode === code &&
        one.beneficiary === beneficiaryOf(verdict) &&
        used !== null &&
        cap !== null &&
        used <= one.upToDong &&
        cap >= one.capDong,
    ) ?? null
  );
}

/** Verdicts that hold a dossier back: a rule that refuses is exceeded and nobody has let it go over. */
export function standingRefusals(
  { verdicts }: CeilingJudgement,
  exceptions: readonly CeilingException[],
): CeilingVerdict[] {
  return verdicts.filter(
    (verdict) => verdict.refuses && exceptionFor(verdict, exceptions) === null,
  );
}
