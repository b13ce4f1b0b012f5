import type { Issue } from './errors.ts';
import type { Status } from './vocabulary.ts';

/**
 * The budget of a year by source: what was assigned, and what became of it. Entries are never edited,
 * a wrong one is reversed by another of the same kind and amount. Whole đồng, always positive.
 */

/** ASSIGN giao, REDUCE cắt giảm, CARRY_IN/CARRY_OUT chuyển nguồn đến/đi, LAPSE hủy dự toán. */
export const BUDGET_ENTRY_KINDS = ['ASSIGN', 'REDUCE', 'CARRY_IN', 'CARRY_OUT', 'LAPSE'] as const;
export type BudgetEntryKind = (typeof BUDGET_ENTRY_KINDS)[number];

interface BudgetMove {
  kind: BudgetEntryKind;
  dong: bigint;
  /** The entry that this one takes back. */
  reversesId: string | null;
}

const BRINGS: Record<BudgetEntryKind, boolean> = {
  ASSIGN: true,
  CARRY_IN: true,
  REDUCE: false,
  CARRY_OUT: false,
  LAPSE: false,
};

/** What an entry does to the money of its year: brings it (+) or takes it away (−). */
export function budgetEffect({ kind, dong, reversesId }: BudgetMove): bigint {
  return BRINGS[kind] === (reversesId === null) ? dong : -dong;
}

/** Each entry with what the entries up to it leave, before any approval. */
export function withBalance<E extends BudgetMove>(
  entries: readonly E[],
): (E & { balance: bigint })[] {
  let balance = 0n;
  return entries.map((entry) => {
    balance += budgetEffect(entry);
    return { ...entry, balance };
  });
}

/** What one project holds of the budget of a year. */
export interface HeldMoney {
  code: string;
  status: Status;
  /** Approved out of this year; 0 for a project of an earlier year. */
  approved: bigint;
  carriedIn: bigint;
  /** Carried out of the year or lapsed already. */
  released: bigint;
  paid: bigint;
  /** Paid on account of later years that nothing was carried into yet: it has to go there. */
  chargedLater: bigint;
  /** An earlier year that the project has money of and whose books are still open. */
  openBefore: number | null;
}

type Hold = Pick<HeldMoney, 'approved' | 'carriedIn' | 'released'>;

/** What a project holds of the year, paid out already or not: what nobody else may be given. */
export function committedOf({ approved, carriedIn, released }: Hold): bigint {
  return approved + carriedIn - released;
}

/** Approved or carried in for it, and neither paid nor released: what the closing has to divide. */
export function restOf(held: Hold & Pick<HeldMoney, 'paid'>): bigint {
  return committedOf(held) - held.paid;
}

/** How a rest is divided; `code` is null for what no project was given. */
export interface RestSplit {
  code: string | null;
  lapse: bigint;
  carry: bigint;
}

/** A project that has ended keeps nothing for the next year. */
export function mayCarry(status: Status): boolean {
  return status !== 'SETTLED' && status !== 'STOPPED';
}

/** One entry that the closing of a year writes; what is carried out comes in by its pair. */
export interface ClosingMove {
  kind: 'LAPSE' | 'CARRY_OUT';
  code: string | null;
  dong: bigint;
}

/** What the closing writes down for a year divided so. */
export function closingMoves(splits: readonly RestSplit[]): ClosingMove[] {
  return splits.flatMap(({ code, lapse, carry }) =>
    [
      { kind: 'LAPSE' as const, code, dong: lapse },
      { kind: 'CARRY_OUT' as const, code, dong: carry },
    ].filter(({ dong }) => dong > 0n),
  );
}

interface ClosingLine {
  name: string;
  rest: bigint;
  chargedLater: bigint;
  hasEnded: boolean;
}

function carryIssue(
  { name, chargedLater, hasEnded }: ClosingLine,
  carry: bigint,
  text: (dong: bigint) => string,
): string | null {
  if (hasEnded && carry > chargedLater) {
    return chargedLater === 0n
      ? `${name} đã kết thúc: phần còn lại chỉ được hủy, không chuyển nguồn.`
      : `${name} đã kết thúc: chỉ chuyển nguồn đúng ${text(chargedLater)} đã chi ở năm sau, phần còn lại được hủy.`;
  }
  if (carry >= chargedLater) return null;
  return `${name} đã chi ${text(chargedLater)} ở năm ngân sách sau: phần chuyển nguồn không được ít hơn số đó.`;
}

function splitIssue(
  { lapse, carry }: RestSplit,
  rest: bigint,
  name: string,
  text: (dong: bigint) => string,
): string | null {
  if (lapse + carry === rest) return null;
  return `${name} còn ${text(rest)} nhưng đã chia ${text(lapse + carry)}: phần hủy và phần chuyển nguồn phải bằng đúng số còn lại.`;
}

/** What stands against closing a year with its money divided so. Paths are `splits.N`. */
export function closingIssues(
  remaining: bigint,
  projects: readonly HeldMoney[],
  splits: readonly RestSplit[],
  text: (dong: bigint) => string,
): Issue[] {
  const issues: Issue[] = [];
  const known = new Map<string | null, ClosingLine>([
    [null, { name: 'Dự toán chưa phê duyệt', rest: remaining, chargedLater: 0n, hasEnded: false }],
    ...projects.map((project): [string, ClosingLine] => [
      project.code,
      {
        name: project.code,
        rest: restOf(project),
        chargedLater: project.chargedLater,
        hasEnded: !mayCarry(project.status),
      },
    ]),
  ]);
  if (remaining < 0n) {
    issues.push({
      path: '',
      message: `Số đã phê duyệt vượt dự toán được giao ${text(-remaining)}: hãy ghi đủ dự toán trước khi khóa sổ.`,
    });
  }
  for (const project of projects) {
    const rest = restOf(project);
    if (project.openBefore !== null) {
      // Its rest there comes here first, and what was paid here is taken from it.
      issues.push({
        path: '',
        message: `${project.code} có kinh phí của năm ${project.openBefore} chưa khóa sổ: hãy khóa sổ năm đó trước.`,
      });
    }
    if (rest >= 0n) continue;
    issues.push({
      path: '',
      message: `${project.code} đã chi vượt số được giữ ${text(-rest)}: hãy đảo khoản ghi sai trước khi khóa sổ.`,
    });
  }
  const seen = new Set<string | null>();
  splits.forEach((split, index) => {
    const path = `splits.${index}`;
    const line = known.get(split.code);
    if (!line || seen.has(split.code)) {
      const message = line
        ? `${line.name} được chia hai lần.`
        : `${String(split.code)} không thuộc dự toán năm này.`;
      issues.push({ path: `${path}.code`, message });
      return;
    }
    seen.add(split.code);
    if (line.rest < 0n) return;
    const carried = carryIssue(line, split.carry, text);
    const uneven = splitIssue(split, line.rest, line.name, text);
    if (carried) issues.push({ path: `${path}.carry`, message: carried });
    else if (uneven) issues.push({ path: `${path}.lapse`, message: uneven });
  });
  for (const [code, { rest, name }] of known) {
    if (rest <= 0n || seen.has(code)) continue;
    issues.push({
      path: 'splits',
      message: `${name} còn ${text(rest)} chưa chia hủy hay chuyển nguồn.`,
    });
  }
  return issues;
}
