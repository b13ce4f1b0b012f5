import type { Issue } from './errors.ts';
import { isStated, NOT_APPLICABLE, NOT_STATED, stated, type Money } from './money.ts';
import type { FieldChange } from './snapshot-diff.ts';
import type { Kind, MoneyState } from './vocabulary.ts';

/**
 * What an adjustment may change of a project in force, before and after. Values are plain JSON (days
 * and đồng as text), the form in which a request keeps them until it is decided.
 */
export interface MoneyText {
  state: MoneyState;
  dong: string | null;
}

export interface ShareText {
  slug: string;
  name: string;
  support: MoneyText;
}

export interface FundingText {
  source: string;
  amount: MoneyText;
  note: string | null;
}

export interface ChangeableValues {
  implementingUnit: string | null;
  location: string | null;
  /** The administrative unit, by its code. */
  unit: string | null;
  objectives: string | null;
  content: string | null;
  scale: string | null;
  startsOn: string | null;
  endsOn: string | null;
  /** The support in force; from the approval on this is the approved amount. */
  support: MoneyText;
  /** Follows an increase: what is approved never exceeds what was asked for. */
  requested: MoneyText;
  beneficiaries: readonly ShareText[];
  /** The line of the programme's own source follows the support. */
  fundingLines: readonly FundingText[];
}

/** What a proposal may name; the other two follow from it. */
export type WantedValues = Partial<Omit<ChangeableValues, 'requested' | 'fundingLines'>>;

const PATHS = [
  'implementingUnit',
  'location',
  'unit',
  'objectives',
  'content',
  'scale',
  'startsOn',
  'endsOn',
  'support',
  'requested',
  'beneficiaries',
  'fundingLines',
] as const satisfies readonly (keyof ChangeableValues)[];

export function moneyOf(text: MoneyText): Money {
  if (text.state === 'STATED' && text.dong !== null) return stated(BigInt(text.dong));
  return text.state === 'NOT_APPLICABLE' ? NOT_APPLICABLE : NOT_STATED;
}

/** What these changes add to the approved support, đồng; less than 0 where they take from it. */
export function supportRise(changes: readonly FieldChange[]): bigint {
  const change = changes.find(({ path }) => path === 'support');
  const dongOf = (value: unknown) => moneyOf(value as MoneyText).dong ?? 0n;
  return change ? dongOf(change.after) - dongOf(change.before) : 0n;
}

export function moneyText(money: Money): MoneyText {
  return { state: money.state, dong: money.dong?.toString() ?? null };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Equal as JSON, whatever order a database keeps the keys in. */
export function isSameJson(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) {
    return a.length === b.length && a.every((item, index) => isSameJson(item, b[index]));
  }
  if (isRecord(a) && isRecord(b)) {
    const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
    return [...keys].every((key) => isSameJson(a[key], b[key]));
  }
  return (a ?? null) === (b ?? null);
}

/** The values with what follows from them: an amount asked for, the line of the programme's source. */
export function withConsequences(
  now: ChangeableValues,
  wanted: WantedValues,
  ownSource: string,
): ChangeableValues {
  const after: ChangeableValues = { ...now, ...wanted };
  if (isSameJson(now.support, after.support)) return after;
  const [old, support] = [moneyOf(now.support), moneyOf(after.support)];
  const requested = moneyOf(now.requested);
  if (isStated(support) && isStated(requested) && support.dong > requested.dong) {
    after.requested = after.support;
  }
  after.fundingLines = now.fundingLines.map((line) =>
    line.source === ownSource && isSameJson(moneyText(old), line.amount)
      ? { ...line, amount: after.support }
      : line,
  );
  return after;
}

/** Field by field what a proposal would change, with the values it was made from. */
export function changesTo(
  now: ChangeableValues,
  wanted: WantedValues,
  ownSource: string,
): FieldChange[] {
  const after = withConsequences(now, wanted, ownSource);
  return PATHS.flatMap((path) =>
    isSameJson(now[path], after[path]) ? [] : [{ path, before: now[path], after: after[path] }],
  );
}

/** Fields that no longer say what they said when the change was proposed. */
export function overtakenFields(now: ChangeableValues, changes: readonly FieldChange[]): string[] {
  const current: Readonly<Record<string, unknown>> = { ...now };
  return changes
    .filter(({ path, before }) => !isSameJson(current[path], before))
    .map(({ path }) => path);
}

/** The values once the changes are in force. */
export function applyChanges(
  now: ChangeableValues,
  changes: readonly FieldChange[],
): ChangeableValues {
  const after = Object.fromEntries(changes.map((change) => [change.path, change.after]));
  return { ...now, ...after };
}

export interface SignedContract {
  number: string;
  party: string;
  /** The value in force, đồng. */
  valueDong: bigint;
}

