import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { EntryForm } from '#components/beneficiaries/entry-form.tsx';
import { can } from '#lib/domain/permissions.ts';
import { requireActor } from '#lib/auth/session.ts';
import { getDraft } from '#lib/autosave/drafts.ts';
import { NEW_ENTRY_FORM_KEY } from '#lib/beneficiaries/entry-parts.ts';
import { createEntry } from '../actions.ts';

export const metadata: Metadata = { title: 'Ghi đơn vị mới' };

const REGISTER = '/lam-viec/don-vi';

export default async function NewEntryPage() {
  const actor = await requireActor(`${REGISTER}/them-moi`);
  if (!can(actor, 'beneficiary.create')) forbidden();
  return (
    <>
      <PageHeading
        title="Ghi đơn vị mới vào danh bạ"
        breadcrumb={[{ href: REGISTER, label: 'Đơn vị thụ hưởng' }]}
      />
      <EntryForm
        owner={actor.id}
        formKey={NEW_ENTRY_FORM_KEY}
        entry={null}
        stored={{}}
        unsaved={await getDraft(actor, NEW_ENTRY_FORM_KEY)}
        action={createEntry}
        back={REGISTER}
      />
    </>
  );
}
