import { expect, it } from 'vitest';
import { valuesTyped } from '#components/changes/typed-values.ts';
import { NOT_STATED, stated } from '#lib/domain/money.ts';
import { moneyText, type ChangeableValues } from '#lib/domain/project-change.ts';

const text = (dong: bigint) => moneyText(stated(dong));
const NOW = {
  startsOn: '2024-02-01',
  support: text(300_000_000n),
  requested: text(300_000_000n),
  beneficiaries: [{ slug: 'htx-a', name: 'HTX A', support: text(300_000_000n) }],
  fundingLines: [{ source: 'KCDP', amount: text(300_000_000n), note: null }],
} as unknown as ChangeableValues;

const typed = (contents: Record<string, string>) =>
  valuesTyped(NOW, { startsOn: '01/02/2024', ...contents }, 'KCDP');

it('what is typed takes the place of what holds, with all that follows from it', () => {
  expect(typed({ support: '450 triệu', startsOn: '15/03/2024' })).toMatchObject({
    startsOn: '2024-03-15',
    support: text(450_000_000n),
    requested: text(450_000_000n),
    fundingLines: [{ source: 'KCDP', amount: text(450_000_000n) }],
  });
});

it('an amount or a day that cannot be read yet changes nothing, an empty day takes it away', () => {
  expect(typed({ support: 'bốn trăm', startsOn: '15/' })).toEqual(NOW);
  expect(typed({ support: '', startsOn: '' })).toEqual({ ...NOW, startsOn: null });
});

it('the rows of establishments count where the form asks for them', () => {
  const rows = {
    support: '300 triệu',
    'beneficiaries.0.slug': 'htx-b',
    'beneficiaries.0.name': 'HTX B',
    'beneficiaries.0.support': '120 triệu',
    'beneficiaries.2.slug': 'htx-c',
    'beneficiaries.2.name': 'HTX C',
    'beneficiaries.2.support': '',
  };
  expect(typed(rows).beneficiaries).toEqual(NOW.beneficiaries);
  expect(typed({ ...rows, hasBeneficiaries: 'true' }).beneficiaries).toEqual([
    { slug: 'htx-b', name: 'HTX B', support: text(120_000_000n) },
    { slug: 'htx-c', name: 'HTX C', support: moneyText(NOT_STATED) },
  ]);
});
