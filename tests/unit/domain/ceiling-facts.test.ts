import { describe, expect, it } from 'vitest';
import { ceilingFacts, sharesUnder, type FundedDossier } from '#lib/domain/ceiling-facts.ts';
import type { GridRow } from '#lib/domain/funding-grid.ts';
import { MAX_DONG, NOT_APPLICABLE, NOT_STATED, stated, type Money } from '#lib/domain/money.ts';
import { readPercent } from '#lib/domain/percent-text.ts';

const row = (cells: Record<string, Money>, beneficiary: string | null = 'a', isEligible = true) =>
  ({ costItem: 'Máy', beneficiary, isEligible, note: null, cells }) satisfies GridRow;

const factsOf = (money: Partial<FundedDossier>) =>
  ceilingFacts({
    on: '2022-01-01',
    basis: 'PLAN_YEAR',
    activityContent: 'ND3',
    ceilingCode: null,
    units: null,
    money: {
      source: 'KCQG',
      counterpart: 'DOI_UNG',
      support: stated(300n),
      beneficiaries: [],
      lines: [],
      rows: [],
      ...money,
    },
  });

const a = { slug: 'a', name: 'A', share: NOT_STATED };
const b = { slug: 'b', name: 'B', share: NOT_STATED };

describe('the eligible cost', () => {
  it('is the support and every other source, once the own capital is among them', () => {
    const lines = [
      { source: 'KCQG', amount: stated(9_000n) },
      { source: 'DOI_UNG', amount: stated(500n) },
    ];
    // What the programme's own source is said to give besides the support is no cost.
    expect(factsOf({ lines }).cost).toEqual(stated(800n));
    expect(factsOf({ lines: lines.slice(1) }).cost).toEqual(stated(800n));
    expect(factsOf({ lines: lines.slice(0, 1) }).cost).toEqual(NOT_STATED);
    expect(factsOf({ lines, support: NOT_STATED }).cost).toEqual(NOT_STATED);
    const unknown = [...lines, { source: 'KHAC', amount: NOT_STATED }];
    expect(factsOf({ lines: unknown }).cost).toEqual(NOT_STATED);
    const none = [...lines, { source: 'KHAC', amount: NOT_APPLICABLE }];
    expect(factsOf({ lines: none }).cost).toEqual(stated(800n));
  });

  it('with a stated own capital of 0 is the support alone', () => {
    const lines = [{ source: 'DOI_UNG', amount: stated(0n) }];
    expect(factsOf({ lines }).cost).toEqual(stated(300n));
  });

  it('beyond every amount of the portal is none', () => {
    const lines = [
      { source: 'DOI_UNG', amount: stated(MAX_DONG) },
      { source: 'KHAC', amount: stated(MAX_DONG) },
    ];
    expect(factsOf({ lines }).cost).toEqual(NOT_STATED);
  });

  it('counts the eligible rows of a breakdown, each cell of it stated', () => {
    const rows = [
      row({ KCQG: stated(200n), DOI_UNG: stated(400n) }),
      row({ KCQG: stated(100n), DOI_UNG: stated(50n) }, 'a', false),
    ];
    expect(factsOf({ rows, beneficiaries: [a] }).cost).toEqual(stated(600n));
    const open = [...rows, row({ KCQG: stated(0n) })];
    expect(factsOf({ rows: open, beneficiaries: [a] }).cost).toEqual(NOT_STATED);
    const noCapital = [row({ KCQG: stated(300n) })];
    expect(factsOf({ rows: noCapital, beneficiaries: [a] }).cost).toEqual(NOT_STATED);
    expect(factsOf({ rows: [row({ KCQG: stated(1n) }, 'a', false)] }).cost).toEqual(NOT_STATED);
  });
});

describe('the parts of the establishments', () => {
  const rows = [
    row({ KCQG: stated(180n), DOI_UNG: stated(200n) }, 'a'),
    row({ KCQG: stated(120n), DOI_UNG: stated(300n) }, 'b'),
  ];

  it('come from the breakdown where nobody stated them, and each has its own cost', () => {
    const { members } = factsOf({ rows, beneficiaries: [a, b] });
    expect(members).toMatchObject([
      { slug: 'a', share: stated(180n), cost: stated(380n) },
      { slug: 'b', share: stated(120n), cost: stated(420n) },
    ]);
  });

  it('are what is stated before what the breakdown says', () => {
    const { members } = factsOf({ rows, beneficiaries: [{ ...a, share: stated(200n) }, b] });
    expect(members.map(({ share }) => share.dong)).toEqual([200n, 120n]);
  });

  it('are not taken from a breakdown of another total', () => {
    const { members, cost } = factsOf({ rows, support: stated(280n), beneficiaries: [a, b] });
    expect(members.map(({ share }) => share)).toEqual([NOT_STATED, NOT_STATED]);
    expect([cost, ...members.map((one) => one.cost)]).toEqual([NOT_STATED, NOT_STATED, NOT_STATED]);
  });

  it('of the only one take in what is nobody’s share', () => {
    const shared = [...rows.slice(0, 1), row({ KCQG: stated(120n), DOI_UNG: stated(0n) }, null)];
    const { members } = factsOf({ rows: shared, beneficiaries: [a] });
    expect(members).toMatchObject([{ share: stated(300n), cost: stated(500n) }]);
  });

  it('hold under a total only while it is the same, or what they add up to', () => {
    const parts = [
      { ...a, share: stated(100n) },
      { ...b, share: stated(200n) },
    ];
    expect(sharesUnder(parts, stated(400n), stated(400n))).toEqual(parts);
    expect(sharesUnder(parts, stated(400n), stated(300n))).toEqual(parts);
    expect(sharesUnder(parts, stated(400n), stated(350n)).map(({ share }) => share)).toEqual([
      NOT_STATED,
      NOT_STATED,
    ]);
    expect(sharesUnder(parts, NOT_STATED, NOT_STATED)[0]?.share).toEqual(NOT_STATED);
  });
});

describe('a percentage as it is typed', () => {
  it.each([
    ['50', 5_000],
    ['50 %', 5_000],
    ['2,5', 250],
    ['33,33%', 3_333],
    ['0,01', 1],
    ['100', 10_000],
  ])('%s is %i hundredths of a percent', (text, basisPoints) => {
    expect(readPercent(text)).toBe(basisPoints);
  });

  it.each(['', '0', '100,01', '-5', '2.5', '1,234', 'năm mươi', '50 % %'])(
    '“%s” is none',
    (text) => {
      expect(readPercent(text)).toBeNull();
    },
  );
});
