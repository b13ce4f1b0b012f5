import type { ChainProblem } from '#lib/domain/audit-chain.ts';

export interface ChainBreak {
  seq: bigint;
  problem: ChainProblem;
}

export interface ChainReport {
  /** Rows walked. */
  length: bigint;
  /** Last row; whoever notes its hash down can tell later whether the end was cut off. */
  head: { seq: bigint; at: Date; hash: string } | null;
  breaks: ChainBreak[];
}

type Query = <Row extends object>(sql: string) => Promise<Row[]>;

/** Walks the whole audit trail. Takes its reading as a function: the portal and a script both bring one. */
export async function walkChain(query: Query): Promise<ChainReport> {
  // The head is read before the walk: what is appended meanwhile belongs to the next one.
  const [head] = await query<{ seq: bigint; at: Date; hash: string }>(
    `SELECT "seq", "at", "hash" FROM "AuditEvent" ORDER BY "seq" DESC LIMIT 1`,
  );
  const [count] = await query<{ length: bigint }>(`SELECT count(*) AS length FROM "AuditEvent"`);
  const breaks = await query<ChainBreak>(`SELECT "seq", problem FROM audit_verify()`);
  return { length: count?.length ?? 0n, head: head ?? null, breaks };
}
