import { beforeAll, describe, expect, test } from 'vitest';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { OvertakenError } from '#lib/domain/errors.ts';
import { stated } from '#lib/domain/money.ts';
import type { Role } from '#lib/domain/vocabulary.ts';
import { prisma } from '#lib/db/client.ts';
import { publishProject, updateProject } from '#lib/projects/commands.ts';
import { getPublicProject } from '#lib/projects/queries.ts';
import { listSubmissions } from '#lib/projects/submissions.ts';
import { fillAppraisal, getAppraisal } from '#lib/review/appraisal.ts';
import { answerComment, writeComment } from '#lib/review/comments.ts';
import { listSteps, takeStep } from '#lib/transitions/commands.ts';
import type { TransitionBody } from '#lib/transitions/schema.ts';
import {
  actsOn,
  completeDossier,
  DECISION,
  fillSheet,
  LETTER,
  makeTeam,
  MINUTES,
  refusalOf,
  REQUESTED,
  statusOf,
  step,
  taskAt,
  versionOf,
  type Team,
} from '#tests/support/factories.ts';

let team: Team;
beforeAll(async () => {
  team = await makeTeam();
});

const REASON = 'Dự toán chưa nêu nguồn vốn đối ứng.';
const TOO_MUCH = stated(500_000_001n);

test('a task goes from its draft to the work, and the trail tells every step once', async () => {
  const code = await taskAt(team, 'IN_PROGRESS');
  expect(await statusOf(code)).toBe('IN_PROGRESS');
  expect(await actsOn(code)).toEqual([
    'create',
    'sendToLeader',
    'submit',
    'appraisal.fill',
    'appraise',
    'forward',
    'approve',
    'start',
  ]);
  const project = await prisma.project.findUniqueOrThrow({
    where: { code },
    include: { decisions: { include: { decision: true } }, appraisals: true, forwardings: true },
  });
  expect(project.approvedDong).toBe(500_000_000n);
  expect(project.decisions[0]?.decision).toMatchObject({ number: DECISION.number });
  expect(project.appraisals[0]).toMatchObject({ minutesNumber: MINUTES.number });
  expect(project.forwardings[0]).toMatchObject({ letterNumber: LETTER.number });
});

const TOMORROW = '2199-01-01';

/** Steps tried where one thing is wrong; `paths` are what the refusal points at. */
const AGAINST_THE_RULES: readonly {
  title: string;
  at: Parameters<typeof taskAt>[1];
  by: Role;
  body: TransitionBody;
  paths: string[];
}[] = [
  {
    title: 'a reason of 19 characters is too short to return a dossier',
    at: 'SUBMITTED',
    by: 'DEPARTMENT_REVIEWER',
    body: { action: 'return', reason: 'x'.repeat(19) },
    paths: ['reason'],
  },
  {
    title: 'spaces do not make a reason longer',
    at: 'CENTER_REVIEW',
    by: 'CENTER_LEADER',
    body: { action: 'returnToOfficer', reason: `sửa lại${' '.repeat(30)}` },
    paths: ['reason'],
  },
  {
    title: 'a dossier is not refused without saying why',
    at: 'SUBMITTED',
    by: 'DEPARTMENT_LEADER',
    body: { action: 'reject' },
    paths: ['reason'],
  },
  {
    title: 'nothing is appraised before the sheet is filled',
    at: 'SUBMITTED',
    by: 'DEPARTMENT_LEADER',
    body: { action: 'appraise', minutes: MINUTES, recommended: REQUESTED },
    paths: ['appraisal'],
  },
  {
    title: 'a letter needs a number in the form of official documents',
    at: 'APPRAISED',
    by: 'DEPARTMENT_REVIEWER',
    body: { action: 'forward', letter: { number: 'tờ trình 17', on: LETTER.on } },
    paths: ['letter.number'],
  },
  {
    title: 'a letter cannot carry a day that has not come',
    at: 'APPRAISED',
    by: 'DEPARTMENT_REVIEWER',
    body: { action: 'forward', letter: { number: LETTER.number, on: TOMORROW } },
    paths: ['letter.on'],
  },
  {
    title: 'the decision cannot grant more than was asked for',
    at: 'FORWARDED',
    by: 'DEPARTMENT_LEADER',
    body: { action: 'approve', decision: DECISION, approved: TOO_MUCH, batch: 'Đợt 1' },
    paths: ['approved'],
  },
  {
    title: 'a decision is recorded whole: number, issuer, amount and batch',
    at: 'FORWARDED',
    by: 'DEPARTMENT_LEADER',
    body: { action: 'approve', decision: { number: '151', on: DECISION.on } },
    paths: ['decision.number', 'decision.issuer', 'batch', 'approved'],
  },
];

