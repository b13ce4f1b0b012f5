import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import { ConflictError, OvertakenError, RuleViolationError } from '#lib/domain/errors.ts';
import { leadsOn, TRANSITIONS, type Action } from '#lib/domain/lifecycle.ts';
import { transitionIssues } from '#lib/domain/transition-rules.ts';
import { requireVersion } from '#lib/domain/version.ts';
import { recordAudit, type AuditEntry } from '#lib/audit/record.ts';
import { announcePublicChange, type Tx } from '#lib/db/client.ts';
import { formatInstant } from '#lib/format/days.ts';
import { statusLabel } from '#lib/format/labels.ts';
import { announceStep } from '#lib/notifications/steps.ts';
import { lockProjects } from '#lib/projects/lock.ts';
import { EFFECTS, type CommonGround } from './effects.ts';
import type { LoadedForTransition, TransitionSubject } from './facts.ts';
import type { TransitionBody } from './schema.ts';

/**
 * One step of the lifecycle in two halves, so that it can also be a part of a larger act (a decision
 * over many projects): what stands against it, and its writes inside somebody's transaction.
 */

function refuseWrongState(action: Action, to: string, status: string): never {
  throw new RuleViolationError(
    'WRONG_STATE',
    'Bước này không đi được từ trạng thái hiện tại của hồ sơ.',
    [{ path: 'action', message: `${action} không đi được từ ${status} đến ${to}.` }],
  );
}

function refuseOvertaken({ status, statusSince, programme }: TransitionSubject): never {
  const { label } = statusLabel(status, programme);
  const since = formatInstant(statusSince);
  throw new OvertakenError(
    `Bước này không còn chờ bạn: hồ sơ đã ở trạng thái “${label}” từ ${since}.`,
  );
}

/** State, rules and version, in this order; the right to it is asked for before. @throws RuleViolationError, ConflictError */
export function requireStep(
  actor: SignedInActor,
  { project, facts }: LoadedForTransition,
  input: TransitionBody,
): void {
  if (!leadsOn(input.action, project.status, project.kind)) {
    // Whoever decided on an older version is told so, rather than that the step is impossible.
    if (input.version !== undefined && input.version < project.version) refuseOvertaken(project);
    refuseWrongState(input.action, TRANSITIONS[input.action].to, project.status);
  }
  const issues = transitionIssues(facts, input, actor.id, dayInVietnam(new Date()));
  const [first] = issues;
  if (first) throw new RuleViolationError('RULE', first.message, issues);
  if (input.version !== project.version) {
    requireVersion(input.version, project.version, () => null);
  }
}

/** What all projects of one act have in common; the projects are locked first. */
export async function findCommonGround(
  tx: Tx,
  actor: SignedInActor,
  projects: readonly TransitionSubject[],
  input: TransitionBody,
): Promise<CommonGround | null> {
  const { common } = EFFECTS[input.action] ?? {};
  if (!common) return null;
  await lockProjects(
    tx,
    projects.map((project) => project.id),
  );
  return common(tx, input, actor);
}

/**
 * The step's writes, given that requireStep let it pass. Returns its line of the audit trail, which
 * the caller writes last. @throws ConflictError
 */
export async function writeStep(
  tx: Tx,
  actor: SignedInActor,
  project: TransitionSubject,
  input: TransitionBody,
  common: CommonGround | null,
): Promise<AuditEntry> {
  const effect = EFFECTS[input.action];
  const { to } = TRANSITIONS[input.action];
  const { action, version: _version, reason, ...brought } = input;
  const { count } = await tx.project.updateMany({
    where: { id: project.id, status: project.status, version: project.version },
    data: {
      ...effect?.columns?.(project, input, actor, common),
      status: to,
      statusSince: new Date(),
      updatedAt: new Date(),
      version: { increment: 1 },
    },
  });
  if (count === 0) throw new ConflictError();
  await effect?.write?.(tx, project, input, actor, common);
  if (project.isPublished) await announcePublicChange(tx);
  await announceStep(tx, actor, project, action, reason);
  return {
    action,
    entity: 'Project',
    entityId: project.id,
    from: project.status,
    to,
    reason: reason ?? null,
    after: brought,
  };
}

/**
 * One whole step inside a transaction that may hold more, its line in the audit trail included: to be
 * the last thing in it. @throws RuleViolationError, ConflictError
 */
export async function takeStepInside(
  tx: Tx,
  actor: SignedInActor,
  loaded: LoadedForTransition,
  input: TransitionBody,
): Promise<void> {
  requireStep(actor, loaded, input);
  const common = await findCommonGround(tx, actor, [loaded.project], input);
  const line = await writeStep(tx, actor, loaded.project, input, common);
  await EFFECTS[input.action]?.within?.(tx, [{ project: loaded.project, input }], 'approved');
  await EFFECTS[input.action]?.after?.(tx, [loaded.project], common);
  await recordAudit(tx, actor, line);
}
