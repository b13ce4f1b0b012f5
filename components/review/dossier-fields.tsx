import { PriorityList } from '#components/figures/priority-list.tsx';
import { isStated, type Money } from '#lib/domain/money.ts';
import type { ProjectPart } from '#lib/domain/vocabulary.ts';
import { formatDay } from '#lib/format/days.ts';
import {
  KIND_LABELS,
  MONEY_STATE_LABELS,
  PART_LABELS,
  PROGRAMME_LABELS,
} from '#lib/format/labels.ts';
import { formatMoney } from '#lib/format/money.ts';
import type { FrozenDossier } from '#lib/review/snapshot-schema.ts';
import { ConditionList } from './condition-list.tsx';
import {
  ceilingText,
  contentName,
  milestoneLine,
  outputLine,
  sourceName,
  unitText,
  type Names,
} from './dossier-words.ts';
import { EquipmentList } from './equipment-list.tsx';

export interface DossierField {
  /** Field in API notation: what a comment points at and a change is told of. */
  path: string;
  label: string;
  /** null reads as not given. */
  show: (dossier: FrozenDossier, names: Names) => React.ReactNode;
}

const lines = (text: string | null) =>
  text === null ? null : <p className="whitespace-pre-line">{text}</p>;
const dayOr = (day: string | null) => (day === null ? null : formatDay(day));

function list(rows: readonly React.ReactNode[], ordered = false) {
  if (rows.length === 0) return null;
  const items = rows.map((row, index) => <li key={index}>{row}</li>);
  return ordered ? (
    <ol className="grid list-decimal gap-1 ps-5">{items}</ol>
  ) : (
    <ul className="grid gap-1">{items}</ul>
  );
}

const amount = (money: Money) => (
  <span className={isStated(money) ? 'whitespace-nowrap' : 'text-muted'}>{formatMoney(money)}</span>
);

