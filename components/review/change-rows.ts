import { isStated, type Money } from '#lib/domain/money.ts';
import type { FieldChange } from '#lib/domain/snapshot-diff.ts';
import { formatDay } from '#lib/format/days.ts';
import { KIND_LABELS, MONEY_STATE_LABELS, PROGRAMME_LABELS } from '#lib/format/labels.ts';
import { formatDifference, formatMoney } from '#lib/format/money.ts';
import {
  frozenBeneficiaries,
  frozenDossier,
  frozenFundingLines,
  frozenMoney,
} from '#lib/review/snapshot-schema.ts';
import {
  contentName,
  equipmentLine,
  fieldLabel,
  fieldPosition,
  milestoneLine,
  outputLine,
  sourceName,
  type Names,
} from './dossier-fields.tsx';

/** One line of “what changed”: both versions in words; null stands for nothing there. */
export interface ChangeRow {
  key: string;
  label: string;
  before: string | null;
  after: string | null;
  /** For two stated amounts: the difference with its sign. */
  difference: string | null;
}

function moneyRow(
  key: string,
  label: string,
  before: Money | null,
  after: Money | null,
): ChangeRow {
  const isComparable = before && after && isStated(before) && isStated(after);
  return {
    key,
    label,
    before: before && formatMoney(before),
    after: after && formatMoney(after),
    difference: isComparable ? formatDifference(after.dong - before.dong) : null,
  };
}

interface Line {
  key: string;
  label: string;
  money: Money;
  note: string | null;
}

/** A list of amounts is told line by line: only the lines that differ. */
function lineRows(path: string, before: readonly Line[], after: readonly Line[]): ChangeRow[] {
  const keys = [...new Set([...before, ...after].map((line) => line.key))];
  return keys.flatMap((key) => {
    const old = before.find((line) => line.key === key);
    const now = after.find((line) => line.key === key);
    const label = `${fieldLabel(path)}: ${(now ?? old)?.label ?? key}`;
    const row = moneyRow(`${path}.${key}`, label, old?.money ?? null, now?.money ?? null);
    const rows = row.before === row.after ? [] : [row];
    const [oldNote, newNote] = [old?.note ?? null, now?.note ?? null];
    return oldNote === newNote
      ? rows
      : [
          ...rows,
          {
            key: `${path}.${key}.note`,
            label: `${label} (ghi chú)`,
            before: oldNote,
            after: newNote,
            difference: null,
          },
        ];
  });
}

const beneficiaryLines = (value: unknown): Line[] =>
  frozenBeneficiaries
    .parse(value ?? [])
    .map((line) => ({ key: line.slug, label: line.name, money: line.support, note: null }));

const fundingLines = (value: unknown, names: Names): Line[] =>
  frozenFundingLines.parse(value ?? []).map((line) => ({
    key: line.source,
    label: sourceName(line.source, names),
    money: line.amount,
    note: line.note,
  }));

const { shape } = frozenDossier;

/** Everything else, as text; what a later form added is shown as it is stored. */
function inWords(path: string, value: unknown, names: Names): string | null {
  if (value === null || value === '') return null;
  const rows = (texts: string[]) => (texts.length === 0 ? null : texts.join('\n'));
  switch (path) {
    case 'startsOn':
    case 'endsOn':
      return formatDay(shape.startsOn.parse(value) ?? '');
    case 'programme':
      return PROGRAMME_LABELS[shape.programme.parse(value)];
    case 'kind':
      return KIND_LABELS[shape.kind.parse(value)];
    case 'isGroup':
    case 'isSupplementary':
      return value === true ? 'Có' : 'Không';
    case 'beneficiariesState': {
      const state = shape.beneficiariesState.parse(value);
      return state === 'STATED' ? 'Có danh sách' : MONEY_STATE_LABELS[state];
    }
    case 'activityContent':
      return contentName(shape.activityContent.parse(value) ?? '', names);
    case 'equipment':
      return rows(shape.equipment.parse(value).map(equipmentLine));
    case 'outputs':
      return rows(shape.outputs.parse(value).map(outputLine));
    case 'milestones':
      return rows(shape.milestones.parse(value).map(milestoneLine));
    default:
      return typeof value === 'string' ? value : JSON.stringify(value);
  }
}

/** What changed between two submissions, as lines a reviewer reads before the dossier itself. */
export function changeRows(changes: readonly FieldChange[], names: Names): ChangeRow[] {
  const inOrder = changes.toSorted((a, b) => fieldPosition(a.path) - fieldPosition(b.path));
  return inOrder.flatMap(({ path, before, after }) => {
    switch (path) {
      case 'support':
        return [
          moneyRow(path, fieldLabel(path), frozenMoney.parse(before), frozenMoney.parse(after)),
        ];
      case 'beneficiaries':
        return lineRows(path, beneficiaryLines(before), beneficiaryLines(after));
      case 'fundingLines':
        return lineRows(path, fundingLines(before, names), fundingLines(after, names));
      default:
        return [
          {
            key: path,
            label: fieldLabel(path),
            before: inWords(path, before, names),
            after: inWords(path, after, names),
            difference: null,
          },
        ];
    }
  });
}
