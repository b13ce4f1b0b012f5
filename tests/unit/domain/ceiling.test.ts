import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ceilingDay,
  exceedsEvery,
  exceptionFor,
  isInForce,
  judgeCeilings,
  NO_CEILING,
  percentOf,
  rulesFor,
  standingRefusals,
  subjectKey,
  type CeilingFacts,
  type CeilingRule,
} from '#lib/domain/ceiling.ts';
import { NOT_STATED, stated, type Money } from '#lib/domain/money.ts';
import { CEILING_RULES } from '#prisma/seed/ceiling-rules.ts';

const MILLION = 1_000_000n;
const trieu = (amount: bigint) => stated(amount * MILLION);

const CATALOGUE: CeilingRule[] = CEILING_RULES.map(({ note: _note, ...rule }, index) => ({
  ...rule,
  id: String(index),
}));

const LOCAL_MACHINE: CeilingRule = {
  id: 'local',
  code: 'K04A_MACHINE',
  label: 'Ứng dụng máy móc, mức của tỉnh',
  activityContent: 'ND3',
  source: 'KCDP',
  unit: 'cơ sở',
  isPerEstablishment: true,
  percentBasisPoints: 5_000,
  capDong: 250n * MILLION,
  condition: null,
  instrument: 'Nghị quyết của tỉnh trong bài thử',
  article: 'Điều 1',
  validFrom: '2018-05-11',
  validTo: null,
  confidence: 'FOUND',
  enforcement: 'REFUSE',
};

const member = (slug: string, share: Money = NOT_STATED, cost: Money = NOT_STATED) => ({
  slug,
  name: slug.toUpperCase(),
  share,
  cost,
});

const facts = (given: Partial<CeilingFacts> = {}): CeilingFacts => ({
  on: '2022-03-01',
  basis: 'START',
  source: 'KCQG',
  activityContent: 'ND3',
  ceilingCode: 'K04A_MACHINE',
  units: null,
  support: trieu(200n),
  cost: trieu(400n),
  members: [member('a', trieu(200n), trieu(400n))],
  ...given,
});

const judged = (given: Partial<CeilingFacts> = {}, rules = CATALOGUE) =>
  judgeCeilings(rules, facts(given));
const only = (given: Partial<CeilingFacts> = {}, rules = CATALOGUE) => {
  const [verdict, ...others] = judged(given, rules).verdicts;
  expect(others).toEqual([]);
  if (!verdict) throw new Error('a verdict was expected');
  return verdict;
};

describe('the day that decides on the rules', () => {
  it('is the day of the decision, before it the start, before that the plan year', () => {
    const days = { decidedOn: '2018-06-01', startsOn: '2018-02-01', planYear: 2018 };
    expect(ceilingDay(days)).toEqual({ on: '2018-06-01', basis: 'DECISION' });
    expect(ceilingDay({ ...days, decidedOn: null })).toEqual({ on: '2018-02-01', basis: 'START' });
    const byYear = { on: '2018-01-01', basis: 'PLAN_YEAR' };
    expect(ceilingDay({ ...days, decidedOn: null, startsOn: null })).toEqual(byYear);
    // A start in another year chooses no rule.
    expect(ceilingDay({ ...days, decidedOn: null, startsOn: '2013-12-01' })).toEqual(byYear);
  });

  it.each([
    ['2014-04-07', 0],
    ['2014-04-08', 1],
    ['2018-05-10', 1],
    ['2018-05-11', 1],
    ['2026-01-01', 1],
  ])('on %s %i version of the limit for machinery is in force', (on, count) => {
    const found = rulesFor(CATALOGUE, facts({ on })).filter(({ code }) => code === 'K04A_MACHINE');
    expect(found).toHaveLength(count);
  });

  it('judges a project of March 2018 by the circular of 2014 and one of June by that of 2018', () => {
    const asks = { support: trieu(250n), members: [member('a', trieu(250n), trieu(900n))] };
    const before = only({ ...asks, on: '2018-03-01' });
    expect(before.result).toBe('EXCEEDED');
    expect(before.cap).toBe(200n * MILLION);
    expect(before.limits[0]?.rule.instrument).toContain('26/2014');
    const after = only({ ...asks, on: '2018-06-01' });
    expect(after.result).toBe('WITHIN');
    expect(after.limits[0]?.rule.instrument).toBe('Thông tư 28/2018/TT-BTC');
  });
});

