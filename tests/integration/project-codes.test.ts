import { beforeAll, expect, test } from 'vitest';
import { prisma, transaction } from '#lib/db/client.ts';
import { createProject } from '#lib/projects/commands.ts';
import { codeOf, createProjectInside } from '#lib/projects/create.ts';
import { createProjectInput } from '#lib/projects/schema.ts';
import { actsOn, makeTeam, type Team } from '#tests/support/factories.ts';

let team: Team;
beforeAll(async () => {
  team = await makeTeam();
});

const draft = (planYear: number, more: Record<string, unknown> = {}) =>
  createProjectInput.parse({
    title: 'Hỗ trợ máy sao chè',
    planYear,
    programme: 'LOCAL',
    kind: 'PROJECT',
    ...more,
  });
const create = async (planYear: number, more?: Record<string, unknown>) =>
  (await createProject(team.CENTER_OFFICER, draft(planYear, more))).code;

/** `KCDP-2031-001` and so on. */
const codesUpTo = (count: number, year: number, name = 'KCDP') =>
  Array.from({ length: count }, (_, at) => `${name}-${year}-${String(at + 1).padStart(3, '0')}`);

test('projects made at once get the codes of their programme and year, each once and without a gap', async () => {
  const local = Array.from({ length: 25 }, () => create(2031));
  const national = Array.from({ length: 5 }, () => create(2031, { programme: 'NATIONAL' }));
  const codes = await Promise.all([...local, ...national]);
  expect(codes.slice(0, 25).toSorted()).toEqual(codesUpTo(25, 2031));
  expect(codes.slice(25).toSorted()).toEqual(codesUpTo(5, 2031, 'KCQG'));
});

test('the code of a draft that did not come to be is given to the next', async () => {
  const first = await create(2032);
  const taken = transaction(async (tx) => {
    const id = await createProjectInside(tx, team.CENTER_OFFICER, draft(2032));
    const inside = await tx.project.findUniqueOrThrow({ where: { id }, select: { code: true } });
    expect(inside.code).toBe('KCDP-2032-002');
    throw new Error('taken back');
  });
  await expect(taken).rejects.toThrow('taken back');
  expect([first, await create(2032)]).toEqual(codesUpTo(2, 2032));
});

test('the audit row of a new project holds its code beside what was sent', async () => {
  const code = await create(2033, { milestones: [{ title: 'Nghiệm thu', dueOn: '2033-11-30' }] });
  const { id } = await prisma.project.findUniqueOrThrow({ where: { code } });
  expect(await codeOf(id)).toBe(code);
  expect(await actsOn(code)).toEqual(['create']);
  const [event] = await prisma.auditEvent.findMany({ where: { entityId: id } });
  expect(event?.after).toMatchObject({ code, planYear: 2033, title: 'Hỗ trợ máy sao chè' });
});
