import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { dayInVietnam } from '#lib/domain/day.ts';
import type { PaymentKind } from '#lib/domain/ledger.ts';
import type { CalendarFacts, CalendarKind } from '#lib/domain/payment-calendar.ts';
import { query } from '#lib/db/client.ts';
import { CONTRACT_VALUE } from '#lib/contracts/contracted-sql.ts';
import { scopeSql } from '#lib/projects/scope.ts';
import { DECIDED, ENTRY_COUNTS, ENTRY_DONG } from './project-money-sql.ts';
import { requireMoneyReader } from './queries.ts';
import type { CalendarFilters } from './schema.ts';

export interface CalendarLine extends CalendarFacts {
  kind: CalendarKind;
  entryKind: PaymentKind | null;
  isReversal: boolean;
  code: string;
  title: string;
  source: string;
  document: string | null;
  /** Of a contract that is due. */
  contractId: string | null;
  beneficiary: string | null;
  budgetYear: number;
  /** Due by a day that has passed. */
  isOverdue: boolean;
}

/** The last day of `"Contract" c` in force, as endInForce() in lib/domain/contracts.ts. */
const CONTRACT_END = `coalesce((SELECT a."endsOn" FROM "ContractAppendix" a
      WHERE a."contractId" = c."id" AND a."endsOn" IS NOT NULL
      ORDER BY a."on" DESC, a."id" DESC LIMIT 1), c."endsOn")`;

/** Neither confirmed nor taken back, as PENDING in lib/domain/ledger.ts. */
const ENTRY_WAITS = `m."confirmedAt" IS NULL AND (r."id" IS NULL OR r."confirmedAt" IS NOT NULL)
      AND NOT EXISTS (SELECT 1 FROM "Payment" x WHERE x."reversesId" = m."id")`;

/** What has been approved and not closed yet still has money to pay. */
const OPEN = `p."status" NOT IN ('SETTLED', 'STOPPED')`;
const AWAITS_SETTLEMENT = `p."status" = CASE p."kind" WHEN 'PROJECT' THEN 'LIQUIDATED' ELSE 'ACCEPTED' END::"Status"`;

/**
 * $1 year, $2 source or null. A project is due by the days its contracts end, or by its own where not
 * one contract states a day; of a project put down from a document nobody knows what is left to pay.
 */
