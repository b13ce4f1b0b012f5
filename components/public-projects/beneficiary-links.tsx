import type { MoneyState } from '#lib/domain/vocabulary.ts';
import { MONEY_STATE_LABELS } from '#lib/format/labels.ts';

export const BENEFICIARIES_PATH = '/don-vi-thu-huong';

export const beneficiaryHref = (slug: string) => `${BENEFICIARIES_PATH}/${slug}`;

/** Who benefits, each a link; or why nobody is named. */
export function BeneficiaryLinks({
  state,
  lines,
}: {
  state: MoneyState;
  lines: readonly { slug: string; name: string }[];
}) {
  if (state !== 'STATED') return MONEY_STATE_LABELS[state];
  return (
    <ul className="grid gap-1">
      {lines.map((line) => (
        <li key={line.slug}>
          <a href={beneficiaryHref(line.slug)}>{line.name}</a>
        </li>
      ))}
    </ul>
  );
}