/** The dossier as the parts of its task list, in reading order; shown, compared and commented by these. */
export const DOSSIER_FIELDS: Record<ProjectPart, readonly DossierField[]> = {
  GENERAL: [
    { path: 'title', label: 'Tên', show: (dossier) => dossier.title },
    {
      path: 'programme',
      label: 'Chương trình',
      show: ({ programme, planYear }) => `${PROGRAMME_LABELS[programme]}, năm ${planYear}`,
    },
    {
      path: 'kind',
      label: 'Loại',
      show: ({ kind, isGroup, isPoint, isSupplementary }) =>
        [
          KIND_LABELS[kind],
          isGroup && 'đề án nhóm',
          isPoint && 'đề án điểm',
          isSupplementary && 'bổ sung kế hoạch',
        ]
          .filter(Boolean)
          .join(', '),
    },
    {
      path: 'activityContent',
      label: 'Nội dung hoạt động',
      show: ({ activityContent }, names) =>
        activityContent === null ? null : contentName(activityContent, names),
    },
    { path: 'legalBasis', label: 'Căn cứ pháp lý', show: ({ legalBasis }) => lines(legalBasis) },
    { path: 'leadUnit', label: 'Đơn vị chủ trì', show: ({ leadUnit }) => leadUnit },
    {
      path: 'implementingUnit',
      label: 'Đơn vị thực hiện',
      show: ({ implementingUnit }) => implementingUnit,
    },
    {
      path: 'partnerUnits',
      label: 'Đơn vị phối hợp',
      show: ({ partnerUnits }) => lines(partnerUnits),
    },
    { path: 'unit', label: 'Đơn vị hành chính', show: ({ unit }) => unit && unitText(unit) },
    { path: 'location', label: 'Địa điểm', show: ({ location }) => location },
  ],
  BENEFICIARIES: [
    {
      path: 'beneficiaries',
      label: 'Đơn vị thụ hưởng',
      show: ({ beneficiaries, beneficiariesState: state }) =>
        state === 'STATED'
          ? list(
              beneficiaries.map((line) => (
                <>
                  {line.name}: {amount(line.support)}
                </>
              )),
            )
          : MONEY_STATE_LABELS[state],
    },
  ],
  CONTENT: [
    { path: 'necessity', label: 'Sự cần thiết', show: ({ necessity }) => lines(necessity) },
    { path: 'objectives', label: 'Mục tiêu', show: ({ objectives }) => lines(objectives) },
    { path: 'content', label: 'Nội dung thực hiện', show: ({ content }) => lines(content) },
    { path: 'scale', label: 'Quy mô', show: ({ scale }) => lines(scale) },
    {
      path: 'outputs',
      label: 'Kết quả dự kiến',
      show: ({ outputs }) => list(outputs.map(outputLine)),
    },
    {
      path: 'expectedEffect',
      label: 'Hiệu quả dự kiến',
      show: ({ expectedEffect }) => lines(expectedEffect),
    },
    {
      path: 'replication',
      label: 'Khả năng nhân rộng',
      show: ({ replication }) => lines(replication),
    },
  ],
  EQUIPMENT: [
    {
      path: 'equipment',
      label: 'Máy móc, thiết bị',
      show: ({ equipment, checks }) =>
        equipment.length > 0 ? <EquipmentList lines={equipment} on={checks?.on ?? null} /> : null,
    },
  ],
  FUNDING: [
    { path: 'support', label: 'Kinh phí đề nghị hỗ trợ', show: ({ support }) => amount(support) },
    {
      path: 'fundingLines',
      label: 'Kinh phí theo nguồn',
      show: ({ fundingLines }, names) =>
        list(
          fundingLines.map((line) => (
            <>
              {sourceName(line.source, names)}: {amount(line.amount)}
              {line.note && <span className="block text-muted">{line.note}</span>}
            </>
          )),
        ),
    },
    {
      path: 'ceiling',
      label: 'Mức hỗ trợ tối đa áp dụng',
      show: ({ ceiling }, names) => ceiling && ceilingText(ceiling, names),
    },
  ],
  PLAN: [
    { path: 'startsOn', label: 'Ngày bắt đầu', show: ({ startsOn }) => dayOr(startsOn) },
    { path: 'endsOn', label: 'Ngày kết thúc', show: ({ endsOn }) => dayOr(endsOn) },
    {
      path: 'organisation',
      label: 'Tổ chức thực hiện',
      show: ({ organisation }) => lines(organisation),
    },
    {
      path: 'milestones',
      label: 'Các mốc',
      show: ({ milestones }) => list(milestones.map(milestoneLine), true),
    },
  ],
  CONDITIONS: [
    {
      path: 'conditions',
      label: 'Điều kiện hỗ trợ',
      show: ({ kind, conditions, decision }) => (
        <ConditionList kind={kind} conditions={conditions} decision={decision} />
      ),
    },
    {
      path: 'priorities',
      label: 'Vì sao đề án này được ưu tiên',
      show: ({ priorities, planYear }) =>
        priorities.length > 0 ? <PriorityList claims={priorities} planYear={planYear} /> : null,
    },
  ],
};

const ORDER = Object.values(DOSSIER_FIELDS)
  .flat()
  .map((field) => field.path);

/** Fields that a list shows with another field of the same part. */
const SHOWN_WITH: Readonly<Record<string, string>> = {
  planYear: 'programme',
  isGroup: 'kind',
  isPoint: 'kind',
  isSupplementary: 'kind',
  beneficiariesState: 'beneficiaries',
};

/** The part in which a field of a frozen dossier is read; null for what is no field of the form. */
export function partOfField(path: string): ProjectPart | null {
  const shown = SHOWN_WITH[path] ?? path.split('.')[0] ?? '';
  const parts = Object.keys(DOSSIER_FIELDS) as ProjectPart[];
  return parts.find((part) => DOSSIER_FIELDS[part].some((field) => field.path === shown)) ?? null;
}

/** Where a field stands in the dossier; what is no field of its own comes first. */
export function fieldPosition(path: string): number {
  return ORDER.indexOf(path);
}

const LABELS: ReadonlyMap<string, string> = new Map([
  ...Object.entries(PART_LABELS),
  ...Object.values(DOSSIER_FIELDS)
    .flat()
    .map((field): [string, string] => [field.path, field.label]),
  ['planYear', 'Năm kế hoạch'],
  ['isGroup', 'Đề án nhóm'],
  ['isPoint', 'Đề án điểm'],
  ['isSupplementary', 'Bổ sung kế hoạch'],
  ['beneficiariesState', 'Tình trạng đơn vị thụ hưởng'],
]);

export function fieldLabel(path: string): string {
  return LABELS.get(path) ?? path;
}
