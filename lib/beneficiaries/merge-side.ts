import 'server-only';
import { NotFoundError } from '#lib/domain/errors.ts';
import { foldedName } from '#lib/domain/text.ts';
import type { TypicalLevel } from '#lib/domain/establishment.ts';
import type { Tx } from '#lib/db/client.ts';
import { toDayOrNull } from '#lib/db/values.ts';
import type { MergeSide } from './merge-plan.ts';

const WITH_EVERYTHING = {
  mergedInto: { select: { slug: true, name: true } },
  aliases: { orderBy: { name: 'asc' } },
  addresses: true,
  products: { orderBy: { position: 'asc' } },
  profiles: { orderBy: { asOf: 'asc' } },
  otherSupport: { orderBy: { year: 'asc' } },
  needs: { select: { id: true, code: true, name: true } },
  documents: { select: { id: true, fileName: true } },
  projects: { include: { project: { select: { code: true, title: true, deletedAt: true } } } },
} as const;

/** Everything of an entry as the database holds it; what a merge could be undone from. */
export async function readMergeRecord(tx: Tx, slug: string) {
  const entry = await tx.establishment.findUnique({ where: { slug }, include: WITH_EVERYTHING });
  if (!entry) throw new NotFoundError(`đơn vị ${slug}`);
  // A contract names its party by slug; only those of the entry's own projects are about it.
  const contracts = await tx.contract.findMany({
    where: { party: slug, projectId: { in: entry.projects.map((line) => line.projectId) } },
    select: { id: true, number: true, project: { select: { code: true } } },
  });
  return { ...entry, contracts };
}
export type MergeRecord = Awaited<ReturnType<typeof readMergeRecord>>;

export function toMergeSide(entry: MergeRecord): MergeSide {
  return {
    id: entry.id,
    slug: entry.slug,
    name: entry.name,
    foldedName: entry.foldedName,
    version: entry.version,
    facts: {
      type: entry.type,
      taxCode: entry.taxCode,
      registrationNumber: entry.registrationNumber,
      foundedOn: toDayOrNull(entry.foundedOn),
      trade: entry.trade,
      representative: entry.representative,
      phone: entry.phone,
      isWomenOwned: entry.isWomenOwned,
      isMinorityOwned: entry.isMinorityOwned,
      note: entry.note,
    },
    projects: entry.projects.map(({ projectId, project }) => ({
      id: projectId,
      code: project.code,
      title: project.title,
      isDeleted: project.deletedAt !== null,
    })),
    aliases: entry.aliases,
    addresses: entry.addresses.map((row) => ({
      id: row.id,
      name: row.address,
      validFrom: toDayOrNull(row.validFrom),
    })),
    products: entry.products.map((row) => ({
      ...row,
      foldedName: foldedName(row.name),
      // The column holds nothing else: the database checks it.
      typicalLevel: row.typicalLevel as TypicalLevel | null,
    })),
    profiles: entry.profiles.map((row) => ({ id: row.id, asOf: toDayOrNull(row.asOf) ?? '' })),
    otherSupport: entry.otherSupport.map((row) => ({
      id: row.id,
      name: `${row.year}: ${row.programmeName}`,
    })),
    needs: entry.needs.map((row) => ({ id: row.id, name: `${row.code}: ${row.name}` })),
    documents: entry.documents.map((row) => ({ id: row.id, name: row.fileName })),
    contracts: entry.contracts.map((row) => ({
      id: row.id,
      name: `${row.number} (${row.project.code})`,
    })),
  };
}
