import 'server-only';
import { organisationOf, type SignedInActor } from '#lib/domain/actor.ts';
import { documentsOfAct } from '#lib/domain/act-documents.ts';
import { isDecided } from '#lib/domain/lifecycle.ts';
import { query } from '#lib/db/client.ts';
import { loadProjectInside } from './load.ts';

interface EventRow {
  at: Date;
  action: string;
  from: string | null;
  to: string | null;
  username: string | null;
  name: string;
  role: string;
  reason: string | null;
  recorded: boolean;
  after: unknown;
}

/**
 * What happened to a project, oldest first, read from the audit trail. Refused attempts belong to
 * the trail itself, and internal remarks of the Department are not told to the Centre.
 */
export async function listHistory(actor: SignedInActor, code: string) {
  const project = await loadProjectInside(actor, code);
  const hidden =
    organisationOf(actor.role) === 'CENTER'
      ? ['comment.internal', 'appraisal.fill', 'funding.appraise']
      : [];
  const rows = await query<EventRow>(
    `SELECT e."at", e."action", e."fromStatus" AS "from", e."toStatus" AS "to", u."username",
            e."actorName" AS "name", e."actorRole" AS "role", e."reason", e."isRecorded" AS "recorded",
            e."after"
     FROM "AuditEvent" e LEFT JOIN "User" u ON u."id" = e."actorId"
     WHERE e."entity" = 'Project' AND e."entityId" = $1 AND e."action" NOT LIKE 'refused:%'
       AND e."action" <> ALL($2::text[])
       AND NOT ($3 AND e."action" = 'ceiling.override' AND e."actorRole" LIKE 'DEPARTMENT%')
     ORDER BY e."seq"`,
    // That the Department lets a recommendation go over tells of the recommendation.
    [project.id, hidden, hidden.length > 0 && !isDecided(project.status)],
  );
  return rows.map(({ username, name, role, at, after, ...event }) => ({
    ...event,
    at: at.toISOString(),
    /** What it was done with: the decision, the letter, the minutes, the source. */
    documents: documentsOfAct(event.action, after),
    actor: { username, name, role },
  }));
}

export type HistoryEntry = Awaited<ReturnType<typeof listHistory>>[number];
