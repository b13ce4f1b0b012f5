import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { ConflictError, RuleViolationError, type Issue } from '#lib/domain/errors.ts';
import { leadsOn, type Action } from '#lib/domain/lifecycle.ts';
import { ACTION_LABELS, statusLabel } from '#lib/format/labels.ts';
import { recordAudits, type AuditEntry } from '#lib/audit/record.ts';
import { requirePermission } from '#lib/auth/authorise.ts';
import { transaction, type Tx } from '#lib/db/client.ts';
import { lockProjects } from '#lib/projects/lock.ts';
import { EFFECTS, type CommonGround } from './effects.ts';
import { loadManyForTransition, type LoadedForTransition } from './facts.ts';
import type { TransitionBody } from './schema.ts';
import { findCommonGround, requireStep, writeStep } from './step.ts';

/** One document that takes many projects the same step. */
export interface TogetherNotice {
  action: Action;
  /** What every project is given alike: the decision, the letter, the batch. */
  shared: Omit<TransitionBody, 'action' | 'version'>;
  projects: readonly (Pick<TransitionBody, 'approved' | 'version'> & { code: string })[];
  /** Why one project has no place under this document, seen beside the first one; null when it has. */
  misfitOf?: (loaded: LoadedForTransition, first: LoadedForTransition) => string | null;
  /** Where a complaint about what is shared belongs in the caller's input; null: to each project. */
  sharedPath: (path: string) => string | null;
  /** Writes that belong to the act as a whole; its lines stand before those of the projects. */
  finish?: (tx: Tx, common: CommonGround | null) => Promise<AuditEntry[]>;
}

const changedMeanwhile = (code: string) =>
  `${code} vừa được người khác thay đổi. Không có đề án nào được ghi; hãy xem lại rồi làm lại.`;

function stateIssue(action: Action, { project }: LoadedForTransition): string {
  const { label } = statusLabel(project.status, project.programme);
  return `${project.code} đang ở trạng thái “${label}”: không làm được bước “${ACTION_LABELS[action]}”.`;
}

/** Everything that stands against the act, each under the project it is about. */
function judge(
  actor: SignedInActor,
  notice: TogetherNotice,
  found: ReadonlyMap<string, LoadedForTransition>,
) {
  const refused: Issue[] = [];
  const stale: Issue[] = [];
  const add = (path: string, message: string) => {
    if (refused.every((issue) => issue.path !== path)) refused.push({ path, message });
  };
  const first = notice.projects.flatMap(({ code }) => found.get(code) ?? []).at(0);
  notice.projects.forEach(({ code, ...own }, index) => {
    const at = `projects.${index}`;
    if (notice.projects.findIndex((other) => other.code === code) !== index) {
      add(`${at}.code`, `${code} được ghi hai lần.`);
      return;
    }
    const loaded = found.get(code);
    if (!loaded) {
      add(`${at}.code`, `Không tìm thấy đề án ${code}.`);
      return;
    }
    const misfit = first ? notice.misfitOf?.(loaded, first) : null;
    if (misfit) add(`${at}.code`, misfit);
    try {
      requireStep(actor, loaded, { action: notice.action, ...notice.shared, ...own });
    } catch (error) {
      if (error instanceof ConflictError) {
        stale.push({ path: `${at}.version`, message: changedMeanwhile(code) });
        return;
      }
      if (!(error instanceof RuleViolationError)) throw error;
      if (!leadsOn(notice.action, loaded.project.status, loaded.project.kind)) {
        add(`${at}.code`, stateIssue(notice.action, loaded));
        return;
      }
      for (const { path, message } of error.issues) {
        const shared = notice.sharedPath(path);
        if (shared !== null) add(shared, message);
        else add(`${at}.${path === 'action' ? 'code' : path}`, `${code}: ${message}`);
      }
    }
  });
  return { refused, stale };
}

/** Two people at once: whoever comes second finds the projects changed under the lock. */
async function requireUnchanged(tx: Tx, steps: readonly LoadedForTransition[]): Promise<void> {
  const locked = await lockProjects(
    tx,
    steps.map(({ project }) => project.id),
  );
  const now = new Map(locked.map((row) => [row.id, row.version]));
  const changed = steps.flatMap(({ project }, index) =>
    now.get(project.id) === project.version
      ? []
      : [{ path: `projects.${index}.version`, message: changedMeanwhile(project.code) }],
  );
  if (changed.length > 0) throw new ConflictError(null, changed);
}

/** @throws RuleViolationError whose paths are the caller's */
async function underSharedPaths<T>(notice: TogetherNotice, work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (error) {
    if (!(error instanceof RuleViolationError)) throw error;
    const issues = error.issues.map(({ path, message }) => ({
      path: notice.sharedPath(path) ?? path,
      message,
    }));
    throw new RuleViolationError(error.code, error.message, issues);
  }
}

/**
 * What takeStepsTogether asks before it writes, for a page on which somebody looks once more.
 * @throws ForbiddenError, RuleViolationError, ConflictError
 */
export async function requireStepsTogether(actor: SignedInActor, notice: TogetherNotice) {
  await requirePermission(actor, notice.action, { entity: 'Project', entityId: 'many' });
  const found = await loadManyForTransition(
    actor,
    notice.projects.map(({ code }) => code),
  );
  const { refused, stale } = judge(actor, notice, found);
  if (notice.projects.length === 0) {
    refused.push({ path: 'projects', message: 'Hãy chọn ít nhất một đề án, nhiệm vụ.' });
  }
  const [first] = refused;
  if (first) throw new RuleViolationError('PROJECTS_REFUSED', first.message, refused);
  if (stale.length > 0) throw new ConflictError(null, stale);
  return notice.projects.flatMap(({ code, ...own }) => {
    const loaded = found.get(code);
    const input: TransitionBody = { action: notice.action, ...notice.shared, ...own };
    return loaded ? [{ ...loaded, input }] : [];
  });
}

/**
 * Takes many projects the same step under one document, in one transaction: all of them or none. Every
 * project that stands against it is named. The projects are locked in one order first, what they share
 * afterwards, the audit trail last, so that two people at once never wait for each other in a circle.
 * @throws ForbiddenError, RuleViolationError, ConflictError
 */
export async function takeStepsTogether(
  actor: SignedInActor,
  notice: TogetherNotice,
): Promise<CommonGround | null> {
  const steps = await requireStepsTogether(actor, notice);
  const common = await transaction(async (tx) => {
    await requireUnchanged(tx, steps);
    const shared = await underSharedPaths(
      notice,
      findCommonGround(
        tx,
        actor,
        steps.map(({ project }) => project),
        steps[0]?.input ?? { action: notice.action, ...notice.shared },
      ),
    );
    const lines: AuditEntry[] = [];
    for (const { project, input } of steps) {
      lines.push(await writeStep(tx, actor, project, input, shared));
    }
    await EFFECTS[notice.action]?.within?.(tx, steps, 'projects');
    await EFFECTS[notice.action]?.after?.(
      tx,
      steps.map(({ project }) => project),
      shared,
    );
    await recordAudits(tx, actor, [...((await notice.finish?.(tx, shared)) ?? []), ...lines]);
    return shared;
  });
  return common;
}
