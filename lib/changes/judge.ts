import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import {
  CHANGE_FLOW,
  changeLeadsOn,
  shortReason,
  type ChangeAct,
} from '#lib/domain/change-request.ts';
import { ConflictError, RuleViolationError } from '#lib/domain/errors.ts';
import { requireVersion } from '#lib/domain/version.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { transaction } from '#lib/db/client.ts';
import { loadProjectInside } from '#lib/projects/load.ts';
import { loadRequest, refuseWrongChangeState, requireChangeAct } from './load.ts';
import { announceChange } from './news.ts';
import type { JudgeInput, WithdrawInput } from './schema.ts';

/** Acts of a person on one request that change nothing of the project. */
export type JudgingAct = Extract<ChangeAct, 'withdraw' | 'return' | 'appraise' | 'reject'>;

async function judge(
  actor: SignedInActor,
  about: { code: string; id: string; act: JudgingAct },
  input: { reason?: string; version?: number | undefined },
): Promise<void> {
  const { act } = about;
  const project = await loadProjectInside(actor, about.code);
  const request = await loadRequest(project.id, about.id);
  await requireChangeAct(actor, act, request, project);
  if (!changeLeadsOn(act, request.status)) refuseWrongChangeState(request, input.version);
  const { to, needsReason } = CHANGE_FLOW[act];
  const tooShort = needsReason ? shortReason(input.reason ?? '') : null;
  if (tooShort) {
    throw new RuleViolationError('RULE', tooShort, [{ path: 'reason', message: tooShort }]);
  }
  requireVersion(input.version, request.version);
  await transaction(async (tx) => {
    const { count } = await tx.changeRequest.updateMany({
      where: { id: request.id, version: request.version, status: request.status },
      data: {
        status: to,
        version: { increment: 1 },
        ...(needsReason && {
          appraisal: input.reason ?? null,
          appraisedById: actor.id,
          appraisedByName: actor.name,
          appraisedAt: new Date(),
        }),
      },
    });
    if (count === 0) throw new ConflictError();
    if (act !== 'withdraw')
      await announceChange(tx, actor, act, { project, request }, input.reason);
    await recordAudit(tx, actor, {
      action: `change.${act}`,
      entity: 'Project',
      entityId: project.id,
      reason: input.reason ?? null,
      after: { requestId: request.id, number: request.number, type: request.type, status: to },
    });
  });
}

type Judged<Input> = (
  actor: SignedInActor,
  code: string,
  id: string,
  input: Input,
) => Promise<void>;

/** The Department finds the request in order; its opinion goes up with it. */
export const appraiseChange: Judged<JudgeInput> = (actor, code, id, input) =>
  judge(actor, { code, id, act: 'appraise' }, input);

/** The Department gives the request back to the Centre. */
export const returnChange: Judged<JudgeInput> = (actor, code, id, input) =>
  judge(actor, { code, id, act: 'return' }, input);

/** The request is turned down, by the Department or by those above it. */
export const rejectChange: Judged<JudgeInput> = (actor, code, id, input) =>
  judge(actor, { code, id, act: 'reject' }, input);

/** Whoever proposed takes the request back. */
export const withdrawChange: Judged<WithdrawInput> = (actor, code, id, input) =>
  judge(actor, { code, id, act: 'withdraw' }, input);
