import type { ChainProblem } from '#lib/domain/audit-chain.ts';

export interface ChainBreak {
  seq: bigint;
  problem: ChainProblem;
}

/** Last row; whoever notes its hash down can tell later whether the end was cut off. */
export interface ChainHead {
  seq: bigint;
  at: Date;
  hash: string;
}

export interface ChainReport {
  /** Rows walked. */
  length: bigint;
  head: ChainHead | null;
  breaks: ChainBreak[];
}

type Query = <Row extends object>(sql: string) => Promise<Row[]>;

export async function readHead(query: Query): Promise<ChainHead | null> {
  const [head] = await query<ChainHead>(
    `SELECT "seq", "at", "hash" FROM "AuditEvent" ORDER BY "seq" DESC LIMIT 1`,
  );
  return head ?? null;
}

/** Walks the whole audit trail. Takes its reading as a function: the portal and a script both bring one. */
export async function walkChain(query: Query): Promise<ChainReport> {
  // The head is read before the walk: what is appended meanwhile belongs to the next one.
  const head = await readHead(query);
  const [count] = await query<{ length: bigint }>(`SELECT count(*) AS length FROM "AuditEvent"`);
  const breaks = await query<ChainBreak>(`SELECT "seq", problem FROM audit_verify()`);
  return { length: count?.length ?? 0n, head, breaks };
}
