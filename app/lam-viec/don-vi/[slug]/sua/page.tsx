import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { EntryForm } from '#components/projects/entry-form.tsx';
import { can } from '#lib/domain/permissions.ts';
import { requireActor } from '#lib/auth/session.ts';
import { getDraft } from '#lib/autosave/drafts.ts';
import { beneficiaryValues, entryFormKey, registerHref } from '#lib/beneficiaries/form-schema.ts';
import { getStaffBeneficiary } from '#lib/beneficiaries/queries.ts';
import { beneficiaryParams } from '#lib/beneficiaries/schema.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { updateEntry } from '../../actions.ts';

export const metadata: Metadata = { title: 'Sửa thông tin đơn vị' };

type Props = { params: Promise<{ slug: string }> };

export default async function EditEntryPage({ params }: Props) {
  const { slug } = parseOrNotFound(beneficiaryParams, await params);
  const actor = await requireActor(`${registerHref(slug)}/sua`);
  const entry = await orNotFound(getStaffBeneficiary(actor, slug));
  if (!can(actor, 'beneficiary.edit')) forbidden();
  return (
    <>
      <PageHeading
        title={`Sửa thông tin: ${entry.name}`}
        breadcrumb={[
          { href: '/lam-viec/don-vi', label: 'Đơn vị thụ hưởng' },
          { href: registerHref(slug), label: entry.name },
        ]}
      />
      <EntryForm
        owner={actor.id}
        formKey={entryFormKey(slug)}
        entry={entry}
        stored={beneficiaryValues(entry)}
        unsaved={await getDraft(actor, entryFormKey(slug))}
        action={updateEntry}
        back={registerHref(slug)}
      />
    </>
  );
}
