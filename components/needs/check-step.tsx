'use client';

import { CheckboxField } from '#components/forms/fields.tsx';
import { Button } from '#components/ui/button.tsx';
import { SummaryList, type SummaryRow } from '#components/ui/summary-list.tsx';
import { readMoney } from '#lib/domain/money-text.ts';
import { dongInWords } from '#lib/format/dong-in-words.ts';
import { ESTABLISHMENT_TYPE_LABELS } from '#lib/format/labels.ts';
import { formatDong } from '#lib/format/money.ts';
import { PLAIN_CONTENTS } from '#lib/format/need-labels.ts';
import { CONSENT_PARTS, CONSENT_STATEMENT } from '#lib/needs/consent.ts';
import { STEP_TITLES, UPLOAD_SLOTS, type NeedStep } from '#lib/needs/steps.ts';
import type { FormValues } from '#lib/schema/form-reader.ts';
import type { UnitGroup } from './unit-field.tsx';

interface Told {
  values: FormValues;
  units: readonly UnitGroup[];
  files: Readonly<Record<string, string>>;
}

const textOf = (values: FormValues, name: string) => [values[name] ?? ''].flat().at(-1) ?? '';

function amountOf(values: FormValues, name: string): React.ReactNode {
  const text = textOf(values, name);
  if (text.trim() === '') return 'Chưa biết';
  const reading = readMoney(text);
  return reading.ok ? `${formatDong(reading.dong)} (${dongInWords(reading.dong)})` : text;
}

/** Several lines stay several lines. */
const lines = (text: string) =>
  text.trim() === '' ? null : <span className="whitespace-pre-line">{text}</span>;

function unitOf({ values, units }: Told): string | null {
  const chosen = textOf(values, 'unit');
  for (const group of units) {
    const option = group.options.find(({ value }) => value === chosen);
    if (option) return `${option.label} (${group.label})`;
  }
  return null;
}

/** The answers of each page, in the words of its questions. */
const ROWS: Record<Exclude<NeedStep, 'gui'>, (told: Told) => SummaryRow[]> = {
  'co-so': (told) => {
    const { values } = told;
    const type = textOf(values, 'type');
    const known = Object.entries(ESTABLISHMENT_TYPE_LABELS).find(([key]) => key === type);
    return [
      { label: 'Tên cơ sở', value: lines(textOf(values, 'name')) },
      { label: 'Loại', value: known?.[1] ?? 'Chưa rõ' },
      { label: 'Mã số', value: lines(textOf(values, 'taxCode')) },
      { label: 'Xã, phường', value: unitOf(told) },
      { label: 'Thôn, tổ, số nhà', value: lines(textOf(values, 'address')) },
      { label: 'Người đại diện', value: lines(textOf(values, 'representative')) },
      { label: 'Số điện thoại', value: lines(textOf(values, 'phone')) },
      { label: 'Thư điện tử', value: lines(textOf(values, 'email')) },
    ];
  },
  'san-pham': ({ values }) => [
    { label: 'Nghề, sản phẩm', value: lines(textOf(values, 'makes')) },
    { label: 'Sản phẩm đã được công nhận', value: lines(textOf(values, 'products')) },
  ],
  'nhu-cau': ({ values }) => {
    const content = textOf(values, 'activityContent');
    const chosen = PLAIN_CONTENTS.find(({ value }) => value === content);
    return [
      { label: 'Loại hỗ trợ', value: chosen?.label ?? 'Chưa rõ, nhờ cán bộ chọn' },
      { label: 'Cần hỗ trợ', value: lines(textOf(values, 'wants')) },
      { label: 'Máy móc, thiết bị', value: lines(textOf(values, 'equipment')) },
    ];
  },
  'von-lao-dong': ({ values }) => [
    { label: 'Tất cả hết khoảng', value: amountOf(values, 'cost') },
    { label: 'Cơ sở tự có', value: amountOf(values, 'ownCapital') },
    { label: 'Người làm', value: lines(textOf(values, 'workers')) },
    { label: 'Trong đó nữ', value: lines(textOf(values, 'femaleWorkers')) },
  ],
  tep: ({ values, files }) => {
    const names = UPLOAD_SLOTS.map((slot) => files[textOf(values, slot)]).filter(Boolean);
    return [{ label: 'Tệp', value: names.length > 0 ? lines(names.join('\n')) : 'Không có' }];
  },
};

const PAGES = Object.keys(ROWS) as (keyof typeof ROWS)[];

/** Everything once more, each page one press away; then the consent, and the one button that sends. */
export function CheckStep(told: Told) {
  return (
    <>
      {PAGES.map((page) => (
        <section key={page} aria-labelledby={`xem-${page}`} className="grid gap-3">
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
            <h3 id={`xem-${page}`} className="text-lg font-semibold">
              {STEP_TITLES[page]}
            </h3>
            <Button tone="quiet" small name="den" value={page}>
              Sửa<span className="sr-only"> phần {STEP_TITLES[page]}</span>
            </Button>
          </div>
          <SummaryList rows={ROWS[page](told)} />
        </section>
      ))}
      <section aria-labelledby="dong-y" className="grid gap-4">
        <h3 id="dong-y" className="text-lg font-semibold">
          Thông tin cá nhân của bạn được dùng thế nào
        </h3>
        <dl className="grid gap-3">
          {CONSENT_PARTS.map(({ title, text }) => (
            <div key={title}>
              <dt className="font-semibold">{title}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
        <CheckboxField name="consent" label={CONSENT_STATEMENT} />
      </section>
    </>
  );
}
