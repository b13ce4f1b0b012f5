import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { changeLeadsOn, isChangeable, type ChangeType } from '#lib/domain/change-request.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import { programmeOfIssuer } from '#lib/domain/decision-issuer.ts';
import { isDocumentNumber } from '#lib/domain/document-number.ts';
import { ConflictError, RuleViolationError, type Issue } from '#lib/domain/errors.ts';
import { applyChanges, changeIssues, overtakenFields } from '#lib/domain/project-change.ts';
import type { FieldChange } from '#lib/domain/snapshot-diff.ts';
import { recordAudits, type AuditEntry } from '#lib/audit/record.ts';
import { requirePermission } from '#lib/auth/authorise.ts';
import { announcePublicChange, prisma, transaction, type Tx } from '#lib/db/client.ts';
import { readApproved, requireRiseWithinBudget } from '#lib/budget/guard.ts';
import {
  changedFieldLabel,
  CHANGE_STATUS_LABELS,
  CHANGE_TYPE_LABELS,
} from '#lib/format/change-labels.ts';
import { PROGRAMME_LABELS, statusLabel } from '#lib/format/labels.ts';
import { formatDong } from '#lib/format/money.ts';
import { addPlanVersion } from '#lib/plans/versions.ts';
import { lockProjects } from '#lib/projects/lock.ts';
import { loadManyForTransition, type LoadedForTransition } from '#lib/transitions/facts.ts';
import type { TransitionBody } from '#lib/transitions/schema.ts';
import { findCommonGround, requireStep, writeStep } from '#lib/transitions/step.ts';
import { closeRequest } from './close.ts';
import { announceChange } from './news.ts';
import type { DecideInput } from './schema.ts';
import {
  changedColumns,
  groundOf,
  netPaidOn,
  readSubject,
  readSubjects,
  recordOf,
  valuesOf,
  writeChangedLists,
  type ChangeSubject,
} from './values.ts';

/** What one decision does first, and what last, to a project that it names more than once. */
const CHANGE_ORDER: readonly ChangeType[] = ['SUPPLEMENT', 'ADJUST', 'STOP'];

type Request = Awaited<ReturnType<typeof readRequests>>[number];

/** The decision's record, and it as the source of the figures it brings. */
interface Ground {
  decisionId: string;
  provenanceId: string;
}

/** One request of the decision: where it stands in the input, and all that is known of it. */
interface Line {
  at: string;
  request: Request;
  loaded: LoadedForTransition;
  given: DecideInput['requests'][number];
}

function readRequests(ids: readonly string[]) {
  return prisma.changeRequest.findMany({
    where: { id: { in: [...ids] } },
    include: { project: { select: { code: true } } },
  });
}

const changesOf = (request: Request) => request.changes as unknown as FieldChange[];

const nameOf = ({ request, loaded }: Pick<Line, 'request' | 'loaded'>) =>
  `${loaded.project.code}, đề nghị ${CHANGE_TYPE_LABELS[request.type].toLowerCase()} số ${request.number}`;

/** The step of the lifecycle that a request brings with it, if any. */
function stepOf({ request, loaded, given }: Line, input: DecideInput): TransitionBody | null {
  const { batch, ...decision } = input.decision;
  const { version } = loaded.project;
  if (request.type === 'STOP') return { action: 'stop', decision, version };
  return request.type === 'SUPPLEMENT' && loaded.project.status === 'FORWARDED'
    ? { action: 'approve', decision, approved: given.approved, batch: batch ?? undefined, version }
    : null;
}

function documentIssues({ decision, requests }: DecideInput): Issue[] {
  const issues: Issue[] = [];
  if (!isDocumentNumber(decision.number)) {
    issues.push({
      path: 'decision.number',
      message: 'Số ký hiệu chưa đúng mẫu, ví dụ 1511/QĐ-UBND.',
    });
  }
  if (decision.on > dayInVietnam(new Date())) {
    issues.push({ path: 'decision.on', message: 'Ngày văn bản không được sau hôm nay.' });
  }
  if (requests.length === 0) {
    issues.push({ path: 'requests', message: 'Hãy chọn ít nhất một đề nghị.' });
  }
  return issues;
}