describe('one establishment', () => {
  it.each([
    // share, cost, result, cap
    [300n, 600n, 'WITHIN', 300n],
    [301n, 2_000n, 'EXCEEDED', 300n],
    [200n, 399n, 'EXCEEDED', 199n],
    [200n, 400n, 'WITHIN', 200n],
  ] as const)('%i of a cost of %i triệu: %s', (share, cost, result, cap) => {
    const verdict = only({
      support: trieu(share),
      members: [member('a', trieu(share), trieu(cost))],
    });
    expect(verdict.result).toBe(result);
    // 50 % of 399 triệu is 199,5 triệu, to the đồng.
    const expected = cap === 199n ? 199_500_000n : cap * MILLION;
    expect(verdict.cap).toBe(expected);
    expect(verdict.left).toBe(expected - share * MILLION);
    expect(verdict.refuses).toBe(result === 'EXCEEDED');
  });

  it('is undecided while its cost or its own capital is not known, and says so', () => {
    const verdict = only({ members: [member('a', trieu(200n))] });
    expect(verdict).toMatchObject({ result: 'UNDECIDED', gaps: ['COST'], cap: 300n * MILLION });
  });

  it('is over the amount whatever its cost will turn out to be', () => {
    const verdict = only({ support: trieu(301n), members: [member('a', trieu(301n))] });
    expect(verdict).toMatchObject({ result: 'EXCEEDED', gaps: ['COST'], refuses: true });
  });

  it('that is the only one receives all of the support', () => {
    const verdict = only({ support: trieu(310n), members: [member('a')] });
    expect(verdict).toMatchObject({ used: 310n * MILLION, result: 'EXCEEDED' });
  });

  it('has a percentage rounded down to whole đồng', () => {
    expect(percentOf(333n, 5_000)).toBe(166n);
    expect(percentOf(1n, 3_000)).toBe(0n);
  });
});

describe('a group', () => {
  it('is judged member by member', () => {
    const { verdicts } = judged({
      support: trieu(550n),
      members: [member('a', trieu(310n), trieu(700n)), member('b', trieu(240n), trieu(700n))],
    });
    expect(verdicts.map(({ result }) => result)).toEqual(['EXCEEDED', 'WITHIN']);
  });

  it('of 500 triệu for two without a split is within what both may have, and stays undecided', () => {
    const { verdicts } = judged({
      support: trieu(500n),
      cost: NOT_STATED,
      members: [member('vu-loan'), member('van-quyet')],
    });
    expect(verdicts.map(({ subject, result }) => [subject.kind, result])).toEqual([
      ['MEMBER', 'UNDECIDED'],
      ['MEMBER', 'UNDECIDED'],
      ['GROUP', 'UNDECIDED'],
    ]);
    expect(verdicts[2]).toMatchObject({ used: 500n * MILLION, cap: 600n * MILLION });
    expect(verdicts[0]?.gaps).toEqual(['SHARE', 'COST']);
  });

  it('without a split is over as soon as no split could fit', () => {
    const { verdicts } = judged({ support: trieu(601n), members: [member('a'), member('b')] });
    expect(verdicts.at(-1)).toMatchObject({ result: 'EXCEEDED', refuses: true });
  });

  it('holds the rest against those whose part is not stated', () => {
    const { verdicts } = judged({
      support: trieu(900n),
      members: [member('a', trieu(250n), trieu(600n)), member('b'), member('c')],
    });
    expect(verdicts.at(-1)).toMatchObject({
      subject: { kind: 'GROUP', count: 2 },
      used: 650n * MILLION,
      cap: 600n * MILLION,
      result: 'EXCEEDED',
    });
  });

  it('gives the only one without a part what the others leave', () => {
    const { verdicts } = judged({
      support: trieu(1_000n),
      members: [member('a', trieu(100n), trieu(600n)), member('b')],
    });
    expect(verdicts).toMatchObject([
      { used: 100n * MILLION, result: 'WITHIN' },
      { used: 900n * MILLION, result: 'EXCEEDED' },
    ]);
  });

  it.each([
    ['one part', [100n], 5_000n],
    ['two parts', [100n, 100n], 1_000n],
  ] as const)('of %s does not hide the rest of the support', (_name, parts, support) => {
    const { verdicts } = judged({
      support: trieu(support),
      cost: trieu(20_000n),
      members: parts.map((part, at) => member(`m${at}`, trieu(part), trieu(9_000n))),
    });
    expect(verdicts.some(({ result }) => result === 'EXCEEDED')).toBe(true);
  });

  it('with parts above the support says nothing of the rest', () => {
    const { verdicts } = judged({
      support: trieu(100n),
      members: [member('a', trieu(250n), trieu(600n)), member('b'), member('c')],
    });
    expect(verdicts.map(({ subject }) => subject.kind)).toEqual(['MEMBER', 'MEMBER', 'MEMBER']);
  });

  it('without any establishment is undecided', () => {
    expect(only({ members: [] })).toMatchObject({
      subject: { kind: 'PROJECT' },
      result: 'UNDECIDED',
      gaps: ['COST', 'MEMBERS'],
    });
  });
});

