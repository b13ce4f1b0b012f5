import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import {
  beneficiaryOf,
  EXCEPTION_TURN,
  exceptionFor,
  type CeilingVerdict,
} from '#lib/domain/ceiling.ts';
import {
  ConflictError,
  NotFoundError,
  RuleViolationError,
  type Issue,
} from '#lib/domain/errors.ts';
import { MIN_REASON_LENGTH } from '#lib/domain/lifecycle.ts';
import { lengthOf } from '#lib/domain/text.ts';
import { requireVersion } from '#lib/domain/version.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { requirePermission } from '#lib/auth/authorise.ts';
import { prisma, transaction, type Tx } from '#lib/db/client.ts';
import { fromDay } from '#lib/db/values.ts';
import { lockProject, openProject } from '#lib/projects/load.ts';
import { getCeiling, toRuleView, type CeilingRuleView } from './queries.ts';
import { judgeProject, sideOf, stageNow, validAt } from './read.ts';
import type { AddCeilingInput, CorrectCeilingInput, ExceptionInput } from './schema.ts';

export const requireCeilingEditor = (actor: SignedInActor, id: string) =>
  requirePermission(actor, 'ceiling.edit', { entity: 'CeilingRule', entityId: id });

function refuse(issues: readonly Issue[]): void {
  const [first] = issues;
  if (first) throw new RuleViolationError('INCONSISTENT', first.message, [...issues]);
}

type Facts = Pick<
  CeilingRuleView,
  'validFrom' | 'validTo' | 'confidence' | 'enforcement' | 'percentBasisPoints' | 'capDong'
>;

function soundIssues(rule: Facts): Issue[] {
  const issues: Issue[] = [];
  if (rule.validTo !== null && rule.validTo < rule.validFrom) {
    issues.push({
      path: 'validTo',
      message: 'Ngày hết hiệu lực không được trước ngày có hiệu lực.',
    });
  }
  if (rule.confidence === 'UNSURE' && rule.enforcement === 'REFUSE') {
    issues.push({
      path: 'enforcement',
      message: 'Mức chưa chắc chắn chỉ được cảnh báo, không được chặn.',
    });
  }
  if (rule.enforcement === 'REFUSE' && rule.percentBasisPoints === null && rule.capDong === null) {
    issues.push({
      path: 'enforcement',
      message: 'Không có tỷ lệ hay số tiền thì không có gì để chặn.',
    });
  }
  return issues;
}

