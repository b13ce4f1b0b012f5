import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import { ConflictError, NotFoundError, RuleViolationError } from '#lib/domain/errors.ts';
import { answerRefusal, mergeRefusal, type NeedAct } from '#lib/domain/need.ts';
import { requireVersion } from '#lib/domain/version.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { transaction, type Tx } from '#lib/db/client.ts';
import { fromDay } from '#lib/db/values.ts';
import { openNeed, requireStateAfter, type LoadedNeed } from './load.ts';
import { getNeed } from './queries.ts';
import type { ContactInput, SurveyInput } from './schema.ts';

/** What the Centre does with a need, besides making a project of it. */

interface Change {
  act: NeedAct;
  version: number | undefined;
  data?: Partial<Pick<LoadedNeed, 'handlerId' | 'answer' | 'answeredAt' | 'mergedIntoId'>>;
  reason?: string;
  /** What the trail says of it; never what the applicant told of themselves. */
  after?: Record<string, unknown>;
  first?: (tx: Tx) => Promise<void>;
  also?: (tx: Tx) => Promise<void>;
}

/** The one way an act changes a need: from the state and the version that were seen. */
async function changeNeed(actor: SignedInActor, need: LoadedNeed, change: Change): Promise<void> {
  const status = requireStateAfter(change.act, need);
  const before = await getNeed(actor, need.code);
  requireVersion(change.version, need.version, () => before);
  await transaction(async (tx) => {
    await change.first?.(tx);
    const { count } = await tx.need.updateMany({
      where: { id: need.id, version: need.version, status: need.status },
      data: { ...change.data, status, version: { increment: 1 } },
    });
    if (count === 0) throw new ConflictError(before);
    await change.also?.(tx);
    await recordAudit(tx, actor, {
      action: `need.${change.act}`,
      entity: 'Need',
      entityId: need.id,
      reason: change.reason ?? null,
      before: { status: need.status },
      after: { code: need.code, status, ...change.after },
    });
  });
}

/** Takes a need over: from now on this person answers for it. */
export async function triageNeed(
  actor: SignedInActor,
  code: string,
  input: { version?: number | undefined },
): Promise<void> {
  const need = await openNeed(actor, code, 'triage');
  await changeNeed(actor, need, {
    act: 'triage',
    version: input.version,
    data: { handlerId: actor.id },
    after: { handler: actor.username },
  });
}

function requirePast(on: string): Date {
  const day = fromDay(on);
  if (day !== null && on <= dayInVietnam(new Date())) return day;
  const message = 'Ngày này chưa tới.';
  throw new RuleViolationError('FUTURE_DAY', message, [{ path: 'on', message }]);
}

/** Writes down that somebody talked to the applicant. */
export async function recordContact(
  actor: SignedInActor,
  code: string,
  input: ContactInput,
): Promise<void> {
  const need = await openNeed(actor, code, 'contact');
  const { on, channel, note, version } = input;
  requireStateAfter('contact', need);
  const day = requirePast(on);
  await changeNeed(actor, need, {
    act: 'contact',
    version,
    after: { on, channel },
    also: async (tx) => {
      await tx.needContact.create({
        data: { needId: need.id, on: day, channel, note, byId: actor.id, byName: actor.name },
      });
    },
  });
}

/** Writes down a survey of the establishment (biên bản khảo sát). */
export async function recordSurvey(
  actor: SignedInActor,
  code: string,
  input: SurveyInput,
): Promise<void> {
  const need = await openNeed(actor, code, 'survey');
  const { on, version, ...found } = input;
  requireStateAfter('survey', need);
  const day = requirePast(on);
  await changeNeed(actor, need, {
    act: 'survey',
    version,
    after: { on },
    also: async (tx) => {
      await tx.needSurvey.create({
        data: { needId: need.id, on: day, ...found, byId: actor.id, byName: actor.name },
      });
    },
  });
}

/** Says no, with a reason that the applicant reads. */
export async function declineNeed(
  actor: SignedInActor,
  code: string,
  input: { reason: string; version?: number | undefined },
): Promise<void> {
  const need = await openNeed(actor, code, 'decline');
  requireStateAfter('decline', need);
  const message = answerRefusal(input.reason);
  if (message) throw new RuleViolationError('RULE', message, [{ path: 'reason', message }]);
  await changeNeed(actor, need, {
    act: 'decline',
    version: input.version,
    data: {
      answer: input.reason,
      answeredAt: new Date(),
      handlerId: need.handlerId ?? actor.id,
    },
    reason: input.reason,
  });
}

/** Makes a need part of another; both stay readable, and its applicant reads the other's answer. */
export async function mergeNeed(
  actor: SignedInActor,
  code: string,
  input: { into: string; version?: number | undefined },
): Promise<void> {
  const need = await openNeed(actor, code, 'merge');
  requireStateAfter('merge', need);
  const into = await openNeed(actor, input.into, 'merge').catch((error: unknown) => {
    if (!(error instanceof NotFoundError)) throw error;
    const message = `Không có đăng ký ${input.into}.`;
    throw new RuleViolationError('UNKNOWN_NEED', message, [{ path: 'into', message }]);
  });
  const message = mergeRefusal(need, into);
  if (message) throw new RuleViolationError('RULE', message, [{ path: 'into', message }]);
  await changeNeed(actor, need, {
    act: 'merge',
    version: input.version,
    data: { mergedIntoId: into.id, handlerId: need.handlerId ?? actor.id },
    after: { into: into.code },
    first: (tx) => requireStillApart(tx, need, into),
  });
}

/**
 * Two needs merged into each other at once would lead nowhere: both rows are taken first, in one
 * order for everybody, and the slower finds the other one changed.
 */
async function requireStillApart(tx: Tx, need: LoadedNeed, into: LoadedNeed): Promise<void> {
  const rows = await tx.$queryRaw<{ id: string; status: string }[]>`
    SELECT "id"::text, "status"::text FROM "Need"
    WHERE "id" IN (${need.id}::uuid, ${into.id}::uuid) ORDER BY "id" FOR UPDATE`;
  if (rows.find((row) => row.id === into.id)?.status !== into.status) throw new ConflictError();
}