describe('rules that count units', () => {
  const vote = {
    activityContent: 'ND4',
    ceilingCode: 'K07A_VOTE_REGION',
    members: [],
  };

  it.each([
    [null, 200n, 'WITHIN', []],
    [null, 201n, 'UNDECIDED', ['UNITS']],
    [1, 201n, 'EXCEEDED', []],
    [2, 400n, 'WITHIN', []],
    [2, 401n, 'EXCEEDED', []],
  ] as const)('%s units and %i triệu: %s', (units, support, result, gaps) => {
    const verdict = only({ ...vote, units, support: trieu(support) });
    expect(verdict).toMatchObject({ result, gaps });
  });

  it('hold a dossier back that asks for more than one unit may have and does not say how many', () => {
    expect(only({ ...vote, support: trieu(201n) })).toMatchObject({ refuses: true });
    expect(only({ ...vote, support: trieu(200n) })).toMatchObject({ refuses: false });
    const warning = { activityContent: 'ND3', ceilingCode: 'K02B_DEMO_REPL' };
    expect(only({ ...warning, support: trieu(900n) })).toMatchObject({ refuses: false });
  });

  it('wait for the support', () => {
    const verdict = only({ ...vote, units: 1, support: NOT_STATED });
    expect(verdict).toMatchObject({ result: 'UNDECIDED', gaps: ['SUPPORT'], left: null });
  });
});

describe('what a rule may do', () => {
  it('never refuses when nobody is sure of it', () => {
    const verdict = only({
      activityContent: 'ND5',
      ceilingCode: 'K09_CONSULT',
      support: trieu(40n),
      members: [member('a', trieu(40n), trieu(100n))],
    });
    expect(verdict).toMatchObject({ result: 'EXCEEDED', refuses: false });
  });

  it('limits local money as a warning where it is the national one', () => {
    const verdict = only({ source: 'KCDP', support: trieu(310n), members: [member('a')] });
    expect(verdict).toMatchObject({ result: 'EXCEEDED', refuses: false });
  });

  it('lets the smaller of the local and the national limit hold for local money', () => {
    const rules = [...CATALOGUE, LOCAL_MACHINE];
    const asks = { support: trieu(280n), members: [member('a', trieu(280n), trieu(900n))] };
    const local = only({ ...asks, source: 'KCDP' }, rules);
    expect(local).toMatchObject({ cap: 250n * MILLION, result: 'EXCEEDED', refuses: true });
    const national = only(asks, rules);
    expect(national).toMatchObject({ cap: 300n * MILLION, result: 'WITHIN', refuses: false });
  });

  it('without a figure asks for people to read it', () => {
    const verdict = only({ activityContent: 'ND6', ceilingCode: 'K11_MEDIA', members: [] });
    expect(verdict).toMatchObject({ result: 'NO_LIMIT', cap: null, refuses: false });
  });
});

