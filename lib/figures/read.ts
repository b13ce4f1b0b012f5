import type { FigureMeasure } from '#lib/domain/stated-figure.ts';
import type { Programme } from '#lib/domain/vocabulary.ts';
import { provenanceJson, type ProvenanceJson } from '#lib/db/answers.ts';
import { CONTRACT_VALUE, OWES_CONTRACTS } from '#lib/contracts/contracted-sql.ts';
import { COUNTED_PROJECTS } from '#lib/plans/counted-projects.ts';

/**
 * What the stated figures are held against, in two statements. Also run by the jobs, outside Next:
 * hence no `server-only` here.
 */

export interface FigureRow {
  key: string;
  label: string;
  measure: FigureMeasure;
  value: string;
  yearFrom: number;
  yearTo: number;
  programme: Programme | null;
  fundingSource: string | null;
  content: string | null;
  project: string | null;
  /** False for a figure of a project that the public does not see. */
  isPublic: boolean;
  isSeeded: boolean;
  documentId: string | null;
  source: ProvenanceJson;
}

export const FIGURES_SQL = `
  SELECT f."key", f."label", f."measure", f."value"::text AS "value", f."yearFrom", f."yearTo",
    f."programme", f."sourceCode" AS "fundingSource", f."activityContentCode" AS "content",
    p."code" AS "project", coalesce(p."isPublished" AND p."deletedAt" IS NULL, true) AS "isPublic",
    f."recordedById" IS NULL AS "isSeeded", v."documentId", ${provenanceJson('f."provenanceId"')} AS "source"
  FROM "StatedFigure" f JOIN "Provenance" v ON v."id" = f."provenanceId"
  LEFT JOIN "Project" p ON p."id" = f."projectId"
  WHERE f."withdrawnAt" IS NULL ORDER BY f."position", f."createdAt", f."key"`;

/** What the records of one year say at the level of one figure. */
export interface RecordedYear {
  key: string;
  year: number;
  /** A published plan names every project of its year; of other years there may be more. */
  isPlanned: boolean;
  items: string;
  dong: string | null;
  unstatedItems: string;
  /** Money that budgets of the year assign, reduced again or not; null without any entry. */
  assigned: string | null;
}

const CONTRACTS = `(SELECT sum(${CONTRACT_VALUE}) FROM "Contract" c
  WHERE c."projectId" = p."id" AND c."party" <> 'CUC')`;

/** Confirmed entries only; a reversal takes away what it reverses. One that names no source is of the programme's. */
const PAID = `(SELECT sum(y."dong" * CASE WHEN coalesce(r."kind", y."kind") = 'RECOVERY' THEN -1 ELSE 1 END
    * CASE WHEN y."reversesId" IS NULL THEN 1 ELSE -1 END)
  FROM "Payment" y LEFT JOIN "Payment" r ON r."id" = y."reversesId"
  WHERE y."projectId" = p."id" AND y."confirmedAt" IS NOT NULL
    AND (f."sourceCode" IS NULL
      OR coalesce(y."sourceCode", programme_source(p."programme")) = f."sourceCode"))`;

const VALUE = `CASE f."measure"
  WHEN 'SUPPORT' THEN CASE WHEN f."sourceCode" IS NULL THEN p."supportDong" ELSE l."dong" END
  WHEN 'APPROVED' THEN CASE WHEN f."sourceCode" IS NULL THEN p."approvedDong" END
  WHEN 'SETTLED' THEN CASE WHEN f."sourceCode" IS NULL THEN p."settledDong" END
  WHEN 'CONTRACTED' THEN CASE WHEN f."sourceCode" IS NULL THEN ${CONTRACTS} END
  WHEN 'PAID' THEN ${PAID} END`;

const IS_APPLICABLE = `CASE f."measure"
  WHEN 'SUPPORT' THEN coalesce(CASE WHEN f."sourceCode" IS NULL THEN p."supportState" ELSE l."state" END
    <> 'NOT_APPLICABLE', true)
  WHEN 'APPROVED' THEN p."approvedState" <> 'NOT_APPLICABLE'
  WHEN 'SETTLED' THEN p."settledState" <> 'NOT_APPLICABLE'
  WHEN 'CONTRACTED' THEN ${OWES_CONTRACTS} ELSE true END`;

/** Projects are counted exactly as the plan's own sums count them: published, first assigned. */
export const RECORDED_SQL = `
  SELECT f."key", n."year", EXISTS (SELECT 1 FROM "Plan" a WHERE a."year" = n."year" AND a."isPublished")
      AS "isPlanned",
    t."items"::text AS "items", t."dong"::text AS "dong", t."unstatedItems"::text AS "unstatedItems",
    b."assigned"::text AS "assigned"
  FROM "StatedFigure" f CROSS JOIN LATERAL generate_series(f."yearFrom", f."yearTo") n("year")
  CROSS JOIN LATERAL (SELECT count(*) AS "items", sum(w."dong")::bigint AS "dong",
      count(*) FILTER (WHERE w."dong" IS NULL AND w."isApplicable") AS "unstatedItems"
    FROM "Project" p
    LEFT JOIN "FundingLine" l ON l."projectId" = p."id" AND l."sourceCode" = f."sourceCode"
    CROSS JOIN LATERAL (SELECT ${VALUE} AS "dong", ${IS_APPLICABLE} AS "isApplicable") w
    WHERE p."planYear" = n."year" AND (f."programme" IS NULL OR p."programme" = f."programme")
      AND (f."activityContentCode" IS NULL OR p."activityContentCode" = f."activityContentCode")
      AND (f."projectId" IS NULL OR p."id" = f."projectId")
      AND (f."sourceCode" IS NULL OR l."projectId" IS NOT NULL) AND ${COUNTED_PROJECTS}) t
  CROSS JOIN LATERAL (SELECT sum(CASE e."kind" WHEN 'ASSIGN' THEN e."dong" WHEN 'REDUCE' THEN -e."dong" END)
      AS "assigned"
    FROM "BudgetEntry" e WHERE f."measure" = 'ASSIGNED' AND e."year" = n."year"
      AND f."activityContentCode" IS NULL AND f."projectId" IS NULL AND e."reversesId" IS NULL
      AND NOT EXISTS (SELECT 1 FROM "BudgetEntry" x WHERE x."reversesId" = e."id")
      AND e."sourceCode" IN (SELECT coalesce(f."sourceCode", s) FROM unnest(CASE f."programme"
        WHEN 'NATIONAL' THEN ARRAY['KCQG'] WHEN 'LOCAL' THEN ARRAY['KCDP'] ELSE ARRAY['KCQG', 'KCDP'] END) s)) b
  WHERE f."withdrawnAt" IS NULL AND f."measure" <> 'REVENUE'`;
