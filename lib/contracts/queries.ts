import 'server-only';
import type { Actor, SignedInActor } from '#lib/domain/actor.ts';
import { CUC_PARTY, endInForce, valueInForce } from '#lib/domain/contracts.ts';
import { NotFoundError } from '#lib/domain/errors.ts';
import { boundsOf, type LedgerEntry } from '#lib/domain/ledger.ts';
import { AUTHORITY_LABELS } from '#lib/format/labels.ts';
import { moneyView } from '#lib/db/answers.ts';
import { prisma } from '#lib/db/client.ts';
import { loadProject, loadProjectInside } from '#lib/projects/load.ts';
import { getProject } from '#lib/projects/queries.ts';
import { readEntries } from '#lib/payments/read.ts';
import { readContracts, type ReadContract } from './read.ts';

const stated = (dong: bigint) => moneyView('STATED', dong);

/** Parties by the word a contract keeps: the Cục, or a beneficiary's slug. */
export async function partyNames(parties: readonly string[]): Promise<Map<string, string>> {
  const found = await prisma.establishment.findMany({
    where: { slug: { in: [...parties] } },
    select: { slug: true, name: true },
  });
  return new Map([
    [CUC_PARTY, AUTHORITY_LABELS.NATIONAL],
    ...found.map(({ slug, name }): [string, string] => [slug, name]),
  ]);
}

function toView(
  contract: ReadContract,
  names: ReadonlyMap<string, string>,
  entries: readonly LedgerEntry[],
) {
  const { net, pending } = boundsOf(entries, contract.id);
  return {
    id: contract.id,
    number: contract.number,
    date: contract.on,
    party: contract.party,
    partyName: names.get(contract.party) ?? contract.party,
    subject: contract.subject,
    value: stated(contract.valueDong),
    valueInForce: stated(valueInForce(contract)),
    startsOn: contract.startsOn,
    endsOn: contract.endsOn,
    endsOnInForce: endInForce(contract),
    appendices: contract.appendices.map(({ id, number, on, subject, valueDong, endsOn }) => ({
      id,
      number,
      on,
      subject,
      value: valueDong === null ? null : stated(valueDong),
      endsOn,
    })),
    liquidation:
      contract.liquidationNumber && contract.liquidationOn
        ? { number: contract.liquidationNumber, date: contract.liquidationOn }
        : null,
    paid: stated(net),
    pendingPayments: pending,
  };
}
export type ContractView = ReturnType<typeof toView>;

/** The contracts of a project for those inside, in the order they were signed. @throws NotFoundError */
export async function listContracts(actor: SignedInActor, code: string): Promise<ContractView[]> {
  const project = await loadProjectInside(actor, code);
  const [contracts, entries] = await Promise.all([
    readContracts(prisma, project.id),
    readEntries(prisma, project.id),
  ]);
  const names = await partyNames(contracts.map(({ party }) => party));
  return contracts.map((contract) => toView(contract, names, entries));
}

/** @throws NotFoundError */
export async function getContract(actor: SignedInActor, code: string, id: string) {
  const contract = (await listContracts(actor, code)).find((one) => one.id === id);
  if (!contract) throw new NotFoundError('hợp đồng này');
  return contract;
}

/** For a door that the public may open too: they get what the whitelist of a project has. */
export async function listContractsFor(actor: Actor, code: string) {
  if (actor.role === 'PUBLIC' || actor.role === 'ADMIN')
    return (await getProject(actor, code)).contracts;
  return listContracts(actor, code);
}

/** Whoever a contract must be signed with, before it is: the Cục for a national project, each beneficiary. */
export async function listExpectedParties(actor: Actor, code: string) {
  const project = await loadProject(actor, code);
  const lines = await prisma.projectBeneficiary.findMany({
    where: { projectId: project.id },
    select: { shareDong: true, establishment: { select: { slug: true, name: true } } },
    orderBy: { position: 'asc' },
  });
  return [
    ...(project.programme === 'NATIONAL'
      ? [{ party: CUC_PARTY, name: AUTHORITY_LABELS.NATIONAL, share: project.approvedDong }]
      : []),
    ...lines.map(({ shareDong, establishment: { slug, name } }) => ({
      party: slug,
      name,
      // A single beneficiary gets the whole amount where no share was put down.
      share: shareDong ?? (lines.length === 1 ? project.approvedDong : null),
    })),
  ];
}
