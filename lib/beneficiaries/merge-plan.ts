import type { TypicalLevel } from '#lib/domain/establishment.ts';
import type { EstablishmentType } from '#lib/domain/vocabulary.ts';

/** What merging one entry into another does, worked out before anything is written. No database. */

export interface MergeFacts {
  type: EstablishmentType | null;
  taxCode: string | null;
  registrationNumber: string | null;
  foundedOn: string | null;
  trade: string | null;
  representative: string | null;
  phone: string | null;
  isWomenOwned: boolean | null;
  isMinorityOwned: boolean | null;
  note: string | null;
}

interface Named {
  id: string;
  name: string;
}

/** One of the two entries with everything that hangs on it. */
export interface MergeSide {
  id: string;
  slug: string;
  name: string;
  foldedName: string;
  version: number;
  facts: MergeFacts;
  projects: { id: string; code: string; title: string; isDeleted: boolean }[];
  aliases: (Named & { foldedName: string })[];
  addresses: (Named & { validFrom: string | null })[];
  products: (Named & {
    foldedName: string;
    ocopStars: number | null;
    ocopYear: number | null;
    typicalLevel: TypicalLevel | null;
    typicalYear: number | null;
    trademark: string | null;
  })[];
  profiles: { id: string; asOf: string }[];
  otherSupport: Named[];
  needs: Named[];
  documents: Named[];
  contracts: Named[];
}

type ListName =
  | 'projects'
  | 'aliases'
  | 'addresses'
  | 'products'
  | 'profiles'
  | 'otherSupport'
  | 'needs'
  | 'documents'
  | 'contracts';

export interface FactLine {
  field: keyof MergeFacts;
  from: string | boolean | null;
  into: string | boolean | null;
  /** The surviving entry's own word, or the other's where it has none. */
  after: string | boolean | null;
}

export interface MergePlan {
  /** Both take part: their shares are two, and nobody may add them up unseen. */
  shared: MergeSide['projects'];
  /** The same in drafts that were put aside: there the line of the entry that goes is dropped. */
  sharedAside: MergeSide['projects'];
  facts: FactLine[];
  moves: { [list in ListName]: MergeSide[list] };
  /** What stays with the entry that goes, because the surviving one has its like. */
  stays: {
    aliases: MergeSide['aliases'];
    addresses: MergeSide['addresses'];
    products: MergeSide['products'];
    profiles: MergeSide['profiles'];
  };
  /** Whether the old name is new to the surviving entry. */
  addsName: boolean;
}

const FACTS: readonly (keyof MergeFacts)[] = [
  'type',
  'taxCode',
  'registrationNumber',
  'foundedOn',
  'trade',
  'representative',
  'phone',
  'isWomenOwned',
  'isMinorityOwned',
  'note',
];

function split<T>(rows: readonly T[], staysHere: (row: T) => boolean): { goes: T[]; stays: T[] } {
  return {
    goes: rows.filter((row) => !staysHere(row)),
    stays: rows.filter((row) => staysHere(row)),
  };
}

type Product = MergeSide['products'][number];
const CERTIFICATES = ['ocopStars', 'ocopYear', 'typicalLevel', 'typicalYear', 'trademark'] as const;

/** Says no more than the other does of the same product. */
const isSaidBy = (mine: Product, theirs: Product) =>
  mine.foldedName === theirs.foldedName &&
  CERTIFICATES.every((field) => mine[field] === null || mine[field] === theirs[field]);

export function planMerge(from: MergeSide, into: MergeSide): MergePlan {
  const known = new Set([into.foldedName, ...into.aliases.map((alias) => alias.foldedName)]);
  const theirProjects = new Set(into.projects.map((project) => project.id));
  const both = from.projects.filter((project) => theirProjects.has(project.id));
  const aliases = split(from.aliases, (alias) => known.has(alias.foldedName));
  const addresses = split(from.addresses, (line) =>
    into.addresses.some((other) => other.validFrom === line.validFrom),
  );
  const products = split(from.products, (product) =>
    into.products.some((other) => isSaidBy(product, other)),
  );
  const profiles = split(from.profiles, (profile) =>
    into.profiles.some((other) => other.asOf === profile.asOf),
  );
  return {
    shared: both.filter((project) => !project.isDeleted),
    sharedAside: both.filter((project) => project.isDeleted),
    facts: FACTS.map((field) => ({
      field,
      from: from.facts[field],
      into: into.facts[field],
      after: into.facts[field] ?? from.facts[field],
    })),
    moves: {
      projects: from.projects.filter((project) => !theirProjects.has(project.id)),
      aliases: aliases.goes,
      addresses: addresses.goes,
      products: products.goes,
      profiles: profiles.goes,
      otherSupport: from.otherSupport,
      needs: from.needs,
      documents: from.documents,
      contracts: from.contracts,
    },
    stays: {
      aliases: aliases.stays,
      addresses: addresses.stays,
      products: products.stays,
      profiles: profiles.stays,
    },
    addsName: !known.has(from.foldedName),
  };
}
