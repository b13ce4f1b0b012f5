import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import type { DocumentKind } from '#lib/domain/document-kinds.ts';
import { ACTIONS, leadsOn, TRANSITIONS, type Action } from '#lib/domain/lifecycle.ts';
import { refusalOf } from '#lib/domain/permissions.ts';
import {
  missingAt,
  stageOfAction,
  type About,
  type PresentDocument,
} from '#lib/domain/required-documents.ts';
import type { Status } from '#lib/domain/vocabulary.ts';
import { transitionIssues } from '#lib/domain/transition-rules.ts';
import { missingFrom } from '#lib/domain/dossier.ts';
import { requirePermission } from '#lib/auth/authorise.ts';
import { ceilingHold } from '#lib/ceilings/guard.ts';
import { prisma, transaction } from '#lib/db/client.ts';
import { presentDocuments } from '#lib/documents/queries.ts';
import { DOCUMENT_KIND_LABELS } from '#lib/format/document-labels.ts';
import { openProject } from '#lib/projects/load.ts';
import { loadForTransition } from './facts.ts';
import { meantAction, type TransitionBody } from './schema.ts';
import { requireStep, takeStepInside } from './step.ts';

/**
 * Takes one step of the lifecycle: right, state, rules of the step, then one transaction with a
 * conditional write on state and version, the step's documents and its line in the audit trail.
 * @throws NotFoundError, ForbiddenError, RuleViolationError, ConflictError
 */
export async function takeStep(
  actor: SignedInActor,
  code: string,
  input: TransitionBody,
): Promise<void> {
  const loaded = await loadForTransition(actor, code);
  await requirePermission(actor, input.action, {
    entity: 'Project',
    entityId: loaded.project.id,
    target: loaded.project,
  });
  requireStep(actor, loaded, input);
  await transaction((tx) => takeStepInside(tx, actor, loaded, input));
}

/** For a door: refuses the step that is meant before the rest of the request is judged. */
export async function permitStep({
  actor,
  params,
  json,
}: {
  actor: SignedInActor;
  params: { code: string };
  json: unknown;
}): Promise<void> {
  const meant = meantAction.safeParse(json);
  if (!meant.success) return;
  await openProject(actor, params.code, meant.data.action);
}

/** A step as far as this actor is concerned now. */
export interface StepView {
  action: Action;
  to: Status;
  allowed: boolean;
  /** Why it cannot be taken now; null when it can. */
  reason: string | null;
  needsReason: boolean;
  missingDocuments: { kind: DocumentKind; name: string }[];
}

const REFUSALS = {
  NOT_SIGNED_IN: 'Cần đăng nhập.',
  ROLE: 'Thuộc thẩm quyền của vai trò khác.',
  NOT_OWN: 'Chỉ cán bộ phụ trách hồ sơ được làm.',
} as const;

/** Every step of the lifecycle for this project: which the actor may take now, and why not the others. */
export async function listSteps(actor: SignedInActor, code: string): Promise<StepView[]> {
  const { project, facts } = await loadForTransition(actor, code);
  const present = await presentDocuments(prisma, project.id);
  const hold =
    project.status === 'CENTER_REVIEW' && project.ceilingCode !== null
      ? await ceilingHold(prisma, project.id)
      : null;
  return ACTIONS.map((action) => {
    const refusal = refusalOf(actor, action, project);
    const reason = refusal
      ? REFUSALS[refusal]
      : !leadsOn(action, project.status, project.kind)
        ? 'Không đi được từ trạng thái hiện tại.'
        : (standingReason(action, facts, actor.id) ?? (action === 'submit' ? hold : null));
    const row = TRANSITIONS[action];
    return {
      action,
      to: row.to,
      allowed: reason === null,
      reason,
      needsReason: row.needsReason ?? false,
      missingDocuments: missingDocuments(action, project, present),
    };
  });
}

/** Papers that the state reached by the step asks for and the dossier does not hold; they are named, not demanded. */
function missingDocuments(action: Action, about: About, present: readonly PresentDocument[]) {
  const stage = stageOfAction(action);
  if (stage === null) return [];
  return missingAt(stage, about, present).map((kind) => ({
    kind,
    name: DOCUMENT_KIND_LABELS[kind],
  }));
}

/** What a step lacks that its form cannot bring. */
const STANDING_PATHS = new Set(['action', 'milestones', 'results', 'payments', 'settlement']);

/** What stands against a step before anything has been typed for it. */
function standingReason(
  action: Action,
  facts: Awaited<ReturnType<typeof loadForTransition>>['facts'],
  actorId: string,
): string | null {
  switch (action) {
    case 'sendToLeader': {
      const [missing] = missingFrom(facts);
      if (missing) return missing.message;
      return facts.openComments > 0 ? 'Còn ý kiến thẩm định chưa trả lời.' : null;
    }
    case 'submit':
      return facts.ownerId === actorId ? 'Người lập hồ sơ không được tự gửi.' : null;
    case 'appraise':
      if (facts.submittedById === actorId) return 'Người gửi hồ sơ không được thẩm định.';
      return facts.sheet ? null : 'Chưa có phiếu thẩm định cho lần gửi này.';
    case 'start':
      return transitionIssues(facts, { action }, actorId, '9999-12-31')[0]?.message ?? null;
    case 'accept':
    case 'settle': {
      const issues = transitionIssues(facts, { action }, actorId, '9999-12-31');
      return issues.find(({ path }) => STANDING_PATHS.has(path))?.message ?? null;
    }
    default:
      return null;
  }
}
