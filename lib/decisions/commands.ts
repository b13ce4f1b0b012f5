import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { programmeOfIssuer } from '#lib/domain/decision-issuer.ts';
import { PROGRAMME_LABELS } from '#lib/format/labels.ts';
import { requirePermission } from '#lib/auth/authorise.ts';
import {
  requireStepsTogether,
  takeStepsTogether,
  type TogetherNotice,
} from '#lib/transitions/together.ts';
import type { ForwardManyInput, RecordDecisionInput } from './schema.ts';

/** Fields of a decision as the rules of the step name them, and as the input here does. */
function decisionField(path: string): string | null {
  if (path === 'decision') return 'number';
  if (path.startsWith('decision.')) return path.slice('decision.'.length);
  return path === 'batch' ? path : null;
}

function approvalBy(input: RecordDecisionInput): TogetherNotice {
  const { batch, projects, ...decision } = input;
  const programme = programmeOfIssuer(input.issuer);
  return {
    action: 'approve',
    shared: { decision, batch },
    projects,
    sharedPath: decisionField,
    misfitOf: ({ project }) =>
      programme === null || project.programme === programme
        ? null
        : `${project.code} thuộc ${PROGRAMME_LABELS[project.programme].toLowerCase()}: quyết định của ${input.issuer} không phê duyệt đề án này.`,
    finish: (_tx, shared) =>
      Promise.resolve([
        {
          action: 'decision.record',
          entity: 'Decision',
          entityId: shared?.decisionId ?? '',
          after: {
            ...decision,
            batch,
            projects: projects.map(({ code, approved }) => ({ code, approved })),
          },
        },
      ]),
  };
}

async function requireRecorder(actor: SignedInActor): Promise<void> {
  await requirePermission(actor, 'decision.record', { entity: 'Decision', entityId: 'new' });
}

/** All that recordDecision asks, and nothing written. @throws ForbiddenError, RuleViolationError, ConflictError */
export async function checkDecision(
  actor: SignedInActor,
  input: RecordDecisionInput,
): Promise<void> {
  await requireRecorder(actor);
  await requireStepsTogether(actor, approvalBy(input));
}

/**
 * Puts down a decision of Bộ or UBND over many forwarded projects, each with what it was given: all
 * are approved, or none is. More projects may come under the same decision later.
 * @throws ForbiddenError, RuleViolationError, ConflictError
 */
export async function recordDecision(
  actor: SignedInActor,
  input: RecordDecisionInput,
): Promise<{ id: string }> {
  await requireRecorder(actor);
  const common = await takeStepsTogether(actor, approvalBy(input));
  return { id: common?.decisionId ?? '' };
}

function letterField(path: string): string | null {
  return path === 'letter' ? 'letter.number' : path.startsWith('letter.') ? path : null;
}

/**
 * Sends many appraised projects up under one tờ trình: all of them or none. A letter goes to one
 * authority, so its projects are of one programme.
 * @throws ForbiddenError, RuleViolationError, ConflictError
 */
export async function forwardMany(actor: SignedInActor, input: ForwardManyInput): Promise<void> {
  await takeStepsTogether(actor, {
    action: 'forward',
    shared: { letter: input.letter },
    projects: input.projects,
    sharedPath: letterField,
    misfitOf: ({ project }, { project: first }) =>
      project.programme === first.programme
        ? null
        : `${project.code} thuộc ${PROGRAMME_LABELS[project.programme].toLowerCase()}, ${first.code} thì không: một tờ trình chỉ gửi một cấp có thẩm quyền.`,
  });
}
