import { describe, expect, it } from 'vitest';
import { askedBasis, basisUnder, type StoredDossier } from '#lib/domain/ceiling-facts.ts';
import { dossierWith } from '#lib/domain/change-ceilings.ts';
import { NOT_STATED, stated } from '#lib/domain/money.ts';
import { moneyText, type ChangeableValues } from '#lib/domain/project-change.ts';

const ROW = { costItem: 'Máy', beneficiary: null, isEligible: true, note: null, cells: {} };
const share = (slug: string, dong: bigint) => ({ slug, name: slug, share: stated(dong) });

const dossier = (more: Partial<StoredDossier> = {}, support = stated(300n)): StoredDossier => ({
  day: { decidedOn: null, startsOn: '2024-03-01', planYear: 2024 },
  activityContent: 'ND3',
  ceilingCode: 'K04A_MACHINE',
  units: null,
  requested: stated(300n),
  money: {
    source: 'KCQG',
    counterpart: 'DOI_UNG',
    support,
    beneficiaries: [share('a', 100n), share('b', 200n)],
    lines: [],
    rows: [ROW],
  },
  areRowsAsked: true,
  ...more,
});

const sharesOf = (stored: StoredDossier) =>
  basisUnder(stored).money.beneficiaries.map(({ share: { dong } }) => dong);

describe('what a dossier is measured by', () => {
  it('is what it says while it asks, on its own day', () => {
    const { money, ...rest } = askedBasis(dossier({}, NOT_STATED));
    expect(money.beneficiaries).toHaveLength(2);
    expect(money.rows).toEqual([ROW]);
    expect(rest).toEqual({
      on: '2024-03-01',
      basis: 'START',
      activityContent: 'ND3',
      ceilingCode: 'K04A_MACHINE',
      units: null,
    });
  });

  it('under the support that was asked for is the same', () => {
    expect(basisUnder(dossier())).toEqual(askedBasis(dossier()));
    const unknown = dossier({ requested: NOT_STATED });
    expect(basisUnder(unknown).money.rows).toEqual([ROW]);
  });

  it('under another support has neither its rows nor parts that do not come to it', () => {
    expect(sharesOf(dossier({}, stated(250n)))).toEqual([null, null]);
    expect(sharesOf(dossier({ requested: stated(400n) }))).toEqual([100n, 200n]);
    expect(basisUnder(dossier({}, stated(250n))).money.rows).toEqual([]);
  });

  it('keeps rows that are of the decision itself', () => {
    const decided = dossier({ areRowsAsked: false }, stated(250n));
    expect(basisUnder(decided).money.rows).toEqual([ROW]);
  });
});

it('a changed project is measured by its new values', () => {
  const values = {
    startsOn: '2024-06-01',
    support: moneyText(stated(500n)),
    requested: moneyText(stated(500n)),
    beneficiaries: [{ slug: 'c', name: 'C', support: moneyText(stated(500n)) }],
    fundingLines: [{ source: 'DOI_UNG', amount: moneyText(stated(700n)), note: null }],
  } as unknown as ChangeableValues;
  const basis = basisUnder(dossierWith(dossier(), values));
  expect(basis).toMatchObject({ on: '2024-06-01', ceilingCode: 'K04A_MACHINE' });
  expect(basis.money).toEqual({
    source: 'KCQG',
    counterpart: 'DOI_UNG',
    support: stated(500n),
    beneficiaries: [{ slug: 'c', name: 'C', share: stated(500n) }],
    lines: [{ source: 'DOI_UNG', amount: stated(700n) }],
    rows: [ROW],
  });
});
