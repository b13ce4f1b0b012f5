import 'server-only';
import { PUBLIC_ACTOR, type Actor, type SignedInActor } from '#lib/domain/actor.ts';
import { NotFoundError } from '#lib/domain/errors.ts';
import { query } from '#lib/db/client.ts';
import { isInside, visibleSql } from '#lib/beneficiaries/select.ts';
import { scopeSql } from '#lib/projects/scope.ts';
import { BENEFICIARY_FIGURE_SQL, beneficiaryMoneySql } from './beneficiary-money-sql.ts';
import {
  BENEFICIARY_FIGURES,
  type BeneficiaryMoneyRow,
  type PublicBeneficiaryMoneyRow,
} from './figures.ts';
import { knownAmountSql } from './known-sum-sql.ts';

const COLUMNS = BENEFICIARY_FIGURES.map(
  (figure) => `${knownAmountSql(BENEFICIARY_FIGURE_SQL[figure])} AS "${figure}"`,
).join(', ');

async function read(actor: Actor, slug: string): Promise<BeneficiaryMoneyRow[]> {
  const readers = {
    visible: visibleSql(actor),
    scope: scopeSql(actor),
    readsLedger: isInside(actor),
  };
  const [known, rows] = await Promise.all([
    query(`SELECT 1 AS "is" FROM "Establishment" e WHERE e."slug" = $1 AND ${readers.visible}`, [
      slug,
    ]),
    query<BeneficiaryMoneyRow>(
      `SELECT "year", "code", "title", "status", "programme", "source", "sourceName", "isOfPlan", ${COLUMNS}
       FROM (${beneficiaryMoneySql(readers)}) m ORDER BY "year" DESC, "code", "isOfPlan" DESC, "source"`,
      [slug],
    ),
  ]);
  if (known.length === 0) throw new NotFoundError(`đơn vị ${slug}`);
  return rows;
}

/** The whitelist: an amount that is not named here does not leave the house. */
function toPublicRow(row: BeneficiaryMoneyRow): PublicBeneficiaryMoneyRow {
  const { year, code, title, status, programme, source, sourceName, isOfPlan } = row;
  const { approved, contracted } = row;
  return {
    year,
    code,
    title,
    status,
    programme,
    source,
    sourceName,
    isOfPlan,
    approved,
    contracted,
  };
}

/**
 * What an establishment received over all years, the latest first: its part, its contracts, advances,
 * payments net of recoveries and reversals, what was settled and is left. @throws NotFoundError
 */
export async function listBeneficiaryMoney(
  actor: SignedInActor,
  slug: string,
): Promise<BeneficiaryMoneyRow[]> {
  if (!isInside(actor)) throw new NotFoundError(`đơn vị ${slug}`);
  return read(actor, slug);
}

/** What is public of it: what was meant for the establishment in the plans. @throws NotFoundError */
export async function listPublicBeneficiaryMoney(
  slug: string,
): Promise<PublicBeneficiaryMoneyRow[]> {
  const rows = await read(PUBLIC_ACTOR, slug);
  // A row of another year or source says by being there that something was paid then.
  return rows.filter(({ isOfPlan }) => isOfPlan).map(toPublicRow);
}

/** As this actor may read it. @throws NotFoundError */
export async function listMoneyOf(
  actor: Actor,
  slug: string,
): Promise<readonly (BeneficiaryMoneyRow | PublicBeneficiaryMoneyRow)[]> {
  return isInside(actor) ? listBeneficiaryMoney(actor, slug) : listPublicBeneficiaryMoney(slug);
}
