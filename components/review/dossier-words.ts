import { NO_CEILING } from '#lib/domain/ceiling.ts';
import { lineTotal } from '#lib/domain/equipment.ts';
import { isStated } from '#lib/domain/money.ts';
import { formatCount } from '#lib/format/counts.ts';
import { formatDay } from '#lib/format/days.ts';
import { formatMoney } from '#lib/format/money.ts';
import type { FrozenDossier } from '#lib/review/snapshot-schema.ts';

/** Lines of a dossier in words, the same where it is read and where two versions are compared. */

/** What the codes of a dossier are called, from the catalogues. */
export interface Names {
  contents: Readonly<Record<string, string>>;
  sources: Readonly<Record<string, string>>;
  /** Labels of the limits of support, the latest for each code. */
  ceilings: Readonly<Record<string, string>>;
}

type Line<List extends keyof FrozenDossier> =
  NonNullable<FrozenDossier[List]> extends readonly (infer Item)[] ? Item : never;

export type Equipment = Line<'equipment'>;
type Quotation = Equipment['quotations'][number];
export type Output = Line<'outputs'>;
export type Milestone = Line<'milestones'>;
export type Condition = Line<'conditions'>;
export type Priority = Line<'priorities'>;
export type Unit = NonNullable<FrozenDossier['unit']>;

export const contentName = (code: string, names: Names) => {
  const name = names.contents[code];
  return name ? `${code}: ${name}` : code;
};

/** The limit that a dossier says applies to it. */
export function ceilingText(
  { code, units }: NonNullable<FrozenDossier['ceiling']>,
  names: Names,
): string {
  if (code === NO_CEILING) return 'Không có mức nào áp dụng';
  const label = names.ceilings[code];
  const name = label ? `${label} (${code})` : code;
  return units === null ? name : `${name}, số lượng ${formatCount(units)}`;
}

export const sourceName = (code: string, names: Names) => names.sources[code] ?? code;

const joined = (parts: readonly (string | number | false | null)[], between: string) =>
  parts.filter((part) => part !== null && part !== false && part !== '').join(between);

export const equipmentName = ({ name, model, quantity }: Equipment) =>
  joined([name, model && `(${model})`, quantity !== null && `× ${formatCount(quantity)}`], ' ');

/** Price, total, where from; only what is said. */
export const equipmentFacts = ({ quantity, unitPrice, origin, madeIn }: Equipment) => {
  const total = lineTotal(quantity, unitPrice);
  return joined(
    [
      isStated(unitPrice) && `đơn giá ${formatMoney(unitPrice)}`,
      isStated(total) && `thành tiền ${formatMoney(total)}`,
      origin && `xuất xứ ${origin}`,
      madeIn !== null && `sản xuất năm ${madeIn}`,
    ],
    ' · ',
  );
};

export const quotationLine = ({ supplier, number, quotedOn, validUntil, amount }: Quotation) =>
  joined(
    [
      `${supplier}: ${formatMoney(amount)}`,
      number && `số ${number}`,
      quotedOn && `ngày ${formatDay(quotedOn)}`,
      validUntil && `hiệu lực đến ${formatDay(validUntil)}`,
    ],
    ', ',
  );

export const equipmentText = (line: Equipment) =>
  joined(
    [
      equipmentName(line),
      equipmentFacts(line),
      ...line.quotations.map((quotation) => `Báo giá ${quotationLine(quotation)}`),
    ],
    '\n',
  );

export const outputLine = ({ unit, target }: Output) => `${formatCount(target)} ${unit}`;

export const milestoneLine = ({ title, dueOn, responsible }: Milestone) =>
  joined(
    [
      title,
      dueOn ? `hạn ${formatDay(dueOn)}` : 'chưa có hạn',
      responsible ?? 'chưa có người chịu trách nhiệm',
    ],
    ' · ',
  );

export const conditionText = ({ isMet, evidence }: Condition) =>
  joined([isMet ? 'Đã xác nhận' : 'Chưa xác nhận', evidence], '\n');

export const priorityText = ({ evidence, asOf }: Priority) =>
  joined([evidence, asOf && `Tính đến ngày ${formatDay(asOf)}`], '\n');

/** “xã Yến Dương, Ba Bể” */
export const unitText = ({ name, kindName, parent }: Unit) =>
  joined([`${kindName} ${name}`, parent], ', ');
