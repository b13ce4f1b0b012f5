import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import {
  changeLeadsOn,
  isChangeable,
  OPEN_CHANGES,
  shortReason,
  type ChangeType,
} from '#lib/domain/change-request.ts';
import { ConflictError, RuleViolationError, type Issue } from '#lib/domain/errors.ts';
import { PROGRAMME_SOURCE } from '#lib/domain/programme-source.ts';
import {
  changeIssues,
  changesTo,
  moneyText,
  type WantedValues,
} from '#lib/domain/project-change.ts';
import type { FieldChange } from '#lib/domain/snapshot-diff.ts';
import { NOT_STATED } from '#lib/domain/money.ts';
import { requireVersion } from '#lib/domain/version.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { transaction, type Tx } from '#lib/db/client.ts';
import type { Prisma } from '#lib/db/generated/client.ts';
import { formatDong } from '#lib/format/money.ts';
import { lockProjects } from '#lib/projects/lock.ts';
import { openProject, type LoadedProject } from '#lib/projects/load.ts';
import { announceChange } from './news.ts';
import { loadRequest, refuseWrongChangeState, requireChangeAct } from './load.ts';
import type { ProposeInput, ReproposeInput, WantedChanges } from './schema.ts';
import { groundOf, netPaidOn, readSubject, valuesOf, type ChangeSubject } from './values.ts';

const CLOSED: Record<ChangeType, string> = {
  ADJUST: 'Chỉ đề nghị điều chỉnh đề án đã phê duyệt và chưa nghiệm thu.',
  SUPPLEMENT: 'Chỉ đề nghị bổ sung kế hoạch khi hồ sơ đã trình hoặc đã phê duyệt.',
  STOP: 'Chỉ đề nghị ngừng đề án đã phê duyệt và chưa nghiệm thu.',
};

function requireChangeable(type: ChangeType, project: Pick<LoadedProject, 'status'>): void {
  if (!isChangeable(type, project.status)) {
    throw new RuleViolationError('WRONG_STATE', CLOSED[type], [
      { path: 'type', message: CLOSED[type] },
    ]);
  }
}

/** The new values in the form in which they are kept; names come from the register. */
async function toWanted(tx: Tx, wanted: WantedChanges): Promise<WantedValues> {
  const { support, beneficiaries, ...plain } = wanted;
  const given = Object.fromEntries(
    Object.entries(plain).filter(([, value]) => value !== undefined),
  ) as WantedValues;
  if (support) given.support = moneyText(support);
  if (plain.unit) {
    const unit = await tx.administrativeUnit.findUnique({ where: { id: plain.unit } });
    if (!unit) {
      const message = 'Không có địa bàn này trong danh mục.';
      throw new RuleViolationError('UNKNOWN_UNIT', message, [{ path: 'unit', message }]);
    }
  }
  if (beneficiaries) {
    const register = await tx.establishment.findMany({
      where: { slug: { in: beneficiaries.map(({ slug }) => slug) }, mergedIntoId: null },
      select: { slug: true, name: true },
    });
    const nameOf = new Map(register.map(({ slug, name }) => [slug, name]));
    given.beneficiaries = beneficiaries.map(({ slug, support: share = NOT_STATED }, index) => {
      const name = nameOf.get(slug);
      if (name === undefined) {
        throw new RuleViolationError('UNKNOWN_BENEFICIARY', `Không có đơn vị “${slug}”.`, [
          {
            path: `beneficiaries.${index}.slug`,
            message: 'Không có đơn vị này trong danh bạ.',
          },
        ]);
      }
      return { slug, name, support: moneyText(share) };
    });
  }
  return given;
}

/** What the request will keep, judged against the project as it stands. @throws RuleViolationError */
async function weigh(
  tx: Tx,
  type: ChangeType,
  project: ChangeSubject,
  input: ReproposeInput,
): Promise<{ changes: FieldChange[]; recovery: string | null }> {
  const issues: Issue[] = [];
  const tooShort = shortReason(input.reason);
  if (tooShort) issues.push({ path: 'reason', message: tooShort });
  let changes: FieldChange[] = [];
  if (type === 'ADJUST') {
    const now = valuesOf(project);
    const wanted = await toWanted(tx, input.changes ?? {});
    changes = changesTo(now, wanted, PROGRAMME_SOURCE[project.programme]);
    issues.push(...changeIssues(now, changes, groundOf(project), formatDong));
  } else if (input.changes && Object.keys(input.changes).length > 0) {
    issues.push({ path: 'changes', message: 'Chỉ đề nghị điều chỉnh mới thay đổi giá trị.' });
  }
  const recovery = type === 'STOP' ? (input.recovery ?? null) : null;
  const paid = netPaidOn(project);
  if (type === 'STOP' && paid > 0n && recovery === null) {
    issues.push({
      path: 'recovery',
      message: `Đã chi ${formatDong(paid)}: hãy ghi phương án thu hồi hoặc thanh toán.`,
    });
  }
  if (
    type === 'SUPPLEMENT' &&
    (await tx.planVersionItem.count({ where: { projectId: project.id } }))
  ) {
    issues.push({ path: 'type', message: 'Đề án đã có trong kế hoạch năm, không cần bổ sung.' });
  }
  const [first] = issues;
  if (first) throw new RuleViolationError('RULE', first.message, issues);
  return { changes, recovery };
}