describe('the choice of a rule', () => {
  it.each([
    ['K04A_MACHINE', 'CHOSEN', 1],
    [null, 'OPEN', 5],
    [NO_CEILING, 'NONE', 5],
    ['K09_CONSULT', 'NOT_IN_FORCE', 0],
  ] as const)('%s: %s', (ceilingCode, choice, codes) => {
    const judgement = judged({ ceilingCode });
    expect(judgement.choice).toBe(choice);
    expect(new Set(judgement.verdicts.map(({ code }) => code)).size).toBe(codes);
  });

  it('is not there where the catalogue has no rule of that day', () => {
    expect(judged({ ceilingCode: null, on: '2013-01-01' }).choice).toBe('NO_RULE');
    expect(judged({ ceilingCode: null, activityContent: null }).choice).toBe('NO_RULE');
  });

  it('refuses nothing before it is made, and says when every rule would be exceeded', () => {
    const over = judged({
      ceilingCode: null,
      support: trieu(1_001n),
      units: 1,
      members: [member('a', trieu(1_001n), trieu(9_000n))],
    });
    expect(over.verdicts.some(({ refuses }) => refuses)).toBe(false);
    expect(exceedsEvery(over)).toBe(true);
    const denied = judged({ ...over.facts, ceilingCode: NO_CEILING });
    expect(exceedsEvery(denied)).toBe(true);
    expect(denied.verdicts.some(({ refuses }) => refuses)).toBe(false);
    expect(exceedsEvery(judged({ ceilingCode: null }))).toBe(false);
    expect(exceedsEvery(judged({ support: trieu(9_000n), members: [member('a')] }))).toBe(false);
  });
});

describe('an exception', () => {
  const judgement = judged({ support: trieu(310n), members: [member('a')] });
  const exception = {
    ruleCode: 'K04A_MACHINE',
    beneficiary: 'a',
    upToDong: 310n * MILLION,
    capDong: 300n * MILLION,
    organisation: 'CENTER' as const,
  };

  it('lets what it is about go over', () => {
    expect(standingRefusals(judgement, [])).toHaveLength(1);
    expect(standingRefusals(judgement, [exception])).toEqual([]);
  });

  it.each(
    [
      { ...exception, upToDong: exception.upToDong - 1n },
      { ...exception, beneficiary: 'b' },
      { ...exception, beneficiary: null },
      { ...exception, ruleCode: 'K04B_LINE' },
    ].map((other) => [`${other.ruleCode} ${other.beneficiary} ${other.upToDong}`, other] as const),
  )('does not reach further: %s', (_name, other) => {
    expect(standingRefusals(judgement, [other])).toHaveLength(1);
  });

  it('of the project as a whole is for what is nobody’s own', () => {
    const group = judged({
      support: trieu(601n),
      cost: NOT_STATED,
      members: [member('a'), member('b')],
    });
    const whole = {
      ...exception,
      beneficiary: null,
      upToDong: 601n * MILLION,
      capDong: 600n * MILLION,
    };
    expect(standingRefusals(group, [exception])).toHaveLength(1);
    expect(standingRefusals(group, [whole])).toEqual([]);
    const keys = group.verdicts.map(subjectKey);
    expect(keys).toEqual(['K04A_MACHINE MEMBER a', 'K04A_MACHINE MEMBER b', 'K04A_MACHINE GROUP ']);
  });

  it('does not cover the same amount once the limit has come down', () => {
    const poorer = judged({
      support: trieu(310n),
      members: [member('a', trieu(310n), trieu(400n))],
    });
    expect(standingRefusals(poorer, [exception])).toHaveLength(1);
  });

  it('needs an amount to reach', () => {
    const [verdict] = judged({ support: NOT_STATED, members: [member('a')] }).verdicts;
    expect(verdict && exceptionFor(verdict, [exception])).toBeNull();
  });
});

