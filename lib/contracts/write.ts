import 'server-only';
import type { SignedContract } from '#lib/domain/transition-rules.ts';
import type { Tx } from '#lib/db/client.ts';
import { fromDay } from '#lib/db/values.ts';

/** Puts down contracts that were judged before. */
export async function writeContracts(
  tx: Tx,
  projectId: string,
  contracts: readonly SignedContract[],
): Promise<void> {
  await tx.contract.createMany({
    data: contracts.map((contract) => ({
      projectId,
      number: contract.number,
      on: fromDay(contract.on) ?? new Date(Number.NaN),
      party: contract.party,
      valueDong: contract.value.dong ?? 0n,
      startsOn: fromDay(contract.startsOn),
      endsOn: fromDay(contract.endsOn),
      subject: contract.subject ?? null,
    })),
  });
}
