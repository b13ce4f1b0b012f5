import { stated, type Money } from '#lib/domain/money.ts';
import { isDomainError, type Issue } from '#lib/domain/errors.ts';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { ROLES, APPRAISAL_HEADS, type Role, type Status } from '#lib/domain/vocabulary.ts';
import { prisma, transaction } from '#lib/db/client.ts';
import { createProject } from '#lib/projects/commands.ts';
import { createProjectInput, type CreateProjectInput } from '#lib/projects/schema.ts';
import { fillAppraisal } from '#lib/review/appraisal.ts';
import { takeStep } from '#lib/transitions/commands.ts';
import type { TransitionBody } from '#lib/transitions/schema.ts';
import { seedCatalogues } from '#prisma/seed/seed-catalogues.ts';
import { makeAccount } from './accounts.ts';

/** One person of each role. */
export type Team = Record<Role, SignedInActor>;

/** Catalogues and one person of each role: what a project needs to go its way. */
export async function makeTeam(): Promise<Team> {
  if ((await prisma.activityContent.count()) === 0) await transaction(seedCatalogues);
  const people = await Promise.all(
    ROLES.map(async (role) => [role, await makeAccount(role)] as const),
  );
  return Object.fromEntries(people) as Team;
}

/** Everything that `sendToLeader` asks for. */
export function completeDossier(overrides: Record<string, unknown> = {}): CreateProjectInput {
  return createProjectInput.parse({
    title: 'Hỗ trợ ứng dụng máy chế biến chè',
    planYear: 2023,
    programme: 'LOCAL',
    kind: 'TASK',
    activityContent: 'ND4',
    objectives: 'Nâng cao năng suất chế biến chè.',
    content: 'Mua sắm và lắp đặt máy.',
    startsOn: '2023-01-15',
    endsOn: '2023-12-15',
    implementingUnit: 'Trung tâm Khuyến công',
    support: { state: 'STATED', dong: '500000000' },
    milestones: [{ title: 'Nghiệm thu', dueOn: '2023-11-30', responsible: 'Nguyễn Văn A' }],
    ...overrides,
  });
}

export async function versionOf(code: string): Promise<number> {
  const { version } = await prisma.project.findUniqueOrThrow({ where: { code } });
  return version;
}

/** Takes a step from the version stored now. */
export async function step(actor: SignedInActor, code: string, body: TransitionBody) {
  await takeStep(actor, code, { version: await versionOf(code), ...body });
}

export const REQUESTED: Money = stated(500_000_000n);

/** A sheet on which every head passes. */
export async function fillSheet(
  reviewer: SignedInActor,
  code: string,
  recommended: Money = REQUESTED,
) {
  await fillAppraisal(reviewer, code, {
    version: await versionOf(code),
    heads: APPRAISAL_HEADS.map((head) => ({ head, verdict: 'PASS' as const, note: null })),
    recommended,
    conclusion: 'Đạt',
  });
}

export const MINUTES = { number: '05/BB-SCT', on: '2023-01-10' };
export const LETTER = { number: '17/TTr-SCT', on: '2023-01-12' };
export const DECISION = { number: '151/QĐ-UBND', on: '2023-02-01', issuer: 'UBND tỉnh' };

/** The way of a task from its draft to the work, one step after the other. */
const WAY: readonly [Status, (team: Team, code: string) => Promise<void>][] = [
  ['CENTER_REVIEW', (team, code) => step(team.CENTER_OFFICER, code, { action: 'sendToLeader' })],
  ['SUBMITTED', (team, code) => step(team.CENTER_LEADER, code, { action: 'submit' })],
  [
    'APPRAISED',
    async (team, code) => {
      await fillSheet(team.DEPARTMENT_REVIEWER, code);
      await step(team.DEPARTMENT_LEADER, code, {
        action: 'appraise',
        minutes: MINUTES,
        recommended: REQUESTED,
      });
    },
  ],
  [
    'FORWARDED',
    (team, code) => step(team.DEPARTMENT_REVIEWER, code, { action: 'forward', letter: LETTER }),
  ],
  [
    'APPROVED',
    (team, code) =>
      step(team.DEPARTMENT_LEADER, code, {
        action: 'approve',
        decision: DECISION,
        approved: REQUESTED,
        batch: 'Đợt 1 năm 2023',
      }),
  ],
  ['IN_PROGRESS', (team, code) => step(team.CENTER_OFFICER, code, { action: 'start' })],
];

/** A task that went its way by the commands themselves, up to this state. */
export async function taskAt(
  team: Team,
  status: 'DRAFT' | (typeof WAY)[number][0],
  overrides: Record<string, unknown> = {},
): Promise<string> {
  const { code } = await createProject(team.CENTER_OFFICER, completeDossier(overrides));
  if (status === 'DRAFT') return code;
  for (const [reached, take] of WAY) {
    await take(team, code);
    if (reached === status) return code;
  }
  throw new Error(`A task does not come by ${status} on this way.`);
}

export interface Refused {
  kind: string;
  /** Fields or rules that the refusal names. */
  paths: string[];
}

/** How the work was refused; fails when it was not, or with anything but one of the domain's errors. */
export async function refusalOf(work: Promise<unknown>): Promise<Refused> {
  try {
    await work;
  } catch (error) {
    if (!isDomainError(error)) throw error;
    const issues: Issue[] = error.kind === 'RULE_VIOLATION' ? error.issues : [];
    return { kind: error.kind, paths: issues.map((issue) => issue.path) };
  }
  throw new Error('Nothing was refused.');
}

export async function statusOf(code: string): Promise<Status> {
  const { status } = await prisma.project.findUniqueOrThrow({ where: { code } });
  return status;
}

/** What the trail tells of a project, oldest first. */
export async function actsOn(code: string): Promise<string[]> {
  const { id } = await prisma.project.findUniqueOrThrow({ where: { code } });
  const events = await prisma.auditEvent.findMany({
    where: { entityId: id },
    orderBy: { seq: 'asc' },
    select: { action: true },
  });
  return events.map((event) => event.action);
}