/** Finds every request through the actor's scope; what is not there is named. */
async function readLines(actor: SignedInActor, input: DecideInput, issues: Issue[]) {
  const requests = await readRequests(input.requests.map(({ id }) => id));
  const found = await loadManyForTransition(
    actor,
    requests.map(({ project }) => project.code),
  );
  return input.requests.flatMap((given, index): Line[] => {
    const at = `requests.${index}`;
    const request = requests.find(({ id }) => id === given.id);
    const loaded = request && found.get(request.project.code);
    if (input.requests.findIndex(({ id }) => id === given.id) !== index) {
      issues.push({ path: `${at}.id`, message: 'Đề nghị này được ghi hai lần.' });
      return [];
    }
    if (!loaded) {
      issues.push({ path: `${at}.id`, message: 'Không tìm thấy đề nghị này.' });
      return [];
    }
    return [{ at, request, loaded, given }];
  });
}

const changedMeanwhile = (line: Line) =>
  `${nameOf(line)} vừa được người khác thay đổi. Không có gì được ghi; hãy xem lại rồi làm lại.`;

/** States of the request and of its project, and the rules of the step it brings. */
function judgeLine(
  actor: SignedInActor,
  line: Line,
  input: DecideInput,
): { refused: Issue[]; stale: Issue[] } {
  const { at, request, loaded, given } = line;
  const name = nameOf(line);
  const refuse = (path: string, message: string) => ({
    refused: [{ path: `${at}.${path}`, message }],
    stale: [],
  });
  const { project } = loaded;
  const stale = {
    refused: [],
    stale: [{ path: `${at}.version`, message: changedMeanwhile(line) }],
  };
  if (given.version === undefined) return refuse('version', 'Thiếu version của đề nghị.');
  // Whoever decided on an older version is told so, rather than that it is too late.
  if (given.version < request.version) return stale;
  if (!changeLeadsOn('decide', request.status)) {
    const { label } = CHANGE_STATUS_LABELS[request.status];
    return refuse('id', `${name} đang ở trạng thái “${label}”: chưa ghi quyết định được.`);
  }
  if (!isChangeable(request.type, project.status)) {
    const { label } = statusLabel(project.status, project.programme);
    return refuse('id', `${name}: đề án đang ở trạng thái “${label}”, không còn thay đổi được.`);
  }
  const programme = programmeOfIssuer(input.decision.issuer);
  if (programme !== null && programme !== project.programme) {
    const whose = PROGRAMME_LABELS[project.programme].toLowerCase();
    return refuse('id', `${name}: thuộc ${whose}, không do ${input.decision.issuer} quyết định.`);
  }
  const step = stepOf(line, input);
  if (step) {
    try {
      requireStep(actor, loaded, step);
    } catch (error) {
      if (!(error instanceof RuleViolationError)) throw error;
      const refused = error.issues.map(({ path, message }) => {
        if (path.startsWith('decision')) return { path, message };
        if (path === 'batch') return { path: 'decision.batch', message };
        const field = path === 'action' ? 'id' : path;
        return { path: `${at}.${field}`, message: `${name}: ${message}` };
      });
      return { refused, stale: [] };
    }
  }
  return given.version === request.version ? { refused: [], stale: [] } : stale;
}

