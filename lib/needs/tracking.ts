import 'server-only';
import type { Status } from '#lib/domain/vocabulary.ts';
import type { NeedStatus } from '#lib/domain/need.ts';
import { query } from '#lib/db/client.ts';
import { giveBackTry, takeTry } from './attempts.ts';
import type { TrackedNeed } from './schema.ts';

export type Tracking =
  | { kind: 'found'; need: TrackedNeed }
  /** No such code, or not this phone: nobody learns which. */
  | { kind: 'unknown' }
  | { kind: 'throttled'; waitSeconds: number };

interface Row {
  code: string;
  name: string;
  wants: string;
  createdAt: Date;
  isMerged: boolean;
  status: Exclude<NeedStatus, 'MERGED'>;
  answer: string | null;
  answeredAt: Date | null;
  files: { fileName: string }[] | null;
  projectCode: string | null;
  projectTitle: string | null;
  projectStatus: Status | null;
}

// A merged need leads to the one it became part of, which may have been merged in turn.
const TRACKED = `
  WITH RECURSIVE way AS (
    SELECT n."id", n."mergedIntoId", 0 AS "step" FROM "Need" n
    WHERE n."code" = $1 AND n."phone" = $2
    UNION ALL
    SELECT n."id", n."mergedIntoId", way."step" + 1 FROM "Need" n JOIN way ON n."id" = way."mergedIntoId"
  )
  SELECT own."code", own."name", own."wants", own."createdAt", own."id" <> last."id" AS "isMerged",
    last."status", last."answer", last."answeredAt",
    (SELECT json_agg(json_build_object('fileName', d."fileName") ORDER BY d."uploadedAt", d."id")
     FROM "Document" d WHERE d."needId" = own."id" AND d."removedAt" IS NULL
       AND d."organisation" = 'APPLICANT') AS "files",
    p."code" AS "projectCode", p."title" AS "projectTitle", p."status" AS "projectStatus"
  FROM (SELECT "id" FROM way ORDER BY "step" LIMIT 1) first
  JOIN "Need" own ON own."id" = first."id"
  CROSS JOIN (SELECT "id" FROM way ORDER BY "step" DESC LIMIT 1) ending
  JOIN "Need" last ON last."id" = ending."id"
  LEFT JOIN "Project" p ON p."id" = last."projectId" AND p."isPublished" AND p."deletedAt" IS NULL`;

/** What an applicant reads of their need, who shows that it is theirs by code and phone. */
export async function trackNeed(asked: {
  code: string;
  phone: string;
  address: string;
}): Promise<Tracking> {
  const attempt = await takeTry('need.track', asked.address);
  if ('waitSeconds' in attempt) return { kind: 'throttled', waitSeconds: attempt.waitSeconds };
  const [row] = await query<Row>(TRACKED, [asked.code, asked.phone]);
  if (!row) return { kind: 'unknown' };
  await giveBackTry(attempt.id);
  return {
    kind: 'found',
    need: {
      code: row.code,
      name: row.name,
      wants: row.wants,
      registeredAt: row.createdAt.toISOString(),
      status: row.status,
      isMerged: row.isMerged,
      answer: row.answer,
      answeredAt: row.answeredAt?.toISOString() ?? null,
      files: row.files ?? [],
      project:
        row.projectCode !== null && row.projectTitle !== null && row.projectStatus !== null
          ? { code: row.projectCode, title: row.projectTitle, status: row.projectStatus }
          : null,
    },
  };
}