test.each(AGAINST_THE_RULES)('$title', async ({ at, by, body, paths }) => {
  const code = await taskAt(team, at);
  const refused = await refusalOf(step(team[by], code, body));
  expect(refused).toEqual({ kind: 'RULE_VIOLATION', paths });
  expect(await statusOf(code)).toBe(at);
});

/** Who must not take a step although the dossier is where the step begins. */
const NOT_THEIRS: readonly [TransitionBody['action'], Parameters<typeof taskAt>[1], Role][] = [
  ['submit', 'CENTER_REVIEW', 'CENTER_OFFICER'],
  ['return', 'SUBMITTED', 'CENTER_LEADER'],
  ['appraise', 'SUBMITTED', 'DEPARTMENT_REVIEWER'],
  ['reject', 'SUBMITTED', 'DEPARTMENT_REVIEWER'],
  ['forward', 'APPRAISED', 'CENTER_LEADER'],
  ['approve', 'FORWARDED', 'DEPARTMENT_REVIEWER'],
  ['start', 'APPROVED', 'DEPARTMENT_LEADER'],
];

test.each(NOT_THEIRS)(
  '%s at %s is refused to %s, and the refusal is recorded',
  async (action, at, by) => {
    const code = await taskAt(team, at);
    expect(await refusalOf(step(team[by], code, { action }))).toMatchObject({ kind: 'FORBIDDEN' });
    expect((await actsOn(code)).at(-1)).toBe(`refused:${action}`);
    expect((await listSteps(team[by], code)).find((view) => view.action === action)).toMatchObject({
      allowed: false,
      reason: expect.stringContaining('thẩm quyền'),
    });
  },
);

test.each<[TransitionBody['action'], Parameters<typeof taskAt>[1], Role]>([
  ['submit', 'DRAFT', 'CENTER_LEADER'],
  ['return', 'APPRAISED', 'DEPARTMENT_LEADER'],
  ['approve', 'SUBMITTED', 'DEPARTMENT_LEADER'],
  ['start', 'IN_PROGRESS', 'CENTER_OFFICER'],
])('%s does not lead on from %s', async (action, at, by) => {
  const code = await taskAt(team, at);
  const refused = await refusalOf(step(team[by], code, { action, reason: REASON }));
  expect(refused.kind).toBe('RULE_VIOLATION');
  expect(await statusOf(code)).toBe(at);
});

describe('four eyes', () => {
  test('the drafter never submits, even after becoming a leader', async () => {
    const code = await taskAt(team, 'CENTER_REVIEW');
    const promoted: SignedInActor = { ...team.CENTER_OFFICER, role: 'CENTER_LEADER' };
    expect(await refusalOf(step(promoted, code, { action: 'submit' }))).toEqual({
      kind: 'RULE_VIOLATION',
      paths: ['action'],
    });
  });

  test('who submitted never appraises, even after moving to the Department', async () => {
    const code = await taskAt(team, 'SUBMITTED');
    await fillSheet(team.DEPARTMENT_REVIEWER, code);
    const moved: SignedInActor = { ...team.CENTER_LEADER, role: 'DEPARTMENT_LEADER' };
    const body = { action: 'appraise', minutes: MINUTES, recommended: REQUESTED } as const;
    expect(await refusalOf(step(moved, code, body))).toEqual({
      kind: 'RULE_VIOLATION',
      paths: ['action'],
    });
  });
});

