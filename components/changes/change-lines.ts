import { z } from 'zod';
import { isStated, type Money } from '#lib/domain/money.ts';
import type { FieldChange } from '#lib/domain/snapshot-diff.ts';
import { changedFieldLabel } from '#lib/format/change-labels.ts';
import { formatDay } from '#lib/format/days.ts';
import { formatDifference, formatMoney } from '#lib/format/money.ts';
import {
  frozenBeneficiaries,
  frozenFundingLines,
  frozenMoney,
} from '#lib/review/snapshot-schema.ts';

/** One line of what a request changes, both versions in words; null stands for nothing there. */
export interface ChangeLine {
  key: string;
  label: string;
  before: string | null;
  after: string | null;
  /** For two stated amounts: the difference with its sign. */
  difference: string | null;
}

/** What codes are called: sources of money and administrative units. */
export interface ChangeNames {
  sources: Readonly<Record<string, string>>;
  units: Readonly<Record<string, string>>;
}

function moneyLine(
  key: string,
  label: string,
  before: Money | null,
  after: Money | null,
): ChangeLine {
  const both = before && after && isStated(before) && isStated(after);
  return {
    key,
    label,
    before: before && formatMoney(before),
    after: after && formatMoney(after),
    difference: both ? formatDifference(after.dong - before.dong) : null,
  };
}

interface Part {
  key: string;
  label: string;
  money: Money;
}

/** A list of amounts is told part by part: only those that differ. */
function partLines(path: string, before: readonly Part[], after: readonly Part[]): ChangeLine[] {
  const keys = [...new Set([...before, ...after].map(({ key }) => key))];
  return keys.flatMap((key) => {
    const [old, now] = [before, after].map((parts) => parts.find((part) => part.key === key));
    const label = `${changedFieldLabel(path)}: ${(now ?? old)?.label ?? key}`;
    const line = moneyLine(`${path}.${key}`, label, old?.money ?? null, now?.money ?? null);
    return line.before === line.after ? [] : [line];
  });
}

const shares = (value: unknown): Part[] =>
  frozenBeneficiaries
    .parse(value ?? [])
    .map(({ slug, name, support }) => ({ key: slug, label: name, money: support }));

const funding = (value: unknown, { sources }: ChangeNames): Part[] =>
  frozenFundingLines.parse(value ?? []).map(({ source, amount }) => ({
    key: source,
    label: sources[source] ?? source,
    money: amount,
  }));

const textOrNull = z.string().nullable().catch(null);

function words(path: string, value: unknown, { units }: ChangeNames): string | null {
  const text = textOrNull.parse(value ?? null);
  if (text === null || text === '') return null;
  if (path === 'startsOn' || path === 'endsOn') return formatDay(text);
  return path === 'unit' ? (units[text] ?? text) : text;
}

/** What a request changes, as lines to read side by side. */
export function changeLines(changes: readonly FieldChange[], names: ChangeNames): ChangeLine[] {
  return changes.flatMap(({ path, before, after }): ChangeLine[] => {
    const label = changedFieldLabel(path);
    switch (path) {
      case 'support':
      case 'requested':
        return [moneyLine(path, label, frozenMoney.parse(before), frozenMoney.parse(after))];
      case 'beneficiaries':
        return partLines(path, shares(before), shares(after));
      case 'fundingLines':
        return partLines(path, funding(before, names), funding(after, names));
      default:
        return [
          {
            key: path,
            label,
            before: words(path, before, names),
            after: words(path, after, names),
            difference: null,
          },
        ];
    }
  });
}
