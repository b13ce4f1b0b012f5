/** How a broken link in the audit chain shows itself, as the database names it. */
export type ChainProblem = 'GAP' | 'CHAIN' | 'CONTENT';