describe('the appraisal sheet', () => {
  test('cannot recommend more than was asked for', async () => {
    const code = await taskAt(team, 'SUBMITTED');
    const refused = await refusalOf(fillSheet(team.DEPARTMENT_REVIEWER, code, TOO_MUCH));
    expect(refused.paths).toEqual(['recommended']);
  });

  test('nor can the leader who confirms it', async () => {
    const code = await taskAt(team, 'SUBMITTED');
    await fillSheet(team.DEPARTMENT_REVIEWER, code);
    const body = { action: 'appraise', minutes: MINUTES, recommended: TOO_MUCH } as const;
    expect((await refusalOf(step(team.DEPARTMENT_LEADER, code, body))).paths).toEqual([
      'recommended',
    ]);
  });

  test('with a head that does not pass leads to a return, not to an appraisal', async () => {
    const code = await taskAt(team, 'SUBMITTED');
    await fillAppraisal(team.DEPARTMENT_REVIEWER, code, {
      version: await versionOf(code),
      heads: [{ head: 'FIT', verdict: 'FAIL', note: null }],
      recommended: REQUESTED,
      conclusion: '',
    });
    const body = { action: 'appraise', minutes: MINUTES, recommended: REQUESTED } as const;
    const refused = await refusalOf(step(team.DEPARTMENT_LEADER, code, body));
    // Heads missing, a failed one without a reason, and one that does not pass.
    expect(refused.paths).toEqual(['appraisal.heads', 'appraisal.heads', 'appraisal.heads']);
  });

  test('belongs to one submission: the next one starts with an empty sheet', async () => {
    const code = await taskAt(team, 'SUBMITTED');
    await fillSheet(team.DEPARTMENT_REVIEWER, code);
    await step(team.DEPARTMENT_REVIEWER, code, { action: 'return', reason: REASON });
    await step(team.CENTER_OFFICER, code, { action: 'sendToLeader' });
    await step(team.CENTER_LEADER, code, { action: 'submit' });
    const body = { action: 'appraise', minutes: MINUTES, recommended: REQUESTED } as const;
    expect((await refusalOf(step(team.DEPARTMENT_LEADER, code, body))).paths).toEqual([
      'appraisal',
    ]);
  });

  test('filled in from an older version is refused with the sheet that is stored', async () => {
    const code = await taskAt(team, 'SUBMITTED');
    const version = await versionOf(code);
    await fillSheet(team.DEPARTMENT_REVIEWER, code);
    const late = { version, heads: [], recommended: REQUESTED, conclusion: 'Chưa xem' };
    await expect(fillAppraisal(team.DEPARTMENT_REVIEWER, code, late)).rejects.toMatchObject({
      kind: 'CONFLICT',
      current: { version: version + 1, sheet: { conclusion: 'Đạt' } },
      message: expect.stringContaining(team.DEPARTMENT_REVIEWER.name),
    });
  });

  test('is not read by the Centre', async () => {
    const code = await taskAt(team, 'APPRAISED');
    expect(await refusalOf(getAppraisal(team.CENTER_LEADER, code))).toMatchObject({
      kind: 'NOT_FOUND',
    });
    expect(await getAppraisal(team.AUDITOR, code)).toMatchObject({ submissionNumber: 1 });
  });
});

describe('what was submitted', () => {
  test('stays as it was, and the next submission tells field by field what changed', async () => {
    const code = await taskAt(team, 'SUBMITTED');
    await step(team.DEPARTMENT_LEADER, code, { action: 'return', reason: REASON });
    await updateProject(team.CENTER_OFFICER, code, {
      version: await versionOf(code),
      objectives: 'Nâng cao năng suất và chất lượng chè.',
      support: stated(450_000_000n),
    });
    await step(team.CENTER_OFFICER, code, { action: 'sendToLeader' });
    await step(team.CENTER_LEADER, code, { action: 'submit' });
    const [second, first] = await listSubmissions(team.DEPARTMENT_REVIEWER, code);
    expect(first?.snapshot).toMatchObject({ objectives: completeDossier().objectives });
    expect(second?.changes?.map((change) => change.path).toSorted()).toEqual([
      'objectives',
      'support',
    ]);
    expect(second?.changes?.find((change) => change.path === 'support')).toEqual({
      path: 'support',
      before: { state: 'STATED', dong: '500000000' },
      after: { state: 'STATED', dong: '450000000' },
    });
  });

  test('is locked while somebody reviews it', async () => {
    const code = await taskAt(team, 'SUBMITTED');
    const edit = { version: await versionOf(code), title: 'Tên khác' };
    expect(await refusalOf(updateProject(team.CENTER_OFFICER, code, edit))).toMatchObject({
      kind: 'RULE_VIOLATION',
    });
  });
});

