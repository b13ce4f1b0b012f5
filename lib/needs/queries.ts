import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { ForbiddenError, NotFoundError } from '#lib/domain/errors.ts';
import {
  mayDo,
  NEED_ACTS,
  NEED_STATUSES,
  readsNeeds,
  stateAfter,
  type NeedStatus,
} from '#lib/domain/need.ts';
import { foldedName } from '#lib/domain/text.ts';
import { readNeedCode } from '#lib/domain/need-code.ts';
import { readPhone } from '#lib/domain/phone.ts';
import type { EstablishmentType, MoneyState } from '#lib/domain/vocabulary.ts';
import { recordRefusal } from '#lib/audit/record.ts';
import { moneyView } from '#lib/db/answers.ts';
import { query } from '#lib/db/client.ts';
import type { NeedFilters, NeedLine, NeedView } from './schema.ts';

interface Line {
  code: string;
  status: NeedStatus;
  name: string;
  type: EstablishmentType | null;
  area: string | null;
  activityContentCode: string | null;
  wants: string;
  costState: MoneyState;
  costDong: bigint | null;
  createdAt: Date;
  handler: NeedLine['handler'];
  project: NeedLine['project'];
  version: number;
}

/** "xã Yến Dương, huyện Ba Bể": the commune as it was called, with what it belonged to. */
const AREA = `(SELECT u."kindName" || ' ' || u."name" || coalesce(', ' || o."kindName" || ' ' || o."name", '')
  FROM "AdministrativeUnit" u LEFT JOIN "AdministrativeUnit" o ON o."id" = u."parentId"
  WHERE u."id" = n."unitId") AS "area"`;

const LINE = `n."code", n."status", n."name", n."type", ${AREA}, n."activityContentCode", n."wants",
  n."costState", n."costDong", n."createdAt", n."version",
  (SELECT json_build_object('username', h."username", 'name', h."name")
   FROM "User" h WHERE h."id" = n."handlerId") AS "handler",
  (SELECT json_build_object('code', p."code", 'title', p."title")
   FROM "Project" p WHERE p."id" = n."projectId") AS "project"`;

function toLine(row: Line): NeedLine {
  return {
    code: row.code,
    status: row.status,
    name: row.name,
    type: row.type,
    area: row.area,
    activityContent: row.activityContentCode,
    wants: row.wants,
    cost: moneyView(row.costState, row.costDong),
    registeredAt: row.createdAt.toISOString(),
    handler: row.handler,
    project: row.project,
    version: row.version,
  };
}

/** Needs hold personal data: whoever has nothing to do with them is refused. @throws ForbiddenError */
export async function requireNeedReader(actor: SignedInActor): Promise<void> {
  if (readsNeeds(actor)) return;
  const reason = 'Chỉ Trung tâm và thanh tra xem được đăng ký nhu cầu.';
  await recordRefusal(actor, {
    action: 'need.handle',
    entity: 'Need',
    entityId: 'list',
    reason,
  });
  throw new ForbiddenError(reason);
}

const escapeLike = (text: string) => text.replace(/[\\%_]/g, '\\$&');

function conditionsOf(actor: SignedInActor, filters: Partial<NeedFilters>) {
  const values: unknown[] = [];
  const bind = (value: unknown) => `$${values.push(value)}`;
  const conditions = ['TRUE'];
  if (filters.q) {
    const words = foldedName(filters.q).split(' ').filter(Boolean);
    const named = words.map((word) => `n."foldedName" LIKE ${bind(`%${escapeLike(word)}%`)}`);
    const ways = [
      named.length > 0 ? `(${named.join(' AND ')})` : 'FALSE',
      `n."code" = ${bind(readNeedCode(filters.q) ?? '')}`,
      `n."phone" = ${bind(readPhone(filters.q) ?? '')}`,
      `n."taxCode" = ${bind(filters.q.trim())}`,
    ];
    conditions.push(`(${ways.join(' OR ')})`);
  }
  if (filters.area) {
    const area = bind(filters.area);
    conditions.push(`(n."unitId" = ${area} OR n."unitId" IN
      (SELECT "id" FROM "AdministrativeUnit" WHERE "parentId" = ${area}))`);
  }
  if (filters.handler === 'me') conditions.push(`n."handlerId" = ${bind(actor.id)}::uuid`);
  if (filters.handler === 'nobody') conditions.push('n."handlerId" IS NULL');
  if (filters.project) {
    conditions.push(
      `n."projectId" = (SELECT "id" FROM "Project" WHERE "code" = ${bind(filters.project)})`,
    );
  }
  return { values, bind, conditions };
}

/** A page of the inbox, what has waited longest first. @throws ForbiddenError */
export async function listNeeds(actor: SignedInActor, filters: NeedFilters) {
  await requireNeedReader(actor);
  const { values, bind, conditions } = conditionsOf(actor, filters);
  if (filters.status) conditions.push(`n."status" = ${bind(filters.status)}::"NeedStatus"`);
  const where = conditions.join(' AND ');
  const [rows, [counted]] = await Promise.all([
    query<Line>(
      `SELECT ${LINE} FROM "Need" n WHERE ${where} ORDER BY n."createdAt", n."id"
       LIMIT ${filters.size} OFFSET ${(filters.page - 1) * filters.size}`,
      values,
    ),
    query<{ total: bigint }>(`SELECT count(*) AS "total" FROM "Need" n WHERE ${where}`, values),
  ]);
  return {
    data: rows.map(toLine),
    page: { number: filters.page, size: filters.size, total: Number(counted?.total ?? 0) },
  };
}

