import pg from 'pg';
import { SECONDS } from './load.ts';

/** What many people do to the same budgets and ledgers at once, and whether a đồng of it went astray. */

const CLIENTS = 16;
const DONG = 1_000_000;
/** Three budgets; each has money for a part of what is asked of it. */
const BUDGETS = [
  { year: 2031, programme: 'LOCAL', source: 'KCDP', issuer: 'UBND tỉnh Bắc Kạn' },
  { year: 2031, programme: 'NATIONAL', source: 'KCQG', issuer: 'Bộ Công Thương' },
  { year: 2032, programme: 'LOCAL', source: 'KCDP', issuer: 'UBND tỉnh Bắc Kạn' },
] as const;
const ASSIGNED = 15 * DONG;
const WAITING_EACH = 400;
const PAID_EACH = 4;
/** What each of the paid projects may be paid from either of its two sources. */
const MAY_BE_PAID = 2 * DONG;

export interface Storm {
  clients: number;
  seconds: number;
  answersPerSecond: number;
  approved: number;
  paid: number;
  refusedForMoney: number;
  /** What was approved beyond a budget or paid beyond a project or source, đồng. */
  excessDong: number;
  /** Approvals and payments that were acknowledged and are not there. */
  lostUpdates: number;
  /** Deadlocks and other failures that somebody was shown. */
  failuresShown: number;
  /** Deadlocks that PostgreSQL broke and the portal did over. */
  deadlocksDoneOver: number;
}

/** Projects that wait for their decision, and approved ones with a second source to be paid from. */
async function prepare(client: pg.Client) {
  const { rows: others } = await client.query<{ code: string }>(
    `SELECT "code" FROM "FundingSource" WHERE NOT "isCounterpart" AND "code" NOT IN ('KCDP', 'KCQG')
     ORDER BY "position" LIMIT 1`,
  );
  const other = others[0]?.code ?? '';
  const waiting: { code: string; budget: number }[] = [];
  const paid: { code: string; other: string }[] = [];
  for (const [budget, { year, programme, source }] of BUDGETS.entries()) {
    const { rows } = await client.query<{ code: string; status: string }>(
      `INSERT INTO "Project" ("id", "code", "title", "planYear", "programme", "kind", "status",
         "submissionCount", "requestedState", "requestedDong", "approvedState", "approvedDong", "updatedAt")
       SELECT gen_random_uuid(), $1::text || '-' || $2::int || '-' || 200000 + n, 'Nhiệm vụ số ' || n, $2::int, $3::"Programme", 'TASK',
         (CASE WHEN n > $4::int THEN 'APPROVED' ELSE 'FORWARDED' END)::"Status", 1, 'STATED', $6::bigint,
         (CASE WHEN n > $4::int THEN 'STATED' ELSE 'NOT_STATED' END)::"MoneyState", CASE WHEN n > $4::int THEN $6::bigint END, now()
       FROM generate_series(1, $4::int + $5::int) n RETURNING "code", "status"`,
      [source, year, programme, WAITING_EACH, PAID_EACH, 2 * MAY_BE_PAID],
    );
    for (const { code, status } of rows) {
      if (status === 'APPROVED') paid.push({ code, other });
      else waiting.push({ code, budget });
    }
    await client.query(
      `WITH y AS (INSERT INTO "BudgetYear" ("year", "sourceCode") VALUES ($1::int, $2::text))
       INSERT INTO "BudgetEntry" ("id", "year", "sourceCode", "kind", "dong", "documentNumber", "documentOn",
         "enteredById", "enteredByName")
       SELECT gen_random_uuid(), $1::int, $2::text, 'ASSIGN', $3::bigint, '10/QĐ-UBND', '2024-01-02', "id", "name"
       FROM "User" WHERE "username" = 'ketoan'`,
      [year, source, ASSIGNED + PAID_EACH * 2 * MAY_BE_PAID],
    );
  }
  await client.query(
    `INSERT INTO "FundingLine" ("projectId", "sourceCode", "state", "dong")
     SELECT "id", $1::text, 'STATED', $2::bigint FROM "Project" WHERE "code" = ANY($3)`,
    [other, MAY_BE_PAID, paid.map(({ code }) => code)],
  );
  return { waiting, paid };
}

