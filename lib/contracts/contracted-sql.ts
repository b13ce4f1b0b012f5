import { WITHOUT_CONTRACTS } from '#lib/domain/contracts.ts';
import { DECIDED_STATUSES } from '#lib/domain/lifecycle.ts';

const wordsSql = (words: readonly string[]) => words.map((word) => `'${word}'`).join(', ');

/** The value in force of `"Contract" c`, as valueInForce() in lib/domain/contracts.ts. */
export const CONTRACT_VALUE = `coalesce((SELECT a."valueDong" FROM "ContractAppendix" a
      WHERE a."contractId" = c."id" AND a."valueDong" IS NOT NULL
      ORDER BY a."on" DESC, a."id" DESC LIMIT 1), c."valueDong")`;

/** `"Project" p` must have amounts of contracts, as owesContracts() in lib/domain/contracts.ts. */
export const OWES_CONTRACTS = `(p."kind" = 'PROJECT' AND p."status" IN (${wordsSql(DECIDED_STATUSES)})
      AND (p."isRecorded" OR p."status" NOT IN (${wordsSql(WITHOUT_CONTRACTS)})))`;