const calendarSql = (scope: string) => `
  WITH seen AS (
    SELECT p.*, programme_source(p."programme") AS "source" FROM "Project" p
    WHERE ${scope} AND p."status" IN (${DECIDED})),
  entry AS (
    SELECT m."id", m."projectId", m."contractId", m."kind", m."paidOn", m."document",
      m."reversesId" IS NOT NULL AS "isReversal", coalesce(m."sourceCode", p."source") AS "source",
      coalesce(m."budgetYear", p."planYear") AS "budgetYear", coalesce(e."name", o."name") AS "beneficiary",
      ${ENTRY_DONG} AS "dong", ${ENTRY_COUNTS} AS "counts", ${ENTRY_WAITS} AS "waits"
    FROM "Payment" m JOIN seen p ON p."id" = m."projectId"
    LEFT JOIN "Payment" r ON r."id" = m."reversesId"
    LEFT JOIN "Contract" c ON c."id" = m."contractId"
    LEFT JOIN "Establishment" g ON g."id" = m."establishmentId"
    LEFT JOIN "Establishment" e ON e."id" = coalesce(g."mergedIntoId", g."id")
    LEFT JOIN "Establishment" o ON o."slug" = c."party"),
  paid AS (SELECT "projectId", sum("dong") AS "dong" FROM entry WHERE "counts" GROUP BY "projectId"),
  on_contract AS (SELECT "contractId", sum("dong") AS "dong" FROM entry WHERE "counts" GROUP BY "contractId"),
  contract AS (
    SELECT c."id", c."projectId", c."number", o."name" AS "beneficiary", ${CONTRACT_END} AS "endsOn",
      ${CONTRACT_VALUE} - coalesce(d."dong", 0) AS "rest"
    FROM "Contract" c JOIN seen p ON p."id" = c."projectId" AND ${OPEN}
    LEFT JOIN on_contract d ON d."contractId" = c."id"
    LEFT JOIN "Establishment" o ON o."slug" = c."party" WHERE c."party" <> 'CUC'),
  line AS (
    SELECT CASE WHEN "counts" THEN 'PAID' ELSE 'WAITING' END AS "kind", "paidOn" AS "on",
      "kind"::text AS "entryKind", "isReversal", "projectId", "source", "document",
      NULL::uuid AS "contractId", "beneficiary", "budgetYear", "dong"::numeric AS "dong", "id"::text AS "order"
    FROM entry WHERE ("counts" OR "waits") AND extract(year FROM "paidOn") = $1
    UNION ALL
    SELECT 'SETTLED', s."on", NULL, false, p."id", p."source", s."number", NULL, NULL, p."planYear",
      p."settledDong", '' FROM seen p LEFT JOIN LATERAL (SELECT z."on", z."number" FROM "Settlement" z
        WHERE z."projectId" = p."id" ORDER BY z."preparedAt" DESC LIMIT 1) s ON true
    WHERE p."status" = 'SETTLED' AND coalesce(extract(year FROM s."on"), p."planYear") = $1
    UNION ALL
    SELECT 'CONTRACT_DUE', c."endsOn", NULL, false, p."id", p."source", c."number", c."id",
      c."beneficiary", p."planYear", CASE WHEN NOT p."isRecorded" THEN c."rest" END, c."number"
    FROM contract c JOIN seen p ON p."id" = c."projectId"
    WHERE (c."rest" <> 0 OR p."isRecorded") AND extract(year FROM c."endsOn") = $1
    UNION ALL
    SELECT 'PROJECT_DUE', p."endsOn", NULL, false, p."id", p."source", NULL, NULL, NULL, p."planYear",
      CASE WHEN NOT p."isRecorded" THEN p."approvedDong" - coalesce(d."dong", 0) END, ''
    FROM seen p LEFT JOIN paid d ON d."projectId" = p."id"
    WHERE ${OPEN} AND (p."isRecorded" OR p."approvedDong" IS DISTINCT FROM coalesce(d."dong", 0))
      AND NOT EXISTS (SELECT 1 FROM contract c WHERE c."projectId" = p."id" AND c."endsOn" IS NOT NULL)
      AND coalesce(extract(year FROM p."endsOn"), p."planYear") = $1
    UNION ALL
    SELECT 'SETTLEMENT_DUE', NULL, NULL, false, p."id", p."source", NULL, NULL, NULL, p."planYear",
      CASE WHEN NOT p."isRecorded" THEN coalesce(d."dong", 0) END, ''
    FROM seen p LEFT JOIN paid d ON d."projectId" = p."id"
    WHERE ${AWAITS_SETTLEMENT} AND p."planYear" = $1)
  SELECT l."kind", l."on", l."entryKind", l."isReversal", p."code", p."title", l."source", l."document",
    l."contractId"::text AS "contractId", l."beneficiary", l."budgetYear", l."dong"::bigint::text AS "dong"
  FROM line l JOIN seen p ON p."id" = l."projectId" WHERE $2::text IS NULL OR l."source" = $2
  ORDER BY l."on" NULLS LAST, p."code", l."kind", l."order"`;

const isDue = ({ kind }: CalendarFacts) => kind === 'CONTRACT_DUE' || kind === 'PROJECT_DUE';

/**
 * What was paid and settled in a year, what waits to be confirmed and what is due, in the order of the
 * days; what has no day comes last. @throws ForbiddenError
 */
export async function listPaymentCalendar(
  actor: SignedInActor,
  { year, source }: CalendarFilters,
): Promise<CalendarLine[]> {
  requireMoneyReader(actor);
  const rows = await query<Omit<CalendarLine, 'isOverdue'>>(calendarSql(scopeSql(actor)), [
    year,
    source ?? null,
  ]);
  const today = dayInVietnam(new Date());
  return rows.map((row) => ({
    ...row,
    isOverdue: isDue(row) && row.on !== null && row.on < today,
  }));
}

/** Years that there is money or a plan of, the latest first, for a choice. @throws ForbiddenError */
export async function listMoneyYears(actor: SignedInActor): Promise<number[]> {
  requireMoneyReader(actor);
  const rows = await query<{ year: number }>(
    `WITH seen AS (SELECT p."id", p."planYear" FROM "Project" p WHERE ${scopeSql(actor)})
     SELECT "planYear" AS "year" FROM seen
     UNION SELECT extract(year FROM m."paidOn")::int FROM "Payment" m JOIN seen p ON p."id" = m."projectId"
     UNION SELECT m."budgetYear" FROM "Payment" m JOIN seen p ON p."id" = m."projectId"
       WHERE m."budgetYear" IS NOT NULL
     ORDER BY 1 DESC`,
  );
  return rows.map(({ year }) => year);
}
