import 'server-only';
import type { Actor } from '#lib/domain/actor.ts';
import type { Status } from '#lib/domain/vocabulary.ts';
import { prisma, type Tx } from '#lib/db/client.ts';
import { Prisma } from '#lib/db/generated/client.ts';
import { WITH_NEXT } from '#lib/db/trips.ts';

export type AuditEntity =
  | 'Project'
  | 'Establishment'
  | 'User'
  | 'Session'
  | 'Plan'
  | 'Export'
  | 'AuditEvent'
  | 'Need'
  | 'Document'
  | 'Decision'
  | 'ChangeRequest'
  | 'Payment'
  | 'Mail'
  | 'CalendarDay'
  | 'BudgetYear'
  | 'CeilingRule'
  | 'StatedFigure';

export interface AuditEntry {
  action: string;
  entity: AuditEntity;
  entityId: string;
  from?: Status | null;
  to?: Status | null;
  reason?: string | null;
  /** Put down from a document, not done here. */
  isRecorded?: boolean;
  before?: unknown;
  after?: unknown;
  /** A JSON object that only the database can write yet, put to what `after` holds. */
  alsoAfter?: Prisma.Sql;
}

/** JSON that holds đồng as strings, and never a secret: callers choose what goes in. */
export function auditJson(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'bigint' ? inner.toString() : inner,
  );
}

const INSERT = Prisma.raw(`${WITH_NEXT}
    INSERT INTO "AuditEvent" ("actorId", "actorName", "actorRole", "action", "entity", "entityId",
      "fromStatus", "toStatus", "reason", "isRecorded", "requestId", "before", "after")`);

/**
 * Writes one event to the chain, inside the transaction of the change it tells of. The database
 * numbers, times and hashes it under a lock that is held to the commit: call it last. It goes to the
 * database together with the COMMIT, so what is wrong with it fails the transaction, not this call.
 */
export async function recordAudit(tx: Tx, actor: Actor, entry: AuditEntry): Promise<void> {
  await tx.$executeRaw`${INSERT}
    VALUES (${actor.id}::uuid, ${actor.name ?? 'Hệ thống'}, ${actor.role}, ${entry.action},
      ${entry.entity}, ${entry.entityId}, ${entry.from ?? null}::"Status",
      ${entry.to ?? null}::"Status", ${entry.reason ?? null}, ${entry.isRecorded ?? false},
      ${actor.requestId ?? null}, ${auditJson(entry.before)}::jsonb, ${auditJson(entry.after)}::jsonb${
        entry.alsoAfter ? Prisma.sql` || ${entry.alsoAfter}` : Prisma.empty
      })`;
}

/** Several events of one act in one statement, in this order; as the last thing, like a single one. */
export async function recordAudits(
  tx: Tx,
  actor: Actor,
  entries: readonly AuditEntry[],
): Promise<void> {
  const rows = entries.map((entry) => ({
    action: entry.action,
    entity: entry.entity,
    entityId: entry.entityId,
    from: entry.from ?? null,
    to: entry.to ?? null,
    reason: entry.reason ?? null,
    isRecorded: entry.isRecorded ?? false,
    before: entry.before ?? null,
    after: entry.after ?? null,
  }));
  await tx.$executeRaw`${INSERT}
    SELECT ${actor.id}::uuid, ${actor.name ?? 'Hệ thống'}, ${actor.role}, e->>'action', e->>'entity',
      e->>'entityId', (e->>'from')::"Status", (e->>'to')::"Status", e->>'reason',
      (e->>'isRecorded')::boolean, ${actor.requestId ?? null},
      nullif(e->'before', 'null'::jsonb), nullif(e->'after', 'null'::jsonb)
    FROM jsonb_array_elements(${auditJson(rows)}::jsonb) WITH ORDINALITY AS t(e, place)
    ORDER BY place`;
}

/** A refusal is recorded like a deed; nothing else is written with it, so it is its own transaction. */
export async function recordRefusal(actor: Actor, entry: AuditEntry): Promise<void> {
  await recordAudit(prisma, actor, { ...entry, action: `refused:${entry.action}` });
}
