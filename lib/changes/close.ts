import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { OPEN_CHANGES } from '#lib/domain/change-request.ts';
import { ConflictError, RuleViolationError } from '#lib/domain/errors.ts';
import type { Status } from '#lib/domain/vocabulary.ts';
import type { Tx } from '#lib/db/client.ts';
import type { Prisma } from '#lib/db/generated/client.ts';

/** What a decision does to the requests it is about, inside the transaction that holds the project. */

interface Revision {
  projectId: string;
  requestId: string;
  decisionId: string;
  before: Prisma.InputJsonObject;
  after: Prisma.InputJsonObject;
}

async function addRevision(tx: Tx, { requestId, ...revision }: Revision): Promise<void> {
  const { _max } = await tx.projectRevision.aggregate({
    where: { projectId: revision.projectId },
    _max: { number: true },
  });
  await tx.projectRevision.create({
    data: { ...revision, number: (_max.number ?? 0) + 1, changeRequestId: requestId },
  });
}

/** Closes an appraised request under the decision and keeps what was before it. @throws ConflictError */
export async function closeRequest(
  tx: Tx,
  request: { id: string; version: number },
  revision: Omit<Revision, 'requestId'>,
): Promise<void> {
  const { count } = await tx.changeRequest.updateMany({
    where: { id: request.id, version: request.version, status: 'APPRAISED' },
    data: {
      status: 'DECIDED',
      decisionId: revision.decisionId,
      decidedAt: new Date(),
      version: { increment: 1 },
    },
  });
  if (count === 0) throw new ConflictError();
  await addRevision(tx, { ...revision, requestId: request.id });
}

/**
 * A decision to stop is through a request: it closes the appraised one, and where the Centre never
 * proposed any it is put down as one. A request that is still being appraised is decided first; other
 * open requests of the project have lost their object. @throws RuleViolationError, ConflictError
 */
export async function closeStopRequest(
  tx: Tx,
  actor: SignedInActor,
  project: { id: string; status: Status },
  decisionId: string,
): Promise<void> {
  const open = await tx.changeRequest.findMany({
    where: { projectId: project.id, status: { in: [...OPEN_CHANGES] } },
  });
  const waiting = open.find(({ type, status }) => type === 'STOP' && status !== 'APPRAISED');
  if (waiting) {
    const message = `Đề nghị ngừng số ${waiting.number} chưa thẩm định xong: hãy thẩm định trước.`;
    throw new RuleViolationError('NOT_APPRAISED', message, [{ path: 'changeRequest', message }]);
  }
  const revision = {
    projectId: project.id,
    decisionId,
    before: { status: project.status },
    after: { status: 'STOPPED' },
  };
  const appraised = open.find(({ type }) => type === 'STOP');
  if (appraised) await closeRequest(tx, appraised, revision);
  else {
    const { _max } = await tx.changeRequest.aggregate({
      where: { projectId: project.id },
      _max: { number: true },
    });
    const { id } = await tx.changeRequest.create({
      data: {
        projectId: project.id,
        number: (_max.number ?? 0) + 1,
        type: 'STOP',
        status: 'DECIDED',
        reason: 'Ghi nhận cùng quyết định ngừng thực hiện',
        changes: [],
        proposedById: actor.id,
        proposedByName: actor.name,
        decisionId,
        decidedAt: new Date(),
      },
    });
    await addRevision(tx, { ...revision, requestId: id });
  }
  await tx.changeRequest.updateMany({
    where: { projectId: project.id, type: { not: 'STOP' }, status: { in: [...OPEN_CHANGES] } },
    data: {
      status: 'REJECTED',
      appraisal: 'Đề án đã có quyết định ngừng thực hiện, đề nghị này không còn đối tượng.',
      version: { increment: 1 },
    },
  });
}

/** The approval of a project that was proposed to supplement the plan closes that request. */
export async function closeSupplementRequest(
  tx: Tx,
  project: { id: string; status: Status; isSupplementary: boolean },
  decisionId: string,
): Promise<void> {
  const request = await tx.changeRequest.findFirst({
    where: { projectId: project.id, type: 'SUPPLEMENT', status: 'APPRAISED' },
  });
  if (!request) return;
  await tx.project.update({ where: { id: project.id }, data: { isSupplementary: true } });
  await closeRequest(tx, request, {
    projectId: project.id,
    decisionId,
    before: { status: project.status, isSupplementary: project.isSupplementary },
    after: { status: 'APPROVED', isSupplementary: true },
  });
}
