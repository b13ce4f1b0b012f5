import { beforeAll, describe, expect, test } from 'vitest';
import { prisma } from '#lib/db/client.ts';
import { createProject, deleteDraft, restoreDraft } from '#lib/projects/commands.ts';
import { listDeletedDrafts } from '#lib/projects/deleted-drafts.ts';
import { writeReport, returnReport } from '#lib/progress/reports.ts';
import { listWaiting } from '#lib/work/queue.ts';
import { makeAccount } from '#tests/support/accounts.ts';
import {
  completeDossier,
  fillSheet,
  makeTeam,
  refusalOf,
  step,
  taskAt,
  versionOf,
  type Team,
} from '#tests/support/factories.ts';
import type { SignedInActor } from '#lib/domain/actor.ts';

let team: Team;
beforeAll(async () => {
  team = await makeTeam();
});

async function kindsFor(actor: SignedInActor, code: string) {
  const { items } = await listWaiting(actor);
  return items.filter((item) => item.code === code).map((item) => item.kind);
}

/** Who finds this project in their queue, and as what. */
async function waitingAt(code: string) {
  const { CENTER_OFFICER, CENTER_LEADER, DEPARTMENT_REVIEWER, DEPARTMENT_LEADER } = team;
  const people = { CENTER_OFFICER, CENTER_LEADER, DEPARTMENT_REVIEWER, DEPARTMENT_LEADER };
  const found = await Promise.all(
    Object.entries(people).map(async ([role, actor]) => [role, await kindsFor(actor, code)]),
  );
  return Object.fromEntries(found.filter(([, kinds]) => kinds?.length)) as Record<string, string[]>;
}

describe('a project on its way waits for whoever has the next step', () => {
  test.each([
    ['DRAFT', { CENTER_OFFICER: ['DRAFT'] }],
    ['CENTER_REVIEW', { CENTER_LEADER: ['CENTER_REVIEW'] }],
    ['SUBMITTED', { DEPARTMENT_REVIEWER: ['TO_APPRAISE'] }],
    ['APPRAISED', { DEPARTMENT_REVIEWER: ['APPRAISED'], DEPARTMENT_LEADER: ['APPRAISED'] }],
    ['FORWARDED', { DEPARTMENT_LEADER: ['FORWARDED'] }],
    ['APPROVED', { CENTER_OFFICER: ['TO_START'] }],
    ['IN_PROGRESS', {}],
  ] as const)('%s', async (status, expected) => {
    expect(await waitingAt(await taskAt(team, status))).toEqual(expected);
  });

  test('a filled sheet hands a submission on from the reviewer to the leader', async () => {
    const code = await taskAt(team, 'SUBMITTED');
    await fillSheet(team.DEPARTMENT_REVIEWER, code);
    expect(await waitingAt(code)).toEqual({ DEPARTMENT_LEADER: ['SHEET_READY'] });
  });

  test('a returned dossier waits for its own officer only', async () => {
    const code = await taskAt(team, 'CENTER_REVIEW');
    const reason = 'Cần bổ sung báo giá và vốn đối ứng.';
    await step(team.CENTER_LEADER, code, { action: 'returnToOfficer', reason });
    expect(await waitingAt(code)).toEqual({ CENTER_OFFICER: ['RETURNED'] });
    expect(await kindsFor(await makeAccount('CENTER_OFFICER'), code)).toEqual([]);
  });
});

test('a progress report waits for the leader, a returned one for its author until a later one', async () => {
  const code = await taskAt(team, 'IN_PROGRESS');
  const report = { asOf: '2023-06-30', percent: 40, done: 'Đã in tờ rơi.' };
  const { id } = await writeReport(team.CENTER_OFFICER, code, report);
  expect(await waitingAt(code)).toEqual({ CENTER_LEADER: ['REPORT_SENT'] });
  await returnReport(team.CENTER_LEADER, code, id, 'Cần nêu rõ số lượng tờ rơi đã in.');
  expect(await waitingAt(code)).toEqual({ CENTER_OFFICER: ['REPORT_RETURNED'] });
  await writeReport(team.CENTER_OFFICER, code, { ...report, draft: true });
  expect(await waitingAt(code)).toEqual({ CENTER_OFFICER: ['REPORT_DRAFT'] });
});

test('the oldest comes first, and each kind is counted in full', async () => {
  const officer = await makeAccount('CENTER_OFFICER');
  const codes: string[] = [];
  for (const title of ['Một', 'Hai', 'Ba']) {
    codes.push((await createProject(officer, completeDossier({ title }))).code);
  }
  await prisma.project.update({
    where: { code: codes[2] ?? '' },
    data: { statusSince: new Date('2020-01-01') },
  });
  const { items, counts } = await listWaiting(officer);
  expect(items.map((item) => item.code)).toEqual([codes[2], codes[0], codes[1]]);
  expect(counts).toEqual({ DRAFT: 3 });
});

test.each(['CENTER_ACCOUNTANT', 'AUDITOR', 'ADMIN'] as const)(
  'nothing waits for %s',
  async (role) => {
    expect(await listWaiting(team[role])).toEqual({ items: [], counts: {} });
  },
);

describe('a deleted draft', () => {
  test('leaves the queue, lies in the bin of its owner alone, and comes back', async () => {
    const code = await taskAt(team, 'DRAFT');
    await deleteDraft(team.CENTER_OFFICER, code, await versionOf(code));
    expect(await waitingAt(code)).toEqual({});
    const binOf = async (actor: SignedInActor) =>
      (await listDeletedDrafts(actor)).map((draft) => draft.code);
    expect(await binOf(team.CENTER_OFFICER)).toContain(code);
    const other = await makeAccount('CENTER_OFFICER');
    expect(await binOf(other)).toEqual([]);
    expect(await refusalOf(restoreDraft(other, code))).toMatchObject({ kind: 'FORBIDDEN' });
    await restoreDraft(team.CENTER_OFFICER, code);
    expect(await waitingAt(code)).toEqual({ CENTER_OFFICER: ['DRAFT'] });
    expect(await binOf(team.CENTER_OFFICER)).not.toContain(code);
  });
});
