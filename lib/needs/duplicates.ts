import 'server-only';
import type { SignedInActor } from '#lib/domain/actor.ts';
import type { NeedStatus } from '#lib/domain/need.ts';
import { query } from '#lib/db/client.ts';
import { listSimilar } from '#lib/beneficiaries/similar.ts';
import { loadNeed } from './load.ts';
import type { NeedDuplicates } from './schema.ts';

type Reason = NeedDuplicates['needs'][number]['reasons'][number];

interface NeedRow {
  code: string;
  name: string;
  status: NeedStatus;
  createdAt: Date;
  phone: boolean;
  taxCode: boolean | null;
  sameName: boolean;
}

/** How alike two names must be to be worth a second look (pg_trgm, 0 to 1). */
const ALIKE = 0.55;

function reasonsOf(row: Pick<NeedRow, 'phone' | 'taxCode' | 'sameName'>): Reason[] {
  const reasons: Reason[] = [];
  if (row.phone) reasons.push('PHONE');
  if (row.taxCode) reasons.push('TAX_CODE');
  if (row.sameName) reasons.push('SAME_NAME');
  return reasons.length > 0 ? reasons : ['SIMILAR_NAME'];
}

/** Other needs and entries of the register that may be the same applicant. @throws NotFoundError */
export async function listDuplicates(actor: SignedInActor, code: string): Promise<NeedDuplicates> {
  const need = await loadNeed(actor, code);
  const [needs, byPhone, similar] = await Promise.all([
    query<NeedRow>(
      `SELECT n."code", n."name", n."status", n."createdAt", n."phone" = $3 AS "phone",
         n."taxCode" = $4 AS "taxCode", n."foldedName" = $2 AS "sameName"
       FROM "Need" n
       WHERE n."id" <> $1 AND (n."phone" = $3 OR n."taxCode" = $4 OR n."foldedName" = $2
         OR (n."foldedName" % $2 AND similarity(n."foldedName", $2) >= ${ALIKE}))
       ORDER BY n."createdAt" DESC LIMIT 20`,
      [need.id, need.foldedName, need.phone, need.taxCode],
    ),
    query<{ slug: string; name: string; address: string | null }>(
      `SELECT e."slug", e."name", e."address" FROM "Establishment" e
       WHERE e."mergedIntoId" IS NULL AND right(regexp_replace(e."phone", '\\D', '', 'g'), 9) = right($1, 9)
       ORDER BY e."name" LIMIT 5`,
      [need.phone],
    ),
    listSimilar(actor, { name: need.name, taxCode: need.taxCode ?? '' }),
  ]);
  const establishments = new Map(
    similar.map(({ slug, name, address, reason }) => [
      slug,
      { slug, name, address, reasons: [reason] as Reason[] },
    ]),
  );
  for (const entry of byPhone) {
    const known = establishments.get(entry.slug);
    if (known) known.reasons.unshift('PHONE');
    else establishments.set(entry.slug, { ...entry, reasons: ['PHONE'] });
  }
  return {
    needs: needs.map((row) => ({
      code: row.code,
      name: row.name,
      status: row.status,
      registeredAt: row.createdAt.toISOString(),
      reasons: reasonsOf(row),
    })),
    establishments: [...establishments.values()],
  };
}
