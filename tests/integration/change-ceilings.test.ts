import { beforeAll, describe, expect, test, vi } from 'vitest';
import * as ceilingsDoor from '#app/api/v1/projects/[code]/change-requests/[id]/ceilings/route.ts';
import { getProjectCeilings } from '#lib/ceilings/queries.ts';
import { toJudgementJson } from '#lib/ceilings/frozen.ts';
import { getChangeBasis, judgeChanges, listSupplementBases } from '#lib/changes/ceilings.ts';
import { recordChangeDecision } from '#lib/changes/decide.ts';
import { getChange } from '#lib/changes/queries.ts';
import { pool, prisma } from '#lib/db/client.ts';
import { basisUnder } from '#lib/domain/ceiling-facts.ts';
import { stated } from '#lib/domain/money.ts';
import { seedCeilingsIfEmpty } from '#prisma/seed/seed-ceilings.ts';
import { call, sessionFor } from '#tests/support/api.ts';
import { appraised, CHANGE_DECISION, named, propose } from '#tests/support/changes.ts';
import { makeTeam, taskAt, type Team } from '#tests/support/factories.ts';
import { projectAt, slugsOf } from '#tests/support/settlement.ts';

let team: Team;
beforeAll(async () => {
  team = await makeTeam();
  await seedCeilingsIfEmpty(prisma);
});

const trieu = (count: number) => ({ state: 'STATED', dong: `${count}000000` });

/** A project of machinery in force, with the limit that it is judged by. */
async function machinery(): Promise<string> {
  const code = await projectAt(team, 'APPROVED', 'NATIONAL');
  await prisma.project.update({
    where: { code },
    data: {
      activityContentCode: 'ND3',
      ceilingCode: 'K04A_MACHINE',
      fundingLines: { create: { sourceCode: 'DOI_UNG', state: 'STATED', dong: 2_000_000_000n } },
    },
  });
  return code;
}

let number = 600;
async function decide(id: string) {
  number += 1;
  await recordChangeDecision(team.DEPARTMENT_LEADER, {
    decision: { ...CHANGE_DECISION, number: `${number}/QĐ-BCT`, issuer: 'Bộ Công Thương' },
    requests: await named(id),
  });
}

const judged = async (code: string, id: string) =>
  (await judgeChanges([await getChange(team.AUDITOR, code, id)])).get(id);

describe('the limits beside an adjustment', () => {
  test('are those that the project stands beside once it is decided, change after change', async () => {
    const code = await machinery();
    const [a = '', b = ''] = await slugsOf(code);
    const parts = (first: number, second: number) => [
      { slug: a, support: trieu(first) },
      { slug: b, support: trieu(second) },
    ];
    const results = new Set<string>();
    for (const changes of [
      { support: trieu(450) },
      { beneficiaries: parts(200, 250) },
      { support: trieu(700), beneficiaries: parts(310, 390) },
      { support: trieu(710) },
      { support: trieu(300), beneficiaries: [{ slug: a, support: trieu(300) }] },
      { startsOn: '2023-03-15' },
    ]) {
      const id = await appraised(team, code, { type: 'ADJUST', changes });
      const before = await judged(code, id);
      await decide(id);
      const { judgement } = await getProjectCeilings(team.AUDITOR, code);
      expect(before?.judgement).toEqual(judgement);
      for (const { result } of judgement.verdicts) results.add(result);
    }
    expect([...results].toSorted()).toEqual(['EXCEEDED', 'UNDECIDED', 'WITHIN']);
  });

  test('that refuse a submission are told and stop neither the proposal nor the decision', async () => {
    const code = await machinery();
    const [slug = ''] = await slugsOf(code);
    const changes = { support: trieu(700), beneficiaries: [{ slug, support: trieu(700) }] };
    const id = await propose(team.CENTER_OFFICER, code, { type: 'ADJUST', changes });
    const told = await judged(code, id);
    expect(told?.judgement.verdicts).toMatchObject([
      { result: 'EXCEEDED', refuses: true, used: 700_000_000n },
    ]);
    const ask = async (cookie?: string) => call(ceilingsDoor.GET, { params: { code, id }, cookie });
    const { body } = await ask(await sessionFor(team.CENTER_OFFICER));
    expect(body).toEqual({
      judgement: told ? toJudgementJson(told.judgement) : null,
      exceptions: [],
    });
    expect((await ask()).status).toBe(401);
    expect((await ask(await sessionFor(team.ADMIN))).status).toBe(404);
  });

  test('are none where nothing is touched that they look at', async () => {
    const code = await machinery();
    const changes = { location: 'Xã Cường Lợi' };
    const id = await propose(team.CENTER_OFFICER, code, { type: 'ADJUST', changes });
    expect(await judged(code, id)).toBeUndefined();
    const cookie = await sessionFor(team.CENTER_OFFICER);
    const { body } = await call(ceilingsDoor.GET, { params: { code, id }, cookie });
    expect(body).toEqual({ judgement: null, exceptions: [] });
  });

  test('start in the form from what holds now', async () => {
    const code = await machinery();
    const { stored, rules } = await getChangeBasis(team.CENTER_OFFICER, code);
    const { judgement } = await getProjectCeilings(team.CENTER_OFFICER, code);
    expect(basisUnder(stored).money.support).toEqual(judgement.facts.support);
    expect(rules.map(({ activityContent }) => activityContent)).toContain('ND3');
  });
});

test('an approval that comes with a supplement is measured from what was asked for', async () => {
  const code = await taskAt(team, 'FORWARDED');
  const id = await appraised(team, code, { type: 'SUPPLEMENT' });
  const change = await getChange(team.AUDITOR, code, id);
  const bases = await listSupplementBases([change]);
  expect(bases.get(id)?.basis.money.support).toEqual(stated(500_000_000n));
  expect(await judgeChanges([change])).toEqual(new Map());
});

test('many requests are judged by as many statements as two', async () => {
  const changes = await Promise.all(
    Array.from({ length: 3 }, async () => {
      const code = await machinery();
      const wanted = { type: 'ADJUST', changes: { support: trieu(480) } };
      return getChange(team.AUDITOR, code, await propose(team.CENTER_OFFICER, code, wanted));
    }),
  );
  const asked = async (some: typeof changes) => {
    const spy = vi.spyOn(pool, 'query');
    await judgeChanges(some);
    const { length } = spy.mock.calls;
    spy.mockRestore();
    return length;
  };
  expect(await asked(changes)).toBe(await asked(changes.slice(0, 2)));
});
