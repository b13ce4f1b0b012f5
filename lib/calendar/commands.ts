import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { ConflictError, NotFoundError } from '#lib/domain/errors.ts';
import { requireVersion } from '#lib/domain/version.ts';
import { recordAudit } from '#lib/audit/record.ts';
import { requirePermission } from '#lib/auth/authorise.ts';
import { transaction } from '#lib/db/client.ts';
import { fromDay } from '#lib/db/values.ts';
import { getCalendarDay, type CalendarDayView } from './queries.ts';
import type { CalendarDayInput } from './schema.ts';

export const requireCalendarEditor = (actor: SignedInActor, on: string) =>
  requirePermission(actor, 'calendar.edit', { entity: 'CalendarDay', entityId: on });

const factsOf = ({ kind, name, source }: CalendarDayView) => ({ kind, name, source });

/**
 * Says what a day is: new without a version, changed with the version that was read.
 * @throws ForbiddenError, RuleViolationError, ConflictError
 */
export async function setCalendarDay(
  actor: SignedInActor,
  on: string,
  { version, ...input }: CalendarDayInput,
): Promise<CalendarDayView> {
  await requireCalendarEditor(actor, on);
  const stored = await getCalendarDay(on);
  if (stored) requireVersion(version, stored.version, () => stored);
  // Somebody has taken the day away meanwhile that was opened for a change.
  if (!stored && version !== undefined) throw new ConflictError();
  const becomes = { kind: input.kind, name: input.name, source: input.source ?? null };
  const date = fromDay(on) ?? new Date(Number.NaN);
  await transaction(async (tx) => {
    const { count } = stored
      ? await tx.calendarDay.updateMany({
          where: { on: date, version: stored.version },
          data: { ...becomes, version: { increment: 1 } },
        })
      : await tx.calendarDay.createMany({ data: [{ on: date, ...becomes }], skipDuplicates: true });
    if (count === 0) throw new ConflictError();
    await recordAudit(tx, actor, {
      action: stored ? 'edit' : 'create',
      entity: 'CalendarDay',
      entityId: on,
      before: stored ? factsOf(stored) : null,
      after: becomes,
    });
  });
  return { on, ...becomes, version: (stored?.version ?? 0) + 1 };
}

/** The day becomes what its weekday says again. @throws ForbiddenError, NotFoundError, ConflictError */
export async function removeCalendarDay(
  actor: SignedInActor,
  on: string,
  version: number | undefined,
): Promise<void> {
  await requireCalendarEditor(actor, on);
  const stored = await getCalendarDay(on);
  if (!stored) throw new NotFoundError('ngày này trong lịch');
  requireVersion(version, stored.version, () => stored);
  await transaction(async (tx) => {
    const { count } = await tx.calendarDay.deleteMany({
      where: { on: fromDay(on) ?? new Date(Number.NaN), version: stored.version },
    });
    if (count === 0) throw new ConflictError();
    await recordAudit(tx, actor, {
      action: 'delete',
      entity: 'CalendarDay',
      entityId: on,
      before: factsOf(stored),
    });
  });
}
