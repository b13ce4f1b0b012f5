import { describe, expect, it } from 'vitest';
import { judgeCeilings, type CeilingFacts, type CeilingRule } from '#lib/domain/ceiling.ts';
import { NOT_STATED, stated, type Money } from '#lib/domain/money.ts';
import {
  ceilingFindings,
  formatBasisPoints,
  ruleWords,
  verdictSentence,
} from '#lib/format/ceiling-labels.ts';

const RULE: CeilingRule = {
  id: '1',
  code: 'K04A_MACHINE',
  label: 'Ứng dụng máy móc',
  activityContent: 'ND3',
  source: 'KCQG',
  unit: 'cơ sở',
  isPerEstablishment: true,
  percentBasisPoints: 5_000,
  capDong: 300_000_000n,
  condition: null,
  instrument: 'Thông tư 28/2018/TT-BTC',
  article: 'Điều 8 khoản 4',
  validFrom: '2018-05-11',
  validTo: null,
  confidence: 'FOUND',
  enforcement: 'REFUSE',
};

const judged = (share: Money, cost: Money, given: Partial<CeilingFacts> = {}, rule = RULE) =>
  judgeCeilings([rule], {
    on: '2022-01-01',
    basis: 'PLAN_YEAR',
    source: 'KCQG',
    activityContent: 'ND3',
    ceilingCode: 'K04A_MACHINE',
    units: null,
    support: share,
    cost,
    members: [{ slug: 'a', name: 'HTX A', share, cost }],
    ...given,
  });
const sentence = (...given: Parameters<typeof judged>) =>
  judged(...given).verdicts.map(verdictSentence);

describe('a verdict in words', () => {
  it('names the figures and the article', () => {
    const over = sentence(stated(310_000_000n), stated(900_000_000n));
    expect(over).toEqual([
      'HTX A: 310.000.000 đồng vượt mức tối đa 300.000.000 đồng là 10.000.000 đồng (Điều 8 khoản 4, Thông tư 28/2018/TT-BTC).',
    ]);
    expect(sentence(stated(200_000_000n), stated(500_000_000n))).toEqual([
      'HTX A: 200.000.000 đồng trong mức tối đa 250.000.000 đồng, còn 50.000.000 đồng (Điều 8 khoản 4, Thông tư 28/2018/TT-BTC).',
    ]);
  });

  it('says what is missing', () => {
    expect(sentence(NOT_STATED, NOT_STATED)[0]).toBe(
      'HTX A: mức tối đa biết được là 300.000.000 đồng; chưa xét hết vì chưa có phần hỗ trợ của từng đơn vị; chưa đủ chi phí hợp lệ và vốn đối ứng của cơ sở để tính tỷ lệ (Điều 8 khoản 4, Thông tư 28/2018/TT-BTC).',
    );
    const percentOnly = { ...RULE, capDong: null };
    expect(sentence(stated(1n), NOT_STATED, {}, percentOnly)[0]).toContain('chưa xét được vì');
  });

  it('says that a rule sets no figure', () => {
    const words = { ...RULE, capDong: null, percentBasisPoints: null };
    expect(sentence(stated(1n), NOT_STATED, {}, words)[0]).toContain('không ghi mức bằng số');
    expect(ruleWords(words)).toBe('không có mức bằng số');
  });

  it('calls a group by how many it is of', () => {
    const members = ['a', 'b'].map((slug) => ({
      slug,
      name: slug,
      share: NOT_STATED,
      cost: NOT_STATED,
    }));
    const all = sentence(stated(500_000_000n), NOT_STATED, { members });
    expect(all.at(-1)).toContain('2 đơn vị cộng lại: mức tối đa biết được là 600');
  });
});

describe('what somebody has to look at', () => {
  it('is nothing where all is within, or where no rule applies', () => {
    expect(ceilingFindings(judged(stated(1n), stated(10n)))).toEqual([]);
    expect(
      ceilingFindings(
        judged(stated(1n), stated(10n), { ceilingCode: null, activityContent: null }),
      ),
    ).toEqual([]);
  });

  it.each([
    [{ ceilingCode: null }, 'Chưa chọn mức hỗ trợ tối đa áp dụng.'],
    [
      { ceilingCode: 'NONE' },
      'Hồ sơ ghi rằng không có mức hỗ trợ tối đa nào áp dụng, trong khi danh mục có mức cho nội dung này.',
    ],
    [{ on: '2013-01-01' }, 'Mức đã chọn không có hiệu lực vào ngày xét, hoặc thuộc nội dung khác.'],
  ])('%o: %s', (given, text) => {
    expect(ceilingFindings(judged(stated(1n), stated(10n), given))).toEqual([text]);
  });

  it('is an excess, also over every rule that could be chosen', () => {
    expect(ceilingFindings(judged(stated(400_000_000n), NOT_STATED))).toHaveLength(1);
    const open = judged(stated(400_000_000n), NOT_STATED, { ceilingCode: null });
    expect(ceilingFindings(open)[0]).toContain('vượt mọi mức');
  });
});

describe('a percentage in words', () => {
  it.each([
    [5_000, '50%'],
    [250, '2,5%'],
    [3_333, '33,33%'],
    [10_000, '100%'],
    [1, '0,01%'],
  ])('%i is %s', (basisPoints, text) => {
    expect(formatBasisPoints(basisPoints)).toBe(text);
  });
});
