import { beforeAll, describe, expect, test } from 'vitest';
import { recordChangeDecision } from '#lib/changes/decide.ts';
import { prisma } from '#lib/db/client.ts';
import { stated } from '#lib/domain/money.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { appraised, CHANGE_DECISION, named, propose, requestOf } from '#tests/support/changes.ts';
import { projectsAt } from '#tests/support/decided.ts';
import {
  actsOn,
  makeTeam,
  refusalOf,
  statusOf,
  step,
  taskAt,
  versionOf,
  type Team,
} from '#tests/support/factories.ts';
import { projectAt, slugsOf } from '#tests/support/settlement.ts';

let team: Team;
beforeAll(async () => {
  team = await makeTeam();
});

let number = 100;
/** A decision that no other test records. */
const decision = () => {
  number += 1;
  return { ...CHANGE_DECISION, number: `${number}/QĐ-UBND` };
};

const money = (dong: bigint) => ({ state: 'STATED', dong: dong.toString() });
const trieu = (count: bigint) => money(count * 1_000_000n);

async function decide(...ids: string[]) {
  return recordChangeDecision(team.DEPARTMENT_LEADER, {
    decision: decision(),
    requests: await named(...ids),
  });
}

describe('an adjustment', () => {
  test('changes nothing before the decision, and then becomes the next version', async () => {
    const code = await taskAt(team, 'IN_PROGRESS');
    const version = await versionOf(code);
    const id = await appraised(team, code, {
      type: 'ADJUST',
      changes: { endsOn: '2024-03-31', support: trieu(450n), content: 'In 2.000 tờ rơi.' },
    });
    expect(await versionOf(code)).toBe(version);
    expect(await getStaffProject(team.AUDITOR, code)).toMatchObject({
      endsOn: '2023-12-15',
      approved: { dong: '500000000' },
    });
    const { id: decisionId } = await decide(id);
    expect(await versionOf(code)).toBe(version + 1);
    const now = await getStaffProject(team.AUDITOR, code);
    expect(now).toMatchObject({
      endsOn: '2024-03-31',
      content: 'In 2.000 tờ rơi.',
      approved: { dong: '450000000' },
      requested: { dong: '500000000' },
      support: { dong: '450000000', source: { derivation: 'STATED' } },
    });
    expect(now.support.source?.document).toContain(`${number}/QĐ-UBND`);
    expect(await requestOf(id)).toMatchObject({ status: 'DECIDED', decisionId });
    const revisions = await prisma.projectRevision.findMany({ where: { changeRequestId: id } });
    expect(revisions).toMatchObject([
      {
        number: 1,
        before: { endsOn: '2023-12-15', support: { dong: '500000000' } },
        after: { endsOn: '2024-03-31', support: { dong: '450000000' } },
      },
    ]);
    expect((await actsOn(code)).slice(-3)).toEqual([
      'change.propose',
      'change.appraise',
      'change.decide',
    ]);
  });

  test('upwards raises what was asked for and the line of the programme’s source with it', async () => {
    const code = await taskAt(team, 'APPROVED', {
      fundingLines: [
        { source: 'KCDP', amount: trieu(500n), note: 'Ngân sách tỉnh' },
        { source: 'DOI_UNG', amount: trieu(80n) },
      ],
    });
    const id = await appraised(team, code, { type: 'ADJUST', changes: { support: trieu(620n) } });
    expect((await requestOf(id)).changes).toMatchObject([
      { path: 'support' },
      { path: 'requested' },
      { path: 'fundingLines' },
    ]);
    await decide(id);
    const now = await getStaffProject(team.AUDITOR, code);
    expect(now.approved.dong).toBe('620000000');
    expect(now.requested.dong).toBe('620000000');
    expect(now.fundingLines.map((line) => [line.source, line.amount.dong])).toEqual([
      ['KCDP', '620000000'],
      ['DOI_UNG', '80000000'],
    ]);
  });

  test('replaces a beneficiary; who stays keeps where it is known from', async () => {
    const code = await projectAt(team, 'APPROVED');
    const [first = ''] = await slugsOf(code);
    const [other = ''] = await slugsOf(await projectAt(team, 'APPROVED'));
    const id = await appraised(team, code, {
      type: 'ADJUST',
      changes: { beneficiaries: [{ slug: first }, { slug: other, support: trieu(200n) }] },
    });
    await decide(id);
    const { beneficiaries } = await getStaffProject(team.AUDITOR, code);
    expect(beneficiaries).toMatchObject([
      { slug: first, support: { state: 'NOT_STATED' }, source: { derivation: 'ENTERED' } },
      { slug: other, support: { dong: '200000000', source: { derivation: 'STATED' } } },
    ]);
  });

  test('below the contracts that are signed is refused, naming them', async () => {
    const code = await projectAt(team, 'CONTRACTED');
    const tried = propose(team.CENTER_OFFICER, code, {
      type: 'ADJUST',
      changes: { support: trieu(400n) },
    });
    await expect(tried).rejects.toThrow(/01\/2023\/HĐ-KC, 02\/2023\/HĐ-KC/);
    const [first = ''] = await slugsOf(code);
    const without = propose(team.CENTER_OFFICER, code, {
      type: 'ADJUST',
      changes: { beneficiaries: [{ slug: first }] },
    });
    expect(await refusalOf(without)).toEqual({ kind: 'RULE_VIOLATION', paths: ['beneficiaries'] });
  });

  test('is told by name that its values were overtaken, and nothing is written', async () => {
    const code = await taskAt(team, 'IN_PROGRESS');
    const id = await appraised(team, code, { type: 'ADJUST', changes: { support: trieu(300n) } });
    const later = await appraised(team, code, { type: 'STOP' });
    await prisma.project.update({
      where: { code },
      data: { approvedDong: 490_000_000n, supportDong: 490_000_000n },
    });
    const tried = decide(later, id);
    await expect(tried).rejects.toMatchObject({
      kind: 'CONFLICT',
      issues: [
        {
          path: 'requests.1.changes.support',
          message: expect.stringContaining('Kinh phí hỗ trợ được duyệt'),
        },
      ],
    });
    expect(await statusOf(code)).toBe('IN_PROGRESS');
    expect(await prisma.decision.count({ where: { number: `${number}/QĐ-UBND` } })).toBe(0);
  });
});

