import { lineTotal } from '#lib/domain/equipment.ts';
import { isStated, type Money } from '#lib/domain/money.ts';
import { listChanges, type FieldChange, type ItemChange } from '#lib/domain/snapshot-diff.ts';
import { fold } from '#lib/domain/text.ts';
import { formatDay } from '#lib/format/days.ts';
import { CONDITION_LABELS, PRIORITY_LABELS } from '#lib/format/dossier-labels.ts';
import { KIND_LABELS, MONEY_STATE_LABELS, PROGRAMME_LABELS } from '#lib/format/labels.ts';
import { formatDifference, formatMoney } from '#lib/format/money.ts';
import {
  frozenBeneficiaries,
  frozenDossier,
  frozenFundingLines,
  frozenMoney,
} from '#lib/review/snapshot-schema.ts';
import { fieldLabel, fieldPosition } from './dossier-fields.tsx';
import {
  conditionText,
  ceilingText,
  contentName,
  equipmentText,
  milestoneLine,
  outputLine,
  priorityText,
  sourceName,
  unitText,
  type Names,
} from './dossier-words.ts';

/** One line of “what changed”: both versions in words; null stands for nothing there. */
export interface ChangeRow {
  key: string;
  label: string;
  before: string | null;
  after: string | null;
  /** For two stated amounts: the difference with its sign. */
  difference: string | null;
}

/** The difference of two amounts; null where a side is not stated, or where there is none. */
function differenceOf(before: Money | null, after: Money | null): string | null {
  if (!before || !after || !isStated(before) || !isStated(after)) return null;
  return before.dong === after.dong ? null : formatDifference(after.dong - before.dong);
}

function moneyRow(
  key: string,
  label: string,
  before: Money | null,
  after: Money | null,
): ChangeRow {
  return {
    key,
    label,
    before: before && formatMoney(before),
    after: after && formatMoney(after),
    difference: differenceOf(before, after),
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
  return listChanges(before, after, [(line) => line.key]).flatMap(({ before: old, after: now }) => {
    const { key, label: name } = now ?? old ?? { key: '', label: '' };
    const label = `${fieldLabel(path)}: ${name}`;
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

/** Items of a list as rows: each under its own name, in words, with the difference where it has money. */
function itemRows<Item>(
  path: string,
  changes: readonly ItemChange<Item>[],
  nameOf: (item: Item) => string,
  textOf: (item: Item) => string,
  moneyOf?: (item: Item) => Money,
): ChangeRow[] {
  return changes.map(({ key, before, after }) => {
    const named = after ?? before;
    const inWords = (item: Item | null) => item && textOf(item);
    return {
      key: `${path}.${key}`,
      label: `${fieldLabel(path)}: ${named ? nameOf(named) : ''}`,
      before: inWords(before),
      after: inWords(after),
      difference: moneyOf && before && after ? differenceOf(moneyOf(before), moneyOf(after)) : null,
    };
  });
}

/** The lists of a dossier item by item; null for what is no list. */
function listRows({ path, before, after }: FieldChange, names: Names): ChangeRow[] | null {
  const both = <T>(parse: (value: unknown) => T): [T, T] => [
    parse(before ?? []),
    parse(after ?? []),
  ];
  switch (path) {
    case 'beneficiaries':
      return lineRows(path, ...both(beneficiaryLines));
    case 'fundingLines':
      return lineRows(path, ...both((value) => fundingLines(value, names)));
    case 'equipment': {
      const [old, now] = both((value) => shape.equipment.parse(value));
      const keys = [
        (line: (typeof now)[number]) => `${fold(line.name)} ${fold(line.model ?? '')}`,
        (line: (typeof now)[number]) => fold(line.name),
      ];
      return itemRows(
        path,
        listChanges(old, now, keys),
        (line) => line.name,
        equipmentText,
        (line) => lineTotal(line.quantity, line.unitPrice),
      );
    }
    case 'outputs': {
      const [old, now] = both((value) => shape.outputs.parse(value));
      const changes = listChanges(old, now, [(line) => fold(line.unit)]);
      return itemRows(path, changes, (line) => line.unit, outputLine);
    }
    case 'milestones': {
      const [old, now] = both((value) => shape.milestones.parse(value));
      const changes = listChanges(old, now, [(line) => line.id, (line) => fold(line.title)]);
      // A milestone that only got an identity says what it said before.
      const told = changes.filter(
        (change) =>
          !change.before ||
          !change.after ||
          milestoneLine(change.before) !== milestoneLine(change.after),
      );
      return itemRows(path, told, (line) => line.title, milestoneLine);
    }
    case 'conditions': {
      const [old, now] = both((value) => shape.conditions.parse(value));
      const changes = listChanges(old, now, [(line) => line.condition]);
      return itemRows(path, changes, (line) => CONDITION_LABELS[line.condition], conditionText);
    }
    case 'priorities': {
      const [old, now] = both((value) => shape.priorities.parse(value));
      const changes = listChanges(old, now, [(line) => line.flag]);
      return itemRows(path, changes, (line) => PRIORITY_LABELS[line.flag], priorityText);
    }
    default:
      return null;
  }
}

/** Everything else, as text; what a later form added is shown as it is stored. */
function inWords(path: string, value: unknown, names: Names): string | null {
  if (value === null || value === '') return null;
  switch (path) {
    case 'startsOn':
    case 'endsOn':
      return formatDay(shape.startsOn.parse(value) ?? '');
    case 'programme':
      return PROGRAMME_LABELS[shape.programme.parse(value)];
    case 'kind':
      return KIND_LABELS[shape.kind.parse(value)];
    case 'isGroup':
    case 'isPoint':
    case 'isSupplementary':
      return value === true ? 'Có' : 'Không';
    case 'beneficiariesState': {
      const state = shape.beneficiariesState.parse(value);
      return state === 'STATED' ? 'Có danh sách' : MONEY_STATE_LABELS[state];
    }
    case 'ceiling': {
      const ceiling = shape.ceiling.parse(value);
      return ceiling && ceilingText(ceiling, names);
    }
    case 'activityContent':
      return contentName(shape.activityContent.parse(value) ?? '', names);
    case 'unit': {
      const unit = shape.unit.parse(value);
      return unit && unitText(unit);
    }
    default:
      return typeof value === 'string' ? value : JSON.stringify(value);
  }
}

/** Papers and results of the rules are told in tables of their own. */
const TOLD_APART = ['documents', 'checks'];

/** What changed between two submissions, as lines a reviewer reads before the dossier itself. */
export function changeRows(changes: readonly FieldChange[], names: Names): ChangeRow[] {
  const inOrder = changes
    .filter(({ path }) => !TOLD_APART.includes(path))
    .toSorted((a, b) => fieldPosition(a.path) - fieldPosition(b.path));
  return inOrder.flatMap((change) => {
    const { path, before, after } = change;
    if (path === 'support') {
      const amount = (value: unknown) => (value === null ? null : frozenMoney.parse(value));
      return [moneyRow(path, fieldLabel(path), amount(before), amount(after))];
    }
    return (
      listRows(change, names) ?? [
        {
          key: path,
          label: fieldLabel(path),
          before: inWords(path, before, names),
          after: inWords(path, after, names),
          difference: null,
        },
      ]
    );
  });
}