/** Approved beyond a budget, paid beyond a project or beyond one of its sources, đồng. */
async function excess(client: pg.Client): Promise<number> {
  const { rows } = await client.query<{ dong: string }>(`
    SELECT (
      (SELECT coalesce(sum(greatest(0, -f."remaining")), 0) FROM "BudgetYear" y
         CROSS JOIN LATERAL budget_figures(y."year", y."sourceCode") f WHERE f."isAssigned")
      + (SELECT coalesce(sum(greatest(0, s."dong" - s."has")), 0) FROM (
           SELECT sum(m."dong") AS "dong", coalesce(l."dong", p."approvedDong") AS "has" FROM "Payment" m
           JOIN "Project" p ON p."id" = m."projectId"
           LEFT JOIN "FundingLine" l ON l."projectId" = p."id" AND l."sourceCode" = m."sourceCode"
           WHERE m."confirmedAt" IS NOT NULL AND p."title" LIKE 'Nhiệm vụ số %'
           GROUP BY p."id", m."sourceCode", l."dong") s)
      + (SELECT coalesce(sum(greatest(0, s."dong" - s."approvedDong")), 0) FROM (
           SELECT sum(m."dong") AS "dong", p."approvedDong" FROM "Payment" m
           JOIN "Project" p ON p."id" = m."projectId"
           WHERE m."confirmedAt" IS NOT NULL AND p."title" LIKE 'Nhiệm vụ số %' GROUP BY p."id") s))::text AS "dong"`);
  return Number(rows[0]?.dong ?? Number.NaN);
}

async function stored(client: pg.Client) {
  const { rows } = await client.query<{ approved: number; paid: number; deadlocks: number }>(`
    SELECT (SELECT count(*)::int FROM "ProjectDecision") AS "approved",
      (SELECT count(*)::int FROM "Payment" m JOIN "Project" p ON p."id" = m."projectId"
       WHERE m."confirmedAt" IS NOT NULL AND p."title" LIKE 'Nhiệm vụ số %') AS "paid",
      (SELECT "deadlocks"::int FROM pg_stat_database WHERE "datname" = current_database()) AS "deadlocks"`);
  return rows[0] ?? { approved: 0, paid: 0, deadlocks: 0 };
}

/** Of the people who take part. */
interface Cookies {
  head: string;
  accountant: string;
  leader: string;
}

/** Sixteen clients approve and pay out of three budgets for some seconds; then everything is counted. */
export async function storm(url: string, databaseUrl: string, cookies: Cookies): Promise<Storm> {
  const client = new pg.Client(databaseUrl);
  await client.connect();
  try {
    return await run(client, url, cookies);
  } finally {
    await client.end();
  }
}

async function run(client: pg.Client, url: string, cookies: Cookies): Promise<Storm> {
  const { waiting, paid } = await prepare(client);
  const before = await stored(client);
  const done = { approved: 0, paid: 0, refused: 0, failed: 0 };
  const post = async (cookie: string, path: string, body?: object) => {
    const answer = await fetch(`${url}/api/v1/${path}`, {
      method: 'POST',
      headers: { cookie, origin: url, 'content-type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    answers += 1;
    const told = (await answer.json()) as { id?: string; code?: string };
    if (answer.ok) return told;
    if (told.code === 'OVER_BUDGET' || told.code === 'OVER_CAP') done.refused += 1;
    else done.failed += 1;
    return null;
  };
  let answers = 0;
  let number = 0;
  const money = (dong: number) => ({ state: 'STATED', dong: String(dong) });
  const approve = async ({ code, budget }: (typeof waiting)[number]) => {
    number += 1;
    const decision = { number: `${number}/QĐ-UBND`, on: '2024-03-01', batch: 'Đợt 1' };
    const projects = [{ code, version: 1, approved: money(DONG) }];
    const { issuer } = BUDGETS[budget] ?? BUDGETS[0];
    if (await post(cookies.head, 'decisions', { ...decision, issuer, projects }))
      done.approved += 1;
  };
  const pay = async (turn: number) => {
    const one = paid[turn % paid.length];
    if (!one) return;
    const path = `projects/${one.code}/payments`;
    const entry = await post(cookies.accountant, path, {
      kind: turn % 5 === 0 ? 'ADVANCE' : 'PAYMENT',
      source: turn % 2 === 0 ? null : one.other,
      amount: money(DONG / 4),
      paidOn: '2024-04-01',
      document: `UNC ${turn}`,
    });
    if (entry && (await post(cookies.leader, `${path}/${entry.id}/confirm`))) done.paid += 1;
  };
  const start = performance.now();
  const until = start + SECONDS * 1_000;
  let turn = 0;
  const work = async () => {
    while (performance.now() < until) {
      turn += 1;
      const next = turn % 2 === 0 ? waiting.shift() : undefined;
      if (next) await approve(next);
      else await pay(turn);
    }
  };
  // Each begins with another budget: the first ones of one budget must not all be at the front.
  waiting.sort((a, b) => a.code.slice(-3).localeCompare(b.code.slice(-3)));
  await Promise.all(Array.from({ length: CLIENTS }, work));
  const seconds = (performance.now() - start) / 1_000;
  const after = await stored(client);
  const excessDong = await excess(client);
  return {
    clients: CLIENTS,
    seconds: Math.round(seconds),
    answersPerSecond: Math.round(answers / seconds),
    approved: done.approved,
    paid: done.paid,
    refusedForMoney: done.refused,
    excessDong,
    lostUpdates:
      Math.abs(done.approved - (after.approved - before.approved)) +
      Math.abs(done.paid - (after.paid - before.paid)),
    failuresShown: done.failed,
    deadlocksDoneOver: after.deadlocks - before.deadlocks,
  };
}
