import 'server-only';
import { PUBLIC_ACTOR } from '#lib/domain/actor.ts';
import { documentsOfAct, type ActDocument } from '#lib/domain/act-documents.ts';
import { dayInVietnam, type Day } from '#lib/domain/day.ts';
import type { Status } from '#lib/domain/vocabulary.ts';
import { query } from '#lib/db/client.ts';
import { scopeSql } from './scope.ts';

/** What the public is told of a project's way: what was decided and done, not who typed it, nor why. */
const TOLD = [
  'record',
  'approve',
  'change.decide',
  'signContracts',
  'start',
  'accept',
  'reopen',
  'liquidate',
  'settle',
  'stop',
] as const;
export type ToldAct = (typeof TOLD)[number];

export interface PublicEvent {
  /** When it was put into the portal. */
  on: Day;
  action: ToldAct;
  to: Status | null;
  recorded: boolean;
  /** Decisions and sources only: the rest has a place of its own on the page, or is internal. */
  documents: ActDocument[];
}

/** The story of a published project, oldest first; empty for one that is not published. */
export async function listPublicHistory(code: string): Promise<PublicEvent[]> {
  const rows = await query<{
    at: Date;
    action: ToldAct;
    to: Status | null;
    recorded: boolean;
    after: unknown;
  }>(
    `SELECT e."at", e."action", e."toStatus" AS "to", e."isRecorded" AS "recorded", e."after"
     FROM "AuditEvent" e JOIN "Project" p ON e."entityId" = p."id"::text
     WHERE e."entity" = 'Project' AND p."code" = $1 AND ${scopeSql(PUBLIC_ACTOR)}
       AND e."action" = ANY($2::text[]) ORDER BY e."seq"`,
    [code, TOLD],
    'public history',
  );
  return rows.map(({ at, after, ...event }) => ({
    ...event,
    on: dayInVietnam(at),
    documents: documentsOfAct(event.action, after).filter(
      ({ kind }) => kind === 'DECISION' || kind === 'SOURCE',
    ),
  }));
}