/** What the values say under the lock: still those of the proposal, and within every rule. */
function judgeValues(line: Line, subject: ChangeSubject): { refused: Issue[]; stale: Issue[] } {
  const { at, request } = line;
  const name = nameOf(line);
  if (subject.version !== line.loaded.project.version) {
    return { refused: [], stale: [{ path: `${at}.version`, message: changedMeanwhile(line) }] };
  }
  if (request.type === 'STOP') {
    const paid = netPaidOn(subject);
    const message = `${name}: đã chi ${formatDong(paid)} mà chưa ghi phương án thu hồi; trả lại để bổ sung.`;
    const isSilent = paid > 0n && request.recovery === null;
    return { refused: isSilent ? [{ path: `${at}.id`, message }] : [], stale: [] };
  }
  if (request.type !== 'ADJUST') return { refused: [], stale: [] };
  const now = valuesOf(subject);
  const changes = changesOf(request);
  const stale = overtakenFields(now, changes).map((field) => ({
    path: `${at}.changes.${field}`,
    message: `${name}: “${changedFieldLabel(field)}” đã khác với lúc đề nghị. Trả lại để Trung tâm đề nghị theo số mới.`,
  }));
  if (stale.length > 0) return { refused: [], stale };
  const refused = changeIssues(now, changes, groundOf(subject), formatDong).map((issue) => ({
    path: `${at}.changes.${issue.path}`,
    message: `${name}: ${issue.message}`,
  }));
  return { refused, stale: [] };
}

function throwIfAny(judged: readonly { refused: Issue[]; stale: Issue[] }[], before: Issue[] = []) {
  const refused = [...before, ...judged.flatMap((one) => one.refused)];
  const [first] = refused;
  if (first) throw new RuleViolationError('REQUESTS_REFUSED', first.message, refused);
  const stale = judged.flatMap((one) => one.stale);
  if (stale.length > 0) throw new ConflictError(null, stale);
}

/** Puts an adjustment into force: the project's next version. @throws ConflictError */
async function adjust(tx: Tx, line: Line, common: Ground): Promise<void> {
  const { request, loaded } = line;
  const { id, status, version } = loaded.project;
  const subject = await readSubject(tx, id);
  const changes = changesOf(request);
  const after = applyChanges(valuesOf(subject), changes);
  const { count } = await tx.project.updateMany({
    where: { id, status, version },
    data: {
      ...changedColumns(changes, after, common.provenanceId),
      updatedAt: new Date(),
      version: { increment: 1 },
    },
  });
  if (count === 0) throw new ConflictError();
  await writeChangedLists(tx, subject, changes, after, common.provenanceId);
  const support = changes.some(({ path }) => path === 'support');
  await tx.projectDecision.create({
    data: {
      projectId: id,
      decisionId: common.decisionId,
      action: 'adjust',
      ...(support && {
        approvedState: 'STATED' as const,
        approvedDong: BigInt(after.support.dong ?? '0'),
      }),
    },
  });
  await closeRequest(tx, request, {
    projectId: id,
    decisionId: common.decisionId,
    before: recordOf(subject),
    after: recordOf(await readSubject(tx, id)),
  });
}

/** A project that was approved without standing in the plan joins it. @throws ConflictError */
async function supplement(tx: Tx, line: Line, common: Ground): Promise<void> {
  const { id, status, version, isSupplementary } = line.loaded.project;
  const { count } = await tx.project.updateMany({
    where: { id, status, version },
    data: { isSupplementary: true, updatedAt: new Date(), version: { increment: 1 } },
  });
  if (count === 0) throw new ConflictError();
  await tx.projectDecision.create({
    data: { projectId: id, decisionId: common.decisionId, action: 'supplement' },
  });
  await closeRequest(tx, line.request, {
    projectId: id,
    decisionId: common.decisionId,
    before: { status, isSupplementary },
    after: { status, isSupplementary: true },
  });
}