describe('a stop', () => {
  test('is the lifecycle’s own step, and ends the other open requests', async () => {
    const code = await taskAt(team, 'IN_PROGRESS');
    const adjustment = await propose(team.CENTER_OFFICER, code, {
      type: 'ADJUST',
      changes: { endsOn: '2024-03-31' },
    });
    const id = await appraised(team, code, { type: 'STOP' });
    await decide(id);
    expect(await statusOf(code)).toBe('STOPPED');
    expect(await requestOf(id)).toMatchObject({ status: 'DECIDED' });
    expect(await requestOf(adjustment)).toMatchObject({ status: 'REJECTED' });
    expect((await actsOn(code)).slice(-2)).toEqual(['stop', 'change.decide']);
    expect(await prisma.changeRequest.count({ where: { project: { code }, type: 'STOP' } })).toBe(
      1,
    );
  });

  test('by the step itself closes the appraised request instead of making one', async () => {
    const code = await taskAt(team, 'APPROVED');
    const id = await appraised(team, code, { type: 'STOP' });
    await step(team.DEPARTMENT_LEADER, code, { action: 'stop', decision: decision() });
    expect(await requestOf(id)).toMatchObject({ status: 'DECIDED' });
    expect(await prisma.changeRequest.count({ where: { project: { code } } })).toBe(1);
  });

  test('by the step itself waits for a request that is still being appraised', async () => {
    const code = await taskAt(team, 'APPROVED');
    await propose(team.CENTER_OFFICER, code, { type: 'STOP' });
    const tried = step(team.DEPARTMENT_LEADER, code, { action: 'stop', decision: decision() });
    expect(await refusalOf(tried)).toEqual({ kind: 'RULE_VIOLATION', paths: ['changeRequest'] });
    expect(await statusOf(code)).toBe('APPROVED');
  });

  test('by the step itself, with nothing proposed, is put down as a request', async () => {
    const code = await taskAt(team, 'APPROVED');
    await step(team.DEPARTMENT_LEADER, code, { action: 'stop', decision: decision() });
    expect(await prisma.changeRequest.findMany({ where: { project: { code } } })).toMatchObject([
      { type: 'STOP', status: 'DECIDED', number: 1 },
    ]);
  });
});

describe('a supplement', () => {
  test('approves a forwarded project and marks it, under the one decision', async () => {
    const code = await taskAt(team, 'FORWARDED');
    const id = await appraised(team, code, { type: 'SUPPLEMENT' });
    const [request = { id, version: 0 }] = await named(id);
    const record = (approved?: bigint) =>
      recordChangeDecision(team.DEPARTMENT_LEADER, {
        decision: decision(),
        requests: [approved === undefined ? request : { ...request, approved: stated(approved) }],
      });
    expect(await refusalOf(record())).toEqual({
      kind: 'RULE_VIOLATION',
      paths: ['requests.0.approved'],
    });
    expect((await refusalOf(record(500_000_001n))).paths).toEqual(['requests.0.approved']);
    await record(480_000_000n);
    expect(await getStaffProject(team.AUDITOR, code)).toMatchObject({
      status: 'APPROVED',
      isSupplementary: true,
      approved: { dong: '480000000' },
      decision: { number: `${number}/QĐ-UBND`, batch: CHANGE_DECISION.batch },
    });
    expect(await requestOf(id)).toMatchObject({ status: 'DECIDED' });
  });

  test('is closed by an approval that comes as the lifecycle’s own step', async () => {
    const code = await taskAt(team, 'FORWARDED');
    const id = await appraised(team, code, { type: 'SUPPLEMENT' });
    await step(team.DEPARTMENT_LEADER, code, {
      action: 'approve',
      decision: decision(),
      approved: stated(1_000_000n),
      batch: 'Đợt 2',
    });
    expect(await requestOf(id)).toMatchObject({ status: 'DECIDED' });
    expect(await getStaffProject(team.AUDITOR, code)).toMatchObject({ isSupplementary: true });
  });

  test('is not for a project that the plan has already', async () => {
    const code = await taskAt(team, 'APPROVED');
    const tried = propose(team.CENTER_OFFICER, code, { type: 'SUPPLEMENT' });
    expect(await refusalOf(tried)).toEqual({ kind: 'RULE_VIOLATION', paths: ['type'] });
  });
});

