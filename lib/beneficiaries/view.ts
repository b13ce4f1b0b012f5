import 'server-only';
import { moneyView } from '#lib/db/answers.ts';
import { publicMoney } from '#lib/projects/public.ts';
import type { EntryRow, PartRow, WholeEntryRow } from './select.ts';

/** An entry of the register as its readers see it; plain values only. */

/**
 * A part in a project: what this establishment was given of it, and what the whole project has. The
 * second belongs to all its members together and is never one member's.
 */
function toPart(row: PartRow) {
  return {
    code: row.code,
    title: row.title,
    year: row.year,
    programme: row.programme,
    activityContent: row.activityContent,
    status: row.status,
    support: moneyView(row.state, row.dong, row.source),
    projectSupport: moneyView(row.projectState, row.projectDong, row.projectSource),
    members: row.members,
  };
}
export type EntryPartInProject = ReturnType<typeof toPart>;

function toPublicPart(row: PartRow) {
  const part = toPart(row);
  return {
    ...part,
    support: publicMoney(part.support),
    projectSupport: publicMoney(part.projectSupport),
  };
}

/** The whitelist: a person's name, a telephone number or a tax code does not leave the house. */
export function toPublicView(row: EntryRow) {
  return {
    slug: row.slug,
    name: row.name,
    type: row.type,
    projects: (row.projects ?? []).map(toPublicPart),
    projectCount: row.projectCount,
  };
}
export type PublicBeneficiary = ReturnType<typeof toPublicView>;

/** A line of the list, as staff see it. */
export function toListView(row: EntryRow) {
  return {
    slug: row.slug,
    name: row.name,
    aliases: row.aliases ?? [],
    type: row.type,
    taxCode: row.taxCode,
    registrationNumber: row.registrationNumber,
    foundedOn: row.foundedOn,
    trade: row.trade,
    isWomenOwned: row.isWomenOwned,
    isMinorityOwned: row.isMinorityOwned,
    address: row.address,
    representative: row.representative,
    phone: row.phone,
    note: row.note,
    projects: (row.projects ?? []).map(toPart),
    projectCount: row.projectCount,
    version: row.version,
    updatedAt: row.updatedAt.toISOString(),
  };
}
export type ListedBeneficiary = ReturnType<typeof toListView>;

/** The whole entry, as staff see it. */
export function toStaffView(row: WholeEntryRow) {
  return {
    ...toListView(row),
    addresses: row.addresses ?? [],
    products: row.products ?? [],
    profiles: (row.profiles ?? []).map(({ revenue, capital, ...profile }) => ({
      ...profile,
      revenue: moneyView(revenue.state, revenue.dong),
      capital: moneyView(capital.state, capital.dong),
    })),
    otherSupport: (row.otherSupport ?? []).map(({ amount, ...support }) => ({
      ...support,
      amount: moneyView(amount.state, amount.dong),
    })),
  };
}
export type StaffBeneficiary = ReturnType<typeof toStaffView>;
