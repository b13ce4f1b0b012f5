import type { Money } from '#lib/domain/money.ts';
import { isStated } from '#lib/domain/money.ts';
import type { ProjectPart } from '#lib/domain/vocabulary.ts';
import { formatCount } from '#lib/format/counts.ts';
import { formatDay } from '#lib/format/days.ts';
import {
  KIND_LABELS,
  MONEY_STATE_LABELS,
  PART_LABELS,
  PROGRAMME_LABELS,
} from '#lib/format/labels.ts';
import { formatMoney } from '#lib/format/money.ts';
import type { FrozenDossier } from '#lib/review/snapshot-schema.ts';

/** What the codes of a dossier are called, from the catalogues. */
export interface Names {
  contents: Readonly<Record<string, string>>;
  sources: Readonly<Record<string, string>>;
}

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

export const contentName = (code: string, names: Names) => {
  const name = names.contents[code];
  return name ? `${code}: ${name}` : code;
};

export const sourceName = (code: string, names: Names) => names.sources[code] ?? code;

type Equipment = FrozenDossier['equipment'][number];
export const equipmentLine = ({ name, model, quantity }: Equipment) =>
  [name, model && `(${model})`, quantity !== null && `× ${formatCount(quantity)}`]
    .filter(Boolean)
    .join(' ');

type Output = FrozenDossier['outputs'][number];
export const outputLine = ({ unit, target }: Output) => `${formatCount(target)} ${unit}`;

type Milestone = FrozenDossier['milestones'][number];
export const milestoneLine = ({ title, dueOn, responsible }: Milestone) =>
  [
    title,
    dueOn ? `hạn ${formatDay(dueOn)}` : 'chưa có hạn',
    responsible ?? 'chưa có người chịu trách nhiệm',
  ].join(' · ');

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
      show: ({ kind, isGroup, isSupplementary }) =>
        [KIND_LABELS[kind], isGroup && 'đề án nhóm', isSupplementary && 'bổ sung kế hoạch']
          .filter(Boolean)
          .join(', '),
    },
    {
      path: 'activityContent',
      label: 'Nội dung hoạt động',
      show: ({ activityContent }, names) =>
        activityContent === null ? null : contentName(activityContent, names),
    },
    {
      path: 'implementingUnit',
      label: 'Đơn vị thực hiện',
      show: ({ implementingUnit }) => implementingUnit,
    },
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
    { path: 'objectives', label: 'Mục tiêu', show: ({ objectives }) => lines(objectives) },
    { path: 'content', label: 'Nội dung thực hiện', show: ({ content }) => lines(content) },
    { path: 'scale', label: 'Quy mô', show: ({ scale }) => lines(scale) },
    {
      path: 'equipment',
      label: 'Máy móc, thiết bị',
      show: ({ equipment }) => list(equipment.map(equipmentLine)),
    },
    {
      path: 'outputs',
      label: 'Kết quả dự kiến',
      show: ({ outputs }) => list(outputs.map(outputLine)),
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
  ],
  PLAN: [
    { path: 'startsOn', label: 'Ngày bắt đầu', show: ({ startsOn }) => dayOr(startsOn) },
    { path: 'endsOn', label: 'Ngày kết thúc', show: ({ endsOn }) => dayOr(endsOn) },
    {
      path: 'milestones',
      label: 'Các mốc',
      show: ({ milestones }) => list(milestones.map(milestoneLine), true),
    },
  ],
};

const ORDER = Object.values(DOSSIER_FIELDS)
  .flat()
  .map((field) => field.path);

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
  ['isSupplementary', 'Bổ sung kế hoạch'],
  ['beneficiariesState', 'Tình trạng đơn vị thụ hưởng'],
]);

export function fieldLabel(path: string): string {
  return LABELS.get(path) ?? path;
}