/** On any one day one version of a limit holds: asked under a lock of its code. @throws RuleViolationError */
async function requireNoOverlap(
  tx: Tx,
  rule: Pick<CeilingRuleView, 'code' | 'source' | 'validFrom' | 'validTo'>,
  id: string | null,
): Promise<void> {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext(${`ceiling:${rule.code}`}))::text`;
  const others = await tx.ceilingRule.findMany({
    where: { code: rule.code, sourceCode: rule.source, ...(id !== null && { NOT: { id } }) },
  });
  const other = others
    .map(toRuleView)
    .find(
      ({ validFrom, validTo }) =>
        (rule.validTo === null || validFrom <= rule.validTo) &&
        (validTo === null || rule.validFrom <= validTo),
    );
  if (!other) return;
  refuse([
    {
      path: 'validFrom',
      message: `Thời gian hiệu lực trùng với bản ${other.instrument} của mã ${rule.code}; hãy kết thúc bản đó trước.`,
    },
  ]);
}

/** All versions of a limit, national and local, count the same: their figures are held together. */
async function requireLikeSisters(
  tx: Tx,
  rule: Pick<CeilingRuleView, 'code' | 'activityContent' | 'isPerEstablishment'>,
  id: string | null,
): Promise<void> {
  const sisters = await tx.ceilingRule.findMany({
    where: { code: rule.code, ...(id !== null && { NOT: { id } }) },
  });
  const other = sisters.find((one) => one.activityContentCode !== rule.activityContent);
  if (other) {
    refuse([
      {
        path: 'code',
        message: `Mã ${rule.code} đã dùng cho nội dung ${other.activityContentCode}; hãy đặt mã khác.`,
      },
    ]);
  }
  if (sisters.some((one) => one.isPerEstablishment !== rule.isPerEstablishment)) {
    refuse([
      {
        path: 'isPerEstablishment',
        message: `Các bản khác của mã ${rule.code} tính theo cách khác; cùng một mã phải tính như nhau.`,
      },
    ]);
  }
}

const columnsOf = ({
  capDong,
  validFrom,
  validTo,
  ...rest
}: Omit<CeilingRuleView, 'id' | 'code' | 'activityContent' | 'source' | 'version'>) => ({
  ...rest,
  capDong: capDong === null ? null : BigInt(capDong),
  validFrom: fromDay(validFrom) ?? new Date(Number.NaN),
  validTo: fromDay(validTo),
});

/** Puts a rule into the catalogue: a new limit, or the next version of one. @throws ForbiddenError, RuleViolationError */
export async function addCeiling(
  actor: SignedInActor,
  input: AddCeilingInput,
): Promise<CeilingRuleView> {
  await requireCeilingEditor(actor, 'new');
  refuse(soundIssues(input));
  const known = await prisma.activityContent.count({ where: { code: input.activityContent } });
  if (known === 0) {
    refuse([{ path: 'activityContent', message: 'Không có nội dung này trong danh mục.' }]);
  }
  const { code, activityContent, source, ...facts } = input;
  return transaction(async (tx) => {
    await requireNoOverlap(tx, input, null);
    await requireLikeSisters(tx, input, null);
    const row = await tx.ceilingRule.create({
      data: {
        ...columnsOf(facts),
        code,
        activityContentCode: activityContent,
        sourceCode: source,
        position: await tx.ceilingRule.count(),
      },
    });
    const view = toRuleView(row);
    await recordAudit(tx, actor, {
      action: 'create',
      entity: 'CeilingRule',
      entityId: row.id,
      after: view,
    });
    return view;
  });
}

/**
 * Corrects a rule or ends it. Verdicts that were frozen stay as they were; the re-check says which
 * would come out otherwise. @throws ForbiddenError, NotFoundError, RuleViolationError, ConflictError
 */
export async function correctCeiling(
  actor: SignedInActor,
  id: string,
  { version, reason, ...changes }: CorrectCeilingInput,
): Promise<CeilingRuleView> {
  await requireCeilingEditor(actor, id);
  const stored = await getCeiling(id);
  const given = Object.fromEntries(
    Object.entries(changes).filter(([, value]) => value !== undefined),
  ) as Partial<CeilingRuleView>;
  const becomes: CeilingRuleView = { ...stored, ...given };
  const issues = soundIssues(becomes);
  if (lengthOf(reason?.trim() ?? '') < MIN_REASON_LENGTH) {
    issues.push({
      path: 'reason',
      message: `Hãy nói vì sao sửa, ít nhất ${MIN_REASON_LENGTH} ký tự.`,
    });
  }
  refuse(issues);
  requireVersion(version, stored.version, () => stored);
  return transaction(async (tx) => {
    await requireNoOverlap(tx, becomes, id);
    await requireLikeSisters(tx, becomes, id);
    const {
      id: _id,
      code: _code,
      activityContent: _content,
      source: _source,
      version: _v,
      ...facts
    } = becomes;
    const { count } = await tx.ceilingRule.updateMany({
      where: { id, version: stored.version },
      data: { ...columnsOf(facts), version: { increment: 1 } },
    });
    if (count === 0) throw new ConflictError(stored);
    await recordAudit(tx, actor, {
      action: 'edit',
      entity: 'CeilingRule',
      entityId: id,
      reason: reason ?? null,
      before: Object.fromEntries(
        Object.keys(given).map((key) => [key, stored[key as keyof CeilingRuleView]]),
      ),
      after: given,
    });
    return { ...becomes, version: stored.version + 1 };
  });
}

/** The verdict that an exception is about; null when there is none that refuses. */
function refusedVerdict(
  verdicts: readonly CeilingVerdict[],
  meant: { ruleCode: string; beneficiary: string | null },
): CeilingVerdict | null {
  return (
    verdicts.find(
      (verdict) =>
        verdict.refuses &&
        verdict.result === 'EXCEEDED' &&
        verdict.code === meant.ruleCode &&
        beneficiaryOf(verdict) === meant.beneficiary,
    ) ?? null
  );
}

/**
 * Lets a subject of a project go over a rule that refuses, up to the amount asked for now, with a
 * reason that stays visible. CENTER_LEADER before the submission, DEPARTMENT_LEADER before the
 * appraisal. @throws NotFoundError, ForbiddenError, RuleViolationError, ConflictError
 */
export async function makeException(
  actor: SignedInActor,
  code: string,
  { ruleCode, beneficiary = null, reason = '', version }: ExceptionInput,
): Promise<void> {
  const project = await openProject(actor, code, 'ceiling.override');
  const side = sideOf(actor.role);
  if (project.status !== EXCEPTION_TURN[side]) {
    throw new RuleViolationError(
      'WRONG_STATE',
      'Chỉ chấp thuận vượt mức khi hồ sơ đang chờ chính bước gửi hoặc thẩm định của bên mình.',
    );
  }
  if (lengthOf(reason.trim()) < MIN_REASON_LENGTH) {
    refuse([
      {
        path: 'reason',
        message: `Lý do cần ít nhất ${MIN_REASON_LENGTH} ký tự để sau này còn giải trình.`,
      },
    ]);
  }
  requireVersion(version, project.version);
  await transaction(async (tx) => {
    const locked = await lockProject(tx, project.id);
    if (locked.version !== project.version || locked.status !== project.status) {
      throw new ConflictError();
    }
    const stage = stageNow(project.status, actor.role);
    const { judgement, exceptions } = await judgeProject(tx, project.id, stage);
    const verdict = refusedVerdict(judgement.verdicts, { ruleCode, beneficiary });
    if (!verdict || verdict.used === null || verdict.cap === null) {
      throw new RuleViolationError('NOTHING_EXCEEDED', 'Không có mức nào bị vượt cần chấp thuận.', [
        { path: 'ruleCode', message: 'Hồ sơ không vượt mức này ở đối tượng đã chọn.' },
      ]);
    }
    if (exceptionFor(verdict, validAt(stage, exceptions))) {
      throw new RuleViolationError('ALREADY_ALLOWED', 'Mức vượt này đã được chấp thuận.');
    }
    const member = beneficiary
      ? await tx.establishment.findUnique({ where: { slug: beneficiary }, select: { id: true } })
      : null;
    if (beneficiary && !member) throw new NotFoundError('đơn vị thụ hưởng');
    await tx.ceilingOverride.create({
      data: {
        projectId: project.id,
        ruleCode,
        establishmentId: member?.id ?? null,
        upToDong: verdict.used,
        capDong: verdict.cap,
        role: actor.role,
        reason,
        byId: actor.id,
        byName: actor.name,
      },
    });
    await recordAudit(tx, actor, {
      action: 'ceiling.override',
      entity: 'Project',
      entityId: project.id,
      reason,
      after: { ruleCode, beneficiary, upTo: verdict.used, cap: verdict.cap },
    });
  });
}
