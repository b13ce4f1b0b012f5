import { describe, expect, test } from 'vitest';
import { planMerge, type MergeSide } from '#lib/beneficiaries/merge-plan.ts';
import { mergePreview } from '#lib/beneficiaries/merge-preview.ts';

const NO_FACTS: MergeSide['facts'] = {
  type: null,
  taxCode: null,
  registrationNumber: null,
  foundedOn: null,
  trade: null,
  representative: null,
  phone: null,
  isWomenOwned: null,
  isMinorityOwned: null,
  note: null,
};

function side(name: string, over: Partial<MergeSide> = {}): MergeSide {
  return {
    id: name,
    slug: name,
    name,
    foldedName: name,
    version: 1,
    facts: NO_FACTS,
    projects: [],
    aliases: [],
    addresses: [],
    products: [],
    profiles: [],
    otherSupport: [],
    needs: [],
    documents: [],
    contracts: [],
    ...over,
  };
}

const project = (code: string, isDeleted = false) => ({ id: code, code, title: code, isDeleted });
const product = (id: string, over: Partial<MergeSide['products'][number]> = {}) => ({
  id,
  name: 'Miến dong',
  foldedName: 'mien dong',
  ocopStars: null,
  ocopYear: null,
  typicalLevel: null,
  typicalYear: null,
  trademark: null,
  ...over,
});

describe('facts', () => {
  test('of the entry that stays win; what it does not know comes from the other', () => {
    const from = side('a', {
      facts: { ...NO_FACTS, phone: '1', trade: 'Chè', isWomenOwned: true, foundedOn: '2016-05-20' },
    });
    const into = side('b', { facts: { ...NO_FACTS, phone: '2', isWomenOwned: false } });
    const { facts } = planMerge(from, into);
    const after = (field: string) => facts.find((line) => line.field === field)?.after;
    expect(after('phone')).toBe('2');
    expect(after('trade')).toBe('Chè');
    // “no” is an answer, not a gap.
    expect(after('isWomenOwned')).toBe(false);
    expect(after('note')).toBeNull();
    const preview = mergePreview(from, into, planMerge(from, into));
    expect(preview.facts.find((line) => line.field === 'isWomenOwned')).toEqual({
      field: 'isWomenOwned',
      from: 'Có',
      into: 'Không',
      after: 'Không',
    });
    expect(preview.facts.find((line) => line.field === 'foundedOn')?.after).toBe('20/05/2016');
  });
});

describe('lists', () => {
  test('a project of both is named; one of a draft put aside is only left there', () => {
    const from = side('a', { projects: [project('P1'), project('P2', true), project('P3')] });
    const into = side('b', { projects: [project('P1'), project('P2', true)] });
    const plan = planMerge(from, into);
    expect(plan.shared.map(({ code }) => code)).toEqual(['P1']);
    expect(plan.sharedAside.map(({ code }) => code)).toEqual(['P2']);
    expect(plan.moves.projects.map(({ code }) => code)).toEqual(['P3']);
  });

  test('a name is taken over once', () => {
    const alias = (name: string) => ({ id: name, name, foldedName: name });
    const from = side('a', { aliases: [alias('b'), alias('c'), alias('d')] });
    const into = side('b', { aliases: [alias('c')] });
    const plan = planMerge(from, into);
    expect(plan.moves.aliases.map(({ name }) => name)).toEqual(['d']);
    expect(plan.stays.aliases.map(({ name }) => name)).toEqual(['b', 'c']);
    expect(plan.addsName).toBe(true);
    expect(planMerge(side('a'), side('b', { aliases: [alias('a')] })).addsName).toBe(false);
  });

  test('an address, or figures, of the same day stay with the entry that goes', () => {
    const address = (id: string, validFrom: string | null) => ({ id, name: id, validFrom });
    const from = side('a', {
      addresses: [address('x', null), address('y', '2020-01-01'), address('z', '2021-01-01')],
      profiles: [{ id: 'p', asOf: '2021-12-31' }],
    });
    const into = side('b', {
      addresses: [address('u', null), address('v', '2020-01-01')],
      profiles: [{ id: 'q', asOf: '2021-12-31' }],
    });
    const plan = planMerge(from, into);
    expect(plan.moves.addresses.map(({ id }) => id)).toEqual(['z']);
    expect(plan.moves.profiles).toEqual([]);
    expect(mergePreview(from, into, plan).stays).toHaveLength(3);
  });

  test('a product goes unless the other entry says as much of it', () => {
    const into = side('b', { products: [product('known', { ocopStars: 3, ocopYear: 2021 })] });
    const moves = (mine: MergeSide['products'][number]) =>
      planMerge(side('a', { products: [mine] }), into).moves.products.length;
    expect(moves(product('bare'))).toBe(0);
    expect(moves(product('same', { ocopStars: 3 }))).toBe(0);
    expect(moves(product('better', { ocopStars: 4 }))).toBe(1);
    expect(moves(product('other', { foldedName: 'che' }))).toBe(1);
  });
});
