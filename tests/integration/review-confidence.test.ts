import { beforeAll, expect, test } from 'vitest';
import { prisma } from '#lib/db/client.ts';
import { listHistory } from '#lib/projects/history.ts';
import { publishProject } from '#lib/projects/commands.ts';
import { listSubmissions } from '#lib/projects/submissions.ts';
import { answerComment, listComments, writeComment } from '#lib/review/comments.ts';
import { makeTeam, refusalOf, taskAt, versionOf, type Team } from '#tests/support/factories.ts';

let team: Team;
let code: string;
beforeAll(async () => {
  team = await makeTeam();
  code = await taskAt(team, 'SUBMITTED');
  const comment = { path: null, visibility: 'INTERNAL' } as const;
  await writeComment(team.DEPARTMENT_REVIEWER, code, { ...comment, body: 'Nội bộ của Sở.' });
  await writeComment(team.CENTER_LEADER, code, { ...comment, body: 'Nội bộ của Trung tâm.' });
  await writeComment(team.DEPARTMENT_REVIEWER, code, {
    path: 'objectives',
    visibility: 'CENTER',
    body: 'Trung tâm làm rõ mục tiêu.',
  });
});

const DEPARTMENT = ['Nội bộ của Sở.', 'Trung tâm làm rõ mục tiêu.'];
const CENTER = ['Nội bộ của Trung tâm.', 'Trung tâm làm rõ mục tiêu.'];
const ALL = ['Nội bộ của Sở.', 'Nội bộ của Trung tâm.', 'Trung tâm làm rõ mục tiêu.'];

test.each([
  ['CENTER_OFFICER', CENTER],
  ['CENTER_ACCOUNTANT', CENTER],
  ['CENTER_LEADER', CENTER],
  ['DEPARTMENT_REVIEWER', DEPARTMENT],
  ['DEPARTMENT_LEADER', DEPARTMENT],
  ['AUDITOR', ALL],
] as const)('%s reads the comments meant for them and no others', async (role, bodies) => {
  const comments = await listComments(team[role], code);
  expect(comments.map((comment) => comment.body)).toEqual(bodies);
});

test('the history that the Centre reads does not tell of internal remarks or of the sheet', async () => {
  const told = async (role: 'CENTER_OFFICER' | 'DEPARTMENT_LEADER') =>
    (await listHistory(team[role], code)).map((entry) => entry.action);
  expect(await told('CENTER_OFFICER')).not.toContain('comment.internal');
  expect(await told('CENTER_OFFICER')).toContain('comment');
  expect(await told('DEPARTMENT_LEADER')).toContain('comment.internal');
});

test('what an internal comment says stands nowhere in the trail', async () => {
  const events = await prisma.auditEvent.findMany({ where: { action: 'comment.internal' } });
  expect(events.length).toBeGreaterThan(0);
  expect(JSON.stringify(events.map((event) => event.after))).not.toContain('Nội bộ của');
});

test('the Centre cannot answer, and so cannot find, an internal comment of the Department', async () => {
  const [internal] = await listComments(team.DEPARTMENT_REVIEWER, code);
  const tried = answerComment(team.CENTER_OFFICER, code, internal?.id ?? '', 'Trả lời.');
  expect(await refusalOf(tried)).toMatchObject({ kind: 'NOT_FOUND' });
});

test('an administrator reads nothing of the inside, of a published project either', async () => {
  const published = await taskAt(team, 'APPROVED');
  await writeComment(team.DEPARTMENT_REVIEWER, published, {
    path: null,
    visibility: 'INTERNAL',
    body: 'Nội bộ của Sở.',
  });
  const version = await versionOf(published);
  await publishProject(team.DEPARTMENT_LEADER, published, { isPublished: true, version });
  for (const read of [listComments, listHistory, listSubmissions]) {
    expect(await refusalOf(read(team.ADMIN, published)), read.name).toMatchObject({
      kind: 'NOT_FOUND',
    });
  }
});