describe('for any figures', () => {
  const amount = fc.bigInt(0n, 10n ** 12n);
  const money = fc.option(amount).map((dong): Money => (dong === null ? NOT_STATED : stated(dong)));
  const members = fc
    .array(fc.record({ share: money, cost: money }), { maxLength: 6 })
    .map((lines) => lines.map((line, at) => ({ slug: `m${at}`, name: `M${at}`, ...line })));

  it('more support never turns an excess into no excess', () => {
    fc.assert(
      fc.property(members, money, amount, (group, support, more) => {
        const raised = group.map((one) => ({
          ...one,
          share: one.share.dong === null ? one.share : stated(one.share.dong + more),
        }));
        const before = judged({ members: group, support }).verdicts;
        const parts = group.filter(({ share }) => share.dong !== null).length;
        const total = support.dong === null ? support : stated(support.dong + more * BigInt(parts));
        const after = judged({ members: raised, support: total }).verdicts;
        before.forEach((verdict) => {
          if (verdict.subject.kind !== 'MEMBER' || verdict.result !== 'EXCEEDED') return;
          const { slug } = verdict.subject;
          const now = after.find(
            ({ subject }) => subject.kind === 'MEMBER' && subject.slug === slug,
          );
          expect(now?.result).toBe('EXCEEDED');
        });
      }),
      { numRuns: 5_000 },
    );
  });

  it('no split hides a support that is more than all of them may have', () => {
    fc.assert(
      fc.property(members, amount, (group, support) => {
        fc.pre(group.length > 0 && support > BigInt(group.length) * 300n * MILLION);
        const { verdicts } = judged({ members: group, support: stated(support) });
        const known = group.reduce((sum, { share }) => sum + (share.dong ?? 0n), 0n);
        // Parts above the support are refused before: they are no split of it.
        fc.pre(known <= support);
        expect(verdicts.some(({ result }) => result === 'EXCEEDED')).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });

  it('a verdict agrees with its own figures', () => {
    fc.assert(
      fc.property(
        members,
        money,
        fc.option(fc.integer({ min: 1, max: 9 })),
        (group, support, units) => {
          for (const ceilingCode of ['K04A_MACHINE', 'K02A_DEMO_NEW', null]) {
            for (const verdict of judged({ members: group, support, units, ceilingCode })
              .verdicts) {
              const { used, cap, left, result } = verdict;
              expect(left).toBe(cap !== null && used !== null ? cap - used : null);
              expect(result === 'EXCEEDED').toBe(left !== null && left < 0n);
              if (result === 'WITHIN') expect(verdict.gaps).toEqual([]);
            }
          }
        },
      ),
      { numRuns: 3_000 },
    );
  });

  it('a group whose parts fit one by one fits as a whole', () => {
    fc.assert(
      fc.property(fc.array(fc.bigInt(0n, 300n), { minLength: 2, maxLength: 8 }), (parts) => {
        const support = trieu(parts.reduce((sum, part) => sum + part, 0n));
        const group = parts.map((_part, at) => member(`m${at}`));
        const { verdicts } = judged({ support, members: group, cost: NOT_STATED });
        expect(verdicts.some(({ result }) => result === 'EXCEEDED')).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the catalogue as it is shipped', () => {
  it('refuses by nothing that is unsure or has no figure', () => {
    for (const rule of CATALOGUE.filter(({ enforcement }) => enforcement === 'REFUSE')) {
      expect(rule.confidence).not.toBe('UNSURE');
      expect(rule.capDong !== null || rule.percentBasisPoints !== null).toBe(true);
    }
  });

  it('has one version of a limit on any day', () => {
    for (const rule of CATALOGUE) {
      const sisters = CATALOGUE.filter(({ code }) => code === rule.code);
      const same = sisters.filter(({ validFrom, validTo }) =>
        isInForce({ validFrom, validTo }, rule.validFrom),
      );
      expect(same).toHaveLength(1);
      expect(new Set(sisters.map(({ activityContent }) => activityContent)).size).toBe(1);
    }
  });

  it.each([
    ['2017-01-01', 'K02A_DEMO_NEW', 500n],
    ['2017-01-01', 'K04A_MACHINE', 200n],
    ['2017-01-01', 'K07A_VOTE_REGION', 100n],
    ['2017-01-01', 'K07B_VOTE_NATION', 200n],
    ['2017-01-01', 'K18_CL_INFRA', 3_000n],
    ['2022-01-01', 'K01_SETUP', 10n],
    ['2022-01-01', 'K02A_DEMO_NEW', 1_000n],
    ['2022-01-01', 'K03_CP_PILOT', 500n],
    ['2022-01-01', 'K04A_MACHINE', 300n],
    ['2022-01-01', 'K04B_LINE', 450n],
    ['2022-01-01', 'K07A_VOTE_REGION', 200n],
    ['2022-01-01', 'K07B_VOTE_NATION', 400n],
    ['2022-01-01', 'K18_CL_INFRA', 6_000n],
  ])('on %s %s is %i triệu', (on, code, trieuCap) => {
    const [rule] = CATALOGUE.filter((one) => one.code === code && isInForce(one, on));
    expect(rule?.capDong).toBe(trieuCap * MILLION);
  });
});