test('an unanswered comment to the Centre holds the dossier back; an internal one does not', async () => {
  const code = await taskAt(team, 'SUBMITTED');
  const remark = { body: 'Bổ sung vốn đối ứng.', path: 'FUNDING' };
  const asked = await writeComment(team.DEPARTMENT_REVIEWER, code, {
    ...remark,
    visibility: 'CENTER',
  });
  await writeComment(team.DEPARTMENT_REVIEWER, code, { ...remark, visibility: 'INTERNAL' });
  await step(team.DEPARTMENT_REVIEWER, code, { action: 'return', reason: REASON });
  const send = () => step(team.CENTER_OFFICER, code, { action: 'sendToLeader' });
  expect(await refusalOf(send())).toEqual({ kind: 'RULE_VIOLATION', paths: ['comments'] });
  await answerComment(team.CENTER_OFFICER, code, asked.id, 'Đã bổ sung ở mục kinh phí.');
  await send();
  expect(await statusOf(code)).toBe('CENTER_REVIEW');
  expect(
    await refusalOf(answerComment(team.CENTER_OFFICER, code, asked.id, 'Trả lời lần nữa.')),
  ).toMatchObject({ kind: 'RULE_VIOLATION' });
});

describe('two at once', () => {
  test('a decision on an older version is refused as stale and changes nothing', async () => {
    const code = await taskAt(team, 'SUBMITTED');
    const version = await versionOf(code);
    await fillSheet(team.DEPARTMENT_REVIEWER, code);
    const late = takeStep(team.DEPARTMENT_LEADER, code, {
      action: 'return',
      reason: REASON,
      version,
    });
    expect(await refusalOf(late)).toMatchObject({ kind: 'CONFLICT' });
    expect(await statusOf(code)).toBe('SUBMITTED');
  });

  test('a step that somebody else took is refused with the state that it led to', async () => {
    const code = await taskAt(team, 'CENTER_REVIEW');
    const version = await versionOf(code);
    await step(team.CENTER_LEADER, code, { action: 'submit' });
    const late = takeStep(team.CENTER_LEADER, code, { action: 'submit', version });
    await expect(late).rejects.toBeInstanceOf(OvertakenError);
    await expect(late).rejects.toThrow(/đã ở trạng thái “.+” từ \d\d:\d\d/);
  });

  test('of two decisions made together one is taken', async () => {
    const code = await taskAt(team, 'SUBMITTED');
    const version = await versionOf(code);
    const results = await Promise.allSettled([
      takeStep(team.DEPARTMENT_LEADER, code, { action: 'reject', reason: REASON, version }),
      takeStep(team.DEPARTMENT_REVIEWER, code, { action: 'return', reason: REASON, version }),
    ]);
    expect(results.filter((result) => result.status === 'fulfilled')).toHaveLength(1);
    const steps = (await actsOn(code)).filter((act) => act === 'reject' || act === 'return');
    expect(steps).toHaveLength(1);
  });

  test('a step without a version is refused', async () => {
    const code = await taskAt(team, 'CENTER_REVIEW');
    expect(await refusalOf(takeStep(team.CENTER_LEADER, code, { action: 'submit' }))).toMatchObject(
      {
        paths: ['version'],
      },
    );
  });
});

describe('publishing', () => {
  test('waits for the decision, shows the project to the public and takes it off again', async () => {
    const early = await taskAt(team, 'FORWARDED');
    const publish = async (code: string, isPublished: boolean) =>
      publishProject(team.DEPARTMENT_LEADER, code, { isPublished, version: await versionOf(code) });
    expect(await refusalOf(publish(early, true))).toMatchObject({ kind: 'RULE_VIOLATION' });

    const code = await taskAt(team, 'APPROVED');
    expect(await getPublicProject(code)).toBeNull();
    await publish(code, true);
    expect(await getPublicProject(code)).toMatchObject({ code, status: 'APPROVED' });
    await publish(code, false);
    expect(await getPublicProject(code)).toBeNull();
    expect((await actsOn(code)).slice(-2)).toEqual(['publish', 'unpublish']);
  });

  test('is for leaders', async () => {
    const code = await taskAt(team, 'APPROVED');
    const asked = { isPublished: true, version: await versionOf(code) };
    for (const role of ['CENTER_OFFICER', 'DEPARTMENT_REVIEWER', 'AUDITOR'] as const) {
      expect(await refusalOf(publishProject(team[role], code, asked)), role).toMatchObject({
        kind: 'FORBIDDEN',
      });
    }
  });
});
