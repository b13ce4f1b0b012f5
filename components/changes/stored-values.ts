import type { FormContents } from '#components/forms/form-contents.ts';
import { isStated } from '#lib/domain/money.ts';
import { moneyOf, type ChangeableValues, type MoneyText } from '#lib/domain/project-change.ts';
import { formatDay } from '#lib/format/days.ts';
import { formatMoney, formatMoneyCell } from '#lib/format/money.ts';
import type { NowInWords } from './adjust-fields.tsx';

const dayOr = (day: string | null) => (day === null ? null : formatDay(day));

function typed(text: MoneyText): string {
  const money = moneyOf(text);
  return isStated(money) ? formatMoneyCell(money, 'DONG') : '';
}

/** The values as the form of an adjustment holds them. */
export function storedValues(values: ChangeableValues, reason: string): FormContents {
  const rows = values.beneficiaries.map((line, index) => {
    const at = `beneficiaries.${index}`;
    return {
      [`${at}.slug`]: line.slug,
      [`${at}.name`]: line.name,
      [`${at}.support`]: typed(line.support),
      ...(line.support.state !== 'STATED' && { [`${at}.supportNotStated`]: 'true' }),
    };
  });
  return {
    implementingUnit: values.implementingUnit ?? '',
    location: values.location ?? '',
    unit: values.unit ?? '',
    objectives: values.objectives ?? '',
    content: values.content ?? '',
    scale: values.scale ?? '',
    startsOn: dayOr(values.startsOn) ?? '',
    endsOn: dayOr(values.endsOn) ?? '',
    support: typed(values.support),
    ...Object.assign({}, ...rows),
    reason,
  };
}

/** The same in words, to stand beside the fields. */
export function valuesInWords(values: ChangeableValues, unitName: string | null): NowInWords {
  return {
    implementingUnit: values.implementingUnit,
    location: values.location,
    unit: unitName,
    objectives: values.objectives,
    content: values.content,
    scale: values.scale,
    startsOn: dayOr(values.startsOn),
    endsOn: dayOr(values.endsOn),
    support: formatMoney(moneyOf(values.support)),
    beneficiaries:
      values.beneficiaries.length === 0
        ? null
        : values.beneficiaries
            .map(({ name, support }) => `${name}: ${formatMoney(moneyOf(support))}`)
            .join('\n'),
  };
}
