import 'server-only';
import { notFound, permanentRedirect } from 'next/navigation';
import type { SignedInActor } from '#lib/domain/actor.ts';
import { registerHref } from '#lib/beneficiaries/entry-parts.ts';
import { findMergedInto, getStaffBeneficiary } from '#lib/beneficiaries/queries.ts';
import { beneficiaryParams } from '#lib/beneficiaries/schema.ts';
import type { StaffBeneficiary } from '#lib/beneficiaries/view.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';

export interface EntryPageProps {
  params: Promise<{ slug: string }>;
}

/** The entry of a page; what was merged into another one leads to that one's page. */
export async function openEntryPage(
  actor: SignedInActor,
  typed: string,
): Promise<StaffBeneficiary> {
  const { slug } = parseOrNotFound(beneficiaryParams, { slug: typed });
  // An administrator reads of the register what the public reads, and that is elsewhere.
  if (actor.role === 'ADMIN') notFound();
  const into = await findMergedInto(actor, slug);
  if (into) permanentRedirect(registerHref(into));
  return orNotFound(getStaffBeneficiary(actor, slug));
}