describe('one decision over many requests', () => {
  test('puts all types into force at once', async () => {
    const [adjusted, stopped, added] = [
      await taskAt(team, 'IN_PROGRESS'),
      await taskAt(team, 'APPROVED'),
      await taskAt(team, 'FORWARDED', { planYear: 2024 }),
    ];
    const ids = [
      await appraised(team, adjusted, { type: 'ADJUST', changes: { location: 'Xã Yến Dương' } }),
      await appraised(team, stopped, { type: 'STOP' }),
      await appraised(team, added, { type: 'SUPPLEMENT' }),
    ];
    const requests = await named(...ids);
    const last = requests[2];
    const { id } = await recordChangeDecision(team.DEPARTMENT_LEADER, {
      decision: decision(),
      requests: [
        ...requests.slice(0, 2),
        { id: last?.id ?? '', version: last?.version, approved: stated(500_000_000n) },
      ],
    });
    expect([await statusOf(adjusted), await statusOf(stopped), await statusOf(added)]).toEqual([
      'IN_PROGRESS',
      'STOPPED',
      'APPROVED',
    ]);
    expect(await prisma.changeRequest.count({ where: { decisionId: id } })).toBe(3);
    const versions = await prisma.planVersion.findMany({
      where: { decisionId: id },
      include: { plan: true },
    });
    expect(versions.map(({ plan }) => plan.year).toSorted((a, b) => a - b)).toEqual([2023, 2024]);
  });

  test('names the request in the wrong state and changes none', async () => {
    const [good, bad] = [await taskAt(team, 'IN_PROGRESS'), await taskAt(team, 'IN_PROGRESS')];
    const ids = [
      await appraised(team, good, { type: 'STOP' }),
      await propose(team.CENTER_OFFICER, bad, { type: 'STOP' }),
    ];
    const tried = decide(...ids);
    await expect(tried).rejects.toMatchObject({
      kind: 'RULE_VIOLATION',
      issues: [{ path: 'requests.1.id', message: expect.stringContaining(bad) }],
    });
    expect(await statusOf(good)).toBe('IN_PROGRESS');
    expect(await requestOf(ids[0] ?? '')).toMatchObject({ status: 'APPRAISED' });
  });

  test('taken by two people at once is recorded once; the other is told', async () => {
    const code = await taskAt(team, 'IN_PROGRESS');
    const id = await appraised(team, code, { type: 'ADJUST', changes: { scale: '3 máy' } });
    const requests = await named(id);
    const tries = await Promise.allSettled(
      [decision(), decision()].map((one) =>
        recordChangeDecision(team.DEPARTMENT_LEADER, { decision: one, requests }),
      ),
    );
    const refused = tries.filter((result) => result.status === 'rejected');
    expect(refused).toMatchObject([{ reason: { kind: 'CONFLICT' } }]);
    expect(await prisma.projectRevision.count({ where: { changeRequestId: id } })).toBe(1);
  });

  test('covers forty projects, or none of them when the last one went on meanwhile', async () => {
    const projects = await projectsAt(40, { status: 'IN_PROGRESS' });
    const ids: string[] = [];
    for (const { code } of projects) {
      const changes = { support: trieu(300n), location: 'Xã Yến Dương' };
      ids.push(await appraised(team, code, { type: 'ADJUST', changes }));
    }
    const last = projects.at(-1)?.code ?? '';
    await prisma.project.update({ where: { code: last }, data: { location: 'Xã khác' } });
    await expect(decide(...ids)).rejects.toMatchObject({
      issues: [{ path: 'requests.39.changes.location' }],
    });
    const decided = () =>
      prisma.changeRequest.count({ where: { id: { in: ids }, status: 'DECIDED' } });
    expect(await decided()).toBe(0);
    await prisma.project.update({ where: { code: last }, data: { location: null } });
    const { id } = await decide(...ids);
    expect(await decided()).toBe(40);
    expect(await prisma.planVersion.count({ where: { decisionId: id } })).toBe(1);
  });

  test('may change and then stop one project', async () => {
    const code = await taskAt(team, 'IN_PROGRESS');
    const ids = [
      await appraised(team, code, { type: 'STOP' }),
      await appraised(team, code, { type: 'ADJUST', changes: { support: trieu(100n) } }),
    ];
    await decide(...ids);
    expect(await getStaffProject(team.AUDITOR, code)).toMatchObject({
      status: 'STOPPED',
      approved: { dong: '100000000' },
    });
    expect(await prisma.projectRevision.count({ where: { project: { code } } })).toBe(2);
  });
});