/** What stands around a project when its values are to change. */
export interface ChangeGround {
  kind: Kind;
  /** Contracts with beneficiaries, whose values add up. */
  contracts: readonly SignedContract[];
  /** The contract with the authority, carrying the same money; null where there is none. */
  above: SignedContract | null;
  /** Confirmed and waiting payments less recoveries at the most, đồng. */
  paidHighest: bigint;
}

const issue = (path: string, message: string): Issue => ({ path, message });

/** What a project in force cannot be without; it may only be reworded. */
const REQUIRED = ['implementingUnit', 'objectives', 'content', 'startsOn', 'endsOn'] as const;

function supportIssues(
  after: ChangeableValues,
  { contracts, above, paidHighest }: ChangeGround,
  text: (dong: bigint) => string,
): Issue[] {
  const support = moneyOf(after.support);
  if (!isStated(support)) return [issue('support', 'Cần ghi số tiền sau điều chỉnh.')];
  if (support.dong === 0n) {
    return [issue('support', 'Kinh phí cần lớn hơn 0; nếu thôi hỗ trợ thì đề nghị ngừng.')];
  }
  const committed = contracts.reduce((sum, contract) => sum + contract.valueDong, 0n);
  const issues: Issue[] = [];
  if (committed > support.dong) {
    const names = contracts.map(({ number }) => number).join(', ');
    issues.push(
      issue(
        'support',
        `Thấp hơn tổng hợp đồng đã ký ${text(committed)} (${names}): ký phụ lục giảm giá trị hợp đồng trước.`,
      ),
    );
  }
  if (above && above.valueDong > support.dong) {
    issues.push(
      issue('support', `Thấp hơn hợp đồng với Cục ${above.number} (${text(above.valueDong)}).`),
    );
  }
  if (paidHighest > support.dong) {
    issues.push(
      issue('support', `Thấp hơn số đã chi ${text(paidHighest)}, tính cả các khoản chờ xác nhận.`),
    );
  }
  return issues;
}

function beneficiaryIssues(
  after: ChangeableValues,
  { kind, contracts }: ChangeGround,
  text: (dong: bigint) => string,
): Issue[] {
  const lines = after.beneficiaries;
  if (kind === 'TASK') return [issue('beneficiaries', 'Nhiệm vụ không có đơn vị thụ hưởng.')];
  if (lines.length === 0) return [issue('beneficiaries', 'Cần ít nhất một đơn vị thụ hưởng.')];
  const issues: Issue[] = [];
  if (new Set(lines.map((line) => line.slug)).size < lines.length) {
    issues.push(issue('beneficiaries', 'Mỗi đơn vị chỉ ghi một lần.'));
  }
  for (const contract of contracts) {
    const index = lines.findIndex((line) => line.slug === contract.party);
    const line = lines[index];
    const share = line ? moneyOf(line.support) : null;
    if (share === null) {
      issues.push(
        issue('beneficiaries', `Đơn vị bị bỏ đang có hợp đồng ${contract.number}: thanh lý trước.`),
      );
    } else if (isStated(share) && share.dong < contract.valueDong) {
      issues.push(
        issue(
          `beneficiaries.${index}.support`,
          `Thấp hơn hợp đồng ${contract.number} (${text(contract.valueDong)}).`,
        ),
      );
    }
  }
  return issues;
}

/** The parts never exceed the whole, whichever of the two was changed. */
function shareIssues(after: ChangeableValues): Issue[] {
  const support = moneyOf(after.support);
  const shares = after.beneficiaries.reduce(
    (sum, line) => sum + (moneyOf(line.support).dong ?? 0n),
    0n,
  );
  return isStated(support) && shares > support.dong
    ? [issue('beneficiaries', 'Tổng phần hỗ trợ của các đơn vị vượt kinh phí của đề án.')]
    : [];
}

/**
 * Everything that stands against these changes to these values; `text` writes an amount. Asked when
 * a change is proposed and again when it is decided: contracts and payments go on in between.
 */
export function changeIssues(
  now: ChangeableValues,
  changes: readonly FieldChange[],
  ground: ChangeGround,
  text: (dong: bigint) => string,
): Issue[] {
  if (changes.length === 0) {
    return [issue('changes', 'Chưa có giá trị nào khác với hiện nay.')];
  }
  const after = applyChanges(now, changes);
  const isChanged = (path: keyof ChangeableValues) => changes.some((one) => one.path === path);
  const issues = REQUIRED.filter((path) => isChanged(path) && after[path] === null).map((path) =>
    issue(path, 'Mục này của đề án đang thực hiện không được bỏ trống.'),
  );
  if (after.startsOn && after.endsOn && after.startsOn > after.endsOn) {
    issues.push(issue('endsOn', 'Ngày kết thúc không được trước ngày bắt đầu.'));
  }
  if (isChanged('support')) issues.push(...supportIssues(after, ground, text));
  if (isChanged('beneficiaries')) issues.push(...beneficiaryIssues(after, ground, text));
  if (isChanged('support') || isChanged('beneficiaries')) issues.push(...shareIssues(after));
  return issues;
}