/** How many there are in each state, with the other filters on. @throws ForbiddenError */
export async function countNeeds(
  actor: SignedInActor,
  filters: Omit<NeedFilters, 'status'>,
): Promise<Partial<Record<NeedStatus, number>>> {
  await requireNeedReader(actor);
  const { values, conditions } = conditionsOf(actor, filters);
  const rows = await query<{ status: NeedStatus; total: bigint }>(
    `SELECT n."status", count(*) AS "total" FROM "Need" n WHERE ${conditions.join(' AND ')}
     GROUP BY n."status"`,
    values,
  );
  return Object.fromEntries(rows.map(({ status, total }) => [status, Number(total)]));
}

interface Row extends Line {
  id: string;
  taxCode: string | null;
  unitId: string | null;
  address: string | null;
  representative: string;
  phone: string;
  email: string | null;
  makes: string;
  products: string | null;
  equipment: string | null;
  ownCapitalState: MoneyState;
  ownCapitalDong: bigint | null;
  workers: number | null;
  femaleWorkers: number | null;
  consentText: string;
  consentAt: Date;
  answer: string | null;
  answeredAt: Date | null;
  establishment: NeedView['establishment'];
  mergedInto: NeedView['mergedInto'];
  merged: NeedView['merged'] | null;
  contacts: NeedView['contacts'] | null;
  surveys: NeedView['surveys'] | null;
}

const OTHER = (n: string) =>
  `json_build_object('code', ${n}."code", 'name', ${n}."name", 'status', ${n}."status")`;

const ONE = `
  SELECT n."id", ${LINE}, n."taxCode", n."unitId", n."address", n."representative", n."phone", n."email",
    n."makes", n."products", n."equipment", n."ownCapitalState", n."ownCapitalDong", n."workers",
    n."femaleWorkers", n."consentText", n."consentAt", n."answer", n."answeredAt",
    (SELECT json_build_object('slug', e."slug", 'name', e."name")
     FROM "Establishment" e WHERE e."id" = n."establishmentId") AS "establishment",
    (SELECT ${OTHER('m')} FROM "Need" m WHERE m."id" = n."mergedIntoId") AS "mergedInto",
    (SELECT json_agg(${OTHER('m')} ORDER BY m."createdAt") FROM "Need" m
     WHERE m."mergedIntoId" = n."id") AS "merged",
    (SELECT json_agg(json_build_object('id', c."id", 'on', c."on", 'channel', c."channel",
        'note', c."note", 'by', c."byName", 'recordedAt', c."recordedAt")
        ORDER BY c."on" DESC, c."recordedAt" DESC)
     FROM "NeedContact" c WHERE c."needId" = n."id") AS "contacts",
    (SELECT json_agg(json_build_object('id', s."id", 'on', s."on", 'people', s."people",
        'findings', s."findings", 'conclusion', s."conclusion", 'by', s."byName",
        'recordedAt', s."recordedAt") ORDER BY s."on" DESC, s."recordedAt" DESC)
     FROM "NeedSurvey" s WHERE s."needId" = n."id") AS "surveys"
  FROM "Need" n WHERE n."code" = $1`;

/** Everything that was told and done. @throws NotFoundError */
export async function getNeed(actor: SignedInActor, code: string): Promise<NeedView> {
  const [row] = readsNeeds(actor) ? await query<Row>(ONE, [code]) : [];
  if (!row) throw new NotFoundError(`đăng ký ${code}`);
  return {
    ...toLine(row),
    id: row.id,
    taxCode: row.taxCode,
    unit: row.unitId,
    address: row.address,
    representative: row.representative,
    phone: row.phone,
    email: row.email,
    makes: row.makes,
    products: row.products,
    equipment: row.equipment,
    ownCapital: moneyView(row.ownCapitalState, row.ownCapitalDong),
    workers: row.workers,
    femaleWorkers: row.femaleWorkers,
    consentText: row.consentText,
    consentAt: row.consentAt.toISOString(),
    answer: row.answer,
    answeredAt: row.answeredAt?.toISOString() ?? null,
    establishment: row.establishment,
    mergedInto: row.mergedInto,
    merged: row.merged ?? [],
    contacts: row.contacts ?? [],
    surveys: row.surveys ?? [],
    acts: NEED_ACTS.filter((act) => mayDo(actor, act) && stateAfter(act, row.status) !== null),
  };
}

/** Most needs that a choice offers. */
const MOST_OFFERED = 100;

/** Needs that can become a project now, what has waited longest first. @throws ForbiddenError */
export async function listConvertible(actor: SignedInActor): Promise<NeedLine[]> {
  await requireNeedReader(actor);
  const from = NEED_STATUSES.filter((status) => stateAfter('convert', status) !== null);
  const rows = await query<Line>(
    `SELECT ${LINE} FROM "Need" n WHERE n."status"::text = ANY($1)
     ORDER BY n."createdAt", n."id" LIMIT ${MOST_OFFERED}`,
    [from],
  );
  return rows.map(toLine);
}
