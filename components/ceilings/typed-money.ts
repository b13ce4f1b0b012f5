import type { FormContents } from '#components/forms/form-contents.ts';
import { sharesUnder, type CeilingBasis, type FundedDossier } from '#lib/domain/ceiling-facts.ts';
import { NOT_STATED, stated, type Money } from '#lib/domain/money.ts';
import { readMoney } from '#lib/domain/money-text.ts';

/** What stands in a form now, laid over the dossier as it is stored. */

export const textOf = (contents: FormContents, name: string): string =>
  [contents[name] ?? ''].flat().at(-1) ?? '';

export function moneyOf(contents: FormContents, name: string): Money {
  const reading = readMoney(textOf(contents, name));
  return reading.ok ? stated(reading.dong) : NOT_STATED;
}

function numbersOf(contents: FormContents, list: string): number[] {
  const numbers = Object.keys(contents)
    .filter((name) => name.startsWith(`${list}.`))
    .map((name) => Number(name.slice(list.length + 1).split('.')[0]));
  return [...new Set(numbers)].toSorted((a, b) => a - b);
}

/** The part on money: support, sources, and which limit applies. */
function withFunding(basis: CeilingBasis, contents: FormContents): CeilingBasis {
  const units = textOf(contents, 'ceiling.units').trim();
  const lines = numbersOf(contents, 'fundingLines').map((number) => ({
    source: textOf(contents, `fundingLines.${number}.source`),
    amount: moneyOf(contents, `fundingLines.${number}.amount`),
  }));
  return {
    ...basis,
    ceilingCode: textOf(contents, 'ceiling.code') || null,
    units: /^(?:[1-9]\d{0,2}|1000)$/.test(units) ? Number(units) : null,
    money: {
      ...basis.money,
      support: moneyOf(contents, 'support'),
      lines: lines.filter(({ source }) => source !== ''),
    },
  };
}

/** Who is named in the rows of establishments, and what each is to have. */
export function namedIn(contents: FormContents): FundedDossier['beneficiaries'] {
  const named = numbersOf(contents, 'beneficiaries').map((number) => {
    const at = (field: string) => `beneficiaries.${number}.${field}`;
    const isNew = textOf(contents, at('slug')) === '';
    return {
      slug: isNew ? `moi-${number}` : textOf(contents, at('slug')),
      name: textOf(contents, at(isNew ? 'new.name' : 'name')),
      share: moneyOf(contents, at('support')),
    };
  });
  return named.filter(({ name }) => name.trim() !== '');
}

/** The part on establishments. */
function withBeneficiaries(basis: CeilingBasis, contents: FormContents): CeilingBasis {
  return { ...basis, money: { ...basis.money, beneficiaries: namedIn(contents) } };
}

/** What is recommended or approved: the parts hold only under the total they were asked with. */
function withTotal(basis: CeilingBasis, contents: FormContents, field: string): CeilingBasis {
  const { money } = basis;
  const recommended = moneyOf(contents, field);
  const isAsAsked = recommended.dong === money.support.dong;
  const changed: FundedDossier = {
    ...money,
    support: recommended,
    beneficiaries: sharesUnder(money.beneficiaries, money.support, recommended),
    rows: isAsAsked ? money.rows : [],
  };
  return recommended.dong === null ? basis : { ...basis, money: changed };
}

export const TYPED_INTO = {
  FUNDING: withFunding,
  BENEFICIARIES: withBeneficiaries,
  RECOMMENDED: withTotal,
  APPROVED: withTotal,
} as const;
export type CeilingForm = keyof typeof TYPED_INTO;
