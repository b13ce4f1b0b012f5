import 'server-only';
import { DECIDED_STATUSES } from '#lib/domain/lifecycle.ts';
import { query, type Tx } from '#lib/db/client.ts';

/** Support that a beneficiary of a project has had before for the same content of activity. */
export interface EarlierSupport {
  /** The beneficiary of this project. */
  slug: string;
  name: string;
  year: number;
  /** A project of the portal; null for support from another source. */
  code: string | null;
  /** The project's title, or the other source's programme. */
  what: string;
}

/*
 * Of other projects only the decided ones count: what is still asked for has supported nobody. Those
 * are before the Department's eyes as well, so every reader of the inside may be told of them.
 */
const EARLIER = `
  SELECT e."slug", e."name", o."planYear" AS "year", o."code", o."title" AS "what"
  FROM "Project" p
  JOIN "ProjectBeneficiary" b ON b."projectId" = p."id"
  JOIN "Establishment" e ON e."id" = b."establishmentId"
  JOIN "ProjectBeneficiary" ob ON ob."establishmentId" = b."establishmentId"
  JOIN "Project" o ON o."id" = ob."projectId"
  WHERE p."code" = $1 AND o."id" <> p."id" AND o."deletedAt" IS NULL
    AND o."activityContentCode" = p."activityContentCode"
    AND o."status" = ANY($2::"Status"[]) AND o."status" <> 'STOPPED'
    AND o."beneficiariesState" = 'STATED'
  UNION ALL
  SELECT e."slug", e."name", s."year", NULL, s."programmeName" || ': ' || s."content"
  FROM "Project" p
  JOIN "ProjectBeneficiary" b ON b."projectId" = p."id"
  JOIN "Establishment" e ON e."id" = b."establishmentId"
  JOIN "OtherSupport" s ON s."establishmentId" = b."establishmentId"
  WHERE p."code" = $1 AND s."activityContentCode" = p."activityContentCode"
  ORDER BY "name", "year" DESC, "code"`;

/** One statement. Who may see the project may read it: ask for the project first. */
export async function listEarlierSupport(code: string): Promise<EarlierSupport[]> {
  return query<EarlierSupport>(EARLIER, [code, DECIDED_STATUSES], 'earlier support');
}

/** The same inside a transaction, as it sees the data. */
export async function earlierSupportIn(tx: Tx, code: string): Promise<EarlierSupport[]> {
  return tx.$queryRawUnsafe<EarlierSupport[]>(EARLIER, code, [...DECIDED_STATUSES]);
}
