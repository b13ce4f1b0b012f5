import 'server-only';
import { query } from '#lib/db/client.ts';
import { OTHER_ISSUER, type IssuerAgency, type TypedDecision } from './form-schema.ts';
import type { RecordDecisionInput } from './schema.ts';

/**
 * What an agency was called on a day; agencies are renamed and a decision keeps the name it was issued
 * under. Empty when the register has no name for that day.
 */
async function issuerNameOn(agency: IssuerAgency, day: string): Promise<string> {
  const [row] = await query<{ name: string }>(
    `SELECT "name" FROM "AgencyName" WHERE "agencyCode" = $1
       AND ("validFrom" IS NULL OR "validFrom" <= $2::date)
       AND ("validTo" IS NULL OR "validTo" >= $2::date) ORDER BY "position" LIMIT 1`,
    [agency, day],
  );
  return row?.name ?? '';
}

/** What a form says of a decision, as the command takes it: the issuer by its name of that day. */
export async function toDecisionInput(typed: TypedDecision['input']): Promise<RecordDecisionInput> {
  const { programme: _programme, issuer, otherIssuer, ...decision } = typed;
  return {
    ...decision,
    issuer: issuer === OTHER_ISSUER ? otherIssuer : await issuerNameOn(issuer, typed.on),
  };
}
