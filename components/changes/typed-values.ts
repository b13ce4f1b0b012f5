import { moneyOf, namedIn, textOf } from '#components/ceilings/typed-money.ts';
import type { FormContents } from '#components/forms/form-contents.ts';
import { readDay } from '#lib/domain/day.ts';
import { isStated } from '#lib/domain/money.ts';
import {
  moneyText,
  withConsequences,
  type ChangeableValues,
  type WantedValues,
} from '#lib/domain/project-change.ts';

function startIn(contents: FormContents, now: string | null): string | null {
  const text = textOf(contents, 'startsOn').trim();
  return text === '' ? null : (readDay(text) ?? now);
}

/** The values of a project with what the form of an adjustment says of its money and its first day. */
export function valuesTyped(
  now: ChangeableValues,
  contents: FormContents,
  ownSource: string,
): ChangeableValues {
  const support = moneyOf(contents, 'support');
  const wanted: WantedValues = { startsOn: startIn(contents, now.startsOn) };
  if (isStated(support)) wanted.support = moneyText(support);
  if (textOf(contents, 'hasBeneficiaries') !== '') {
    wanted.beneficiaries = namedIn(contents).map(({ slug, name, share }) => ({
      slug,
      name,
      support: moneyText(share),
    }));
  }
  return withConsequences(now, wanted, ownSource);
}
