import 'server-only';
import { query } from '#lib/db/client.ts';

export interface FundingSourceView {
  code: string;
  name: string;
  shortName: string;
  isStatePromo: boolean;
  isCounterpart: boolean;
}

/** The catalogue of sources of money, in the order of the forms. */
export function listFundingSources(): Promise<FundingSourceView[]> {
  return query<FundingSourceView>(
    `SELECT "code", "name", "shortName", "isStatePromo", "isCounterpart"
     FROM "FundingSource" ORDER BY "position"`,
  );
}