async function requireNoneOpen(tx: Tx, projectId: string, type: ChangeType): Promise<void> {
  const open = await tx.changeRequest.findFirst({
    where: { projectId, type, status: { in: [...OPEN_CHANGES] } },
    select: { number: true },
  });
  if (open) {
    const message = `Đề nghị số ${open.number} cùng loại của đề án này chưa kết thúc.`;
    throw new RuleViolationError('ALREADY_OPEN', message, [{ path: 'type', message }]);
  }
}

const asJson = (changes: readonly FieldChange[]) =>
  JSON.parse(JSON.stringify(changes)) as Prisma.InputJsonArray;

/**
 * Proposes a change of a project. What the values are now is taken by the server; nothing changes
 * before a decision. @throws NotFoundError, ForbiddenError, RuleViolationError, ConflictError
 */
export async function proposeChange(
  actor: SignedInActor,
  code: string,
  input: ProposeInput,
): Promise<{ id: string; number: number }> {
  const loaded = await openProject(actor, code, 'change.propose');
  requireChangeable(input.type, loaded);
  return transaction(async (tx) => {
    // Numbers, and one open request of a type: given out one at a time.
    await lockProjects(tx, [loaded.id]);
    const project = await readSubject(tx, loaded.id);
    requireVersion(input.version, project.version);
    requireChangeable(input.type, project);
    await requireNoneOpen(tx, project.id, input.type);
    const { changes, recovery } = await weigh(tx, input.type, project, input);
    const { _max } = await tx.changeRequest.aggregate({
      where: { projectId: project.id },
      _max: { number: true },
    });
    const { id, number } = await tx.changeRequest.create({
      data: {
        projectId: project.id,
        number: (_max.number ?? 0) + 1,
        type: input.type,
        status: 'PROPOSED',
        reason: input.reason,
        changes: asJson(changes),
        recovery,
        proposedById: actor.id,
        proposedByName: actor.name,
      },
    });
    const request = { id, number, type: input.type, proposedById: actor.id };
    await announceChange(tx, actor, 'propose', { project, request });
    await recordAudit(tx, actor, {
      action: 'change.propose',
      entity: 'Project',
      entityId: project.id,
      reason: input.reason,
      after: { requestId: id, number, type: input.type, changes, recovery },
    });
    return { id, number };
  });
}

/** Proposes again what was given back, from the values of now. */
export async function reproposeChange(
  actor: SignedInActor,
  code: string,
  id: string,
  input: ReproposeInput,
): Promise<void> {
  const loaded = await openProject(actor, code, 'change.propose');
  const request = await loadRequest(loaded.id, id);
  await requireChangeAct(actor, 'repropose', request, loaded);
  if (!changeLeadsOn('repropose', request.status)) refuseWrongChangeState(request, input.version);
  requireChangeable(request.type, loaded);
  requireVersion(input.version, request.version);
  await transaction(async (tx) => {
    await lockProjects(tx, [loaded.id]);
    const project = await readSubject(tx, loaded.id);
    requireChangeable(request.type, project);
    const { changes, recovery } = await weigh(tx, request.type, project, input);
    const { count } = await tx.changeRequest.updateMany({
      where: { id, version: request.version, status: request.status },
      data: {
        status: 'PROPOSED',
        reason: input.reason,
        changes: asJson(changes),
        recovery,
        proposedById: actor.id,
        proposedByName: actor.name,
        proposedAt: new Date(),
        version: { increment: 1 },
      },
    });
    if (count === 0) throw new ConflictError();
    await announceChange(tx, actor, 'propose', { project, request });
    await recordAudit(tx, actor, {
      action: 'change.propose',
      entity: 'Project',
      entityId: project.id,
      reason: input.reason,
      after: { requestId: id, number: request.number, type: request.type, changes, recovery },
    });
  });
}
