import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { EntryForm } from '#components/beneficiaries/entry-form.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { can } from '#lib/domain/permissions.ts';
import { requireActor } from '#lib/auth/session.ts';
import { getDraft } from '#lib/autosave/drafts.ts';
import { editHref, entryFormKey, registerHref } from '#lib/beneficiaries/entry-parts.ts';
import { beneficiaryValues } from '#lib/beneficiaries/form-values.ts';
import { updateEntry } from '../../actions.ts';
import { openEntryPage, type EntryPageProps } from '../entry.ts';

export const metadata: Metadata = { title: 'Sửa thông tin đơn vị' };

export default async function EditEntryPage({ params }: EntryPageProps) {
  const { slug: typed } = await params;
  const actor = await requireActor(editHref(typed));
  const entry = await openEntryPage(actor, typed);
  const { slug } = entry;
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