/** One request put into force; returns its lines of the trail. */
async function putIntoForce(
  tx: Tx,
  actor: SignedInActor,
  line: Line,
  input: DecideInput,
  common: Ground,
): Promise<AuditEntry[]> {
  const { request, loaded } = line;
  const step = stepOf(line, input);
  const lines: AuditEntry[] = [];
  if (step) lines.push(await writeStep(tx, actor, loaded.project, step, common));
  else if (request.type === 'ADJUST') await adjust(tx, line, common);
  else await supplement(tx, line, common);
  if (loaded.project.isPublished) await announcePublicChange(tx);
  await announceChange(tx, actor, 'decide', { project: loaded.project, request });
  const changes = changesOf(request);
  lines.push({
    action: 'change.decide',
    entity: 'Project',
    entityId: loaded.project.id,
    before: Object.fromEntries(changes.map(({ path, before }) => [path, before])),
    after: {
      requestId: request.id,
      number: request.number,
      type: request.type,
      decision: input.decision,
      ...Object.fromEntries(changes.map(({ path, after }) => [path, after])),
    },
  });
  return lines;
}

/** A project that one decision touches twice is at its next version the second time. */
function afterFirst(line: Line, touched: ReadonlyMap<string, number>): Line {
  const { project } = line.loaded;
  const version = project.version + (touched.get(project.id) ?? 0);
  return { ...line, loaded: { ...line.loaded, project: { ...project, version } } };
}

/** For a door: recording needs no project, only the right. @throws ForbiddenError */
export function admitDecision(actor: SignedInActor) {
  return requirePermission(actor, 'change.decide', { entity: 'Decision', entityId: 'new' });
}

/**
 * Records a decision over appraised requests of any type and of many projects: all are put into force
 * in one transaction, or none is. Values change here and nowhere else.
 * @throws ForbiddenError, RuleViolationError, ConflictError
 */
export async function recordChangeDecision(
  actor: SignedInActor,
  input: DecideInput,
): Promise<{ id: string }> {
  await admitDecision(actor);
  const issues = documentIssues(input);
  const lines = await readLines(actor, input, issues);
  throwIfAny(
    lines.map((line) => judgeLine(actor, line, input)),
    issues,
  );
  const inOrder = lines.toSorted(
    (a, b) => CHANGE_ORDER.indexOf(a.request.type) - CHANGE_ORDER.indexOf(b.request.type),
  );
  const projects = [
    ...new Map(lines.map(({ loaded }) => [loaded.project.id, loaded.project])).values(),
  ];
  const ids = projects.map(({ id }) => id);
  const { batch, ...decision } = input.decision;
  const decisionId = await transaction(async (tx) => {
    await lockProjects(tx, ids);
    const subjects = new Map((await readSubjects(tx, ids)).map((one) => [one.id, one]));
    throwIfAny(
      lines.map((line) => {
        const subject = subjects.get(line.loaded.project.id);
        return subject ? judgeValues(line, subject) : { refused: [], stale: [] };
      }),
    );
    // The decision's record, and it as a source of figures: the same as for an approval.
    const common = await findCommonGround(tx, actor, projects, {
      action: 'approve',
      decision,
      batch: batch ?? undefined,
    });
    if (!common?.provenanceId) throw new Error('A decision has no record.');
    const ground = { ...common, provenanceId: common.provenanceId };
    const trail: AuditEntry[] = [];
    const before = await readApproved(tx, ids);
    const touched = new Map<string, number>();
    for (const line of inOrder) {
      const { id } = line.loaded.project;
      trail.push(...(await putIntoForce(tx, actor, afterFirst(line, touched), input, ground)));
      touched.set(id, (touched.get(id) ?? 0) + 1);
    }
    await requireRiseWithinBudget(tx, before, 'requests');
    const years = [...new Set(projects.map(({ planYear }) => planYear))].toSorted((a, b) => a - b);
    for (const year of years) {
      const projectIds = projects.filter((one) => one.planYear === year).map(({ id }) => id);
      await addPlanVersion(tx, { decisionId: common.decisionId, year, projectIds });
    }
    await recordAudits(tx, actor, [
      {
        action: 'change.decide',
        entity: 'Decision',
        entityId: common.decisionId,
        after: { ...input.decision, requests: input.requests.map(({ id }) => id) },
      },
      ...trail,
    ]);
    return common.decisionId;
  });
  return { id: decisionId };
}
