import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import {
  CHANGE_FLOW,
  changeRefusal,
  type ChangeAct,
  type ChangeStatus,
} from '#lib/domain/change-request.ts';
import {
  ForbiddenError,
  NotFoundError,
  OvertakenError,
  RuleViolationError,
} from '#lib/domain/errors.ts';
import { recordRefusal } from '#lib/audit/record.ts';
import { requirePermission } from '#lib/auth/authorise.ts';
import { prisma } from '#lib/db/client.ts';
import { CHANGE_STATUS_LABELS } from '#lib/format/change-labels.ts';
import { formatInstant } from '#lib/format/days.ts';
import type { LoadedProject } from '#lib/projects/load.ts';

/** A request of this project. @throws NotFoundError */
export async function loadRequest(projectId: string, id: string) {
  const request = await prisma.changeRequest.findFirst({ where: { id, projectId } });
  if (!request) throw new NotFoundError('đề nghị này');
  return request;
}

const MESSAGES = {
  PROPOSER: 'Người đề nghị không được tự thẩm định đề nghị của mình.',
  NOT_PROPOSER: 'Chỉ người đã đề nghị được rút đề nghị.',
} as const;

/** Insists on the right to this act on this request; a refusal is put on the trail. @throws ForbiddenError */
export async function requireChangeAct(
  actor: SignedInActor,
  act: ChangeAct,
  request: { proposedById: string },
  project: LoadedProject,
): Promise<void> {
  const { permission } = CHANGE_FLOW[act];
  const about = { entity: 'Project', entityId: project.id } as const;
  await requirePermission(actor, permission, { ...about, target: project });
  const refusal = changeRefusal(actor, act, request, project);
  if (refusal !== 'PROPOSER' && refusal !== 'NOT_PROPOSER') return;
  const reason = MESSAGES[refusal];
  await recordRefusal(actor, { ...about, action: permission, reason });
  throw new ForbiddenError(reason);
}

interface JudgedRequest {
  status: ChangeStatus;
  version: number;
  appraisedByName: string | null;
  appraisedAt: Date | null;
}

/** States that a request reaches by the word of whoever appraised it. */
const JUDGED: readonly ChangeStatus[] = ['APPRAISED', 'RETURNED', 'REJECTED'];

/** “ (Trần Thị B, 10:42 12/03/2026)” */
function judgedBy({ status, appraisedByName, appraisedAt }: JudgedRequest): string {
  if (!JUDGED.includes(status) || !appraisedByName || !appraisedAt) return '';
  return ` (${appraisedByName}, ${formatInstant(appraisedAt)})`;
}

/** Whoever acts on an older version is told so, rather than that it is too late. */
export function refuseWrongChangeState(request: JudgedRequest, version: number | undefined): never {
  const { label } = CHANGE_STATUS_LABELS[request.status];
  if (version !== undefined && version < request.version) {
    throw new OvertakenError(
      `Bước này không còn chờ bạn: đề nghị đã ở trạng thái “${label}”${judgedBy(request)}.`,
    );
  }
  const message = `Đề nghị này đang ở trạng thái “${label}”.`;
  throw new RuleViolationError('WRONG_STATE', message, [{ path: 'status', message }]);
}
