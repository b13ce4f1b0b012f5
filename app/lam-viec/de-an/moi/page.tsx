import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { NewProjectForm } from '#components/projects/new-project-form.tsx';
import { dayInVietnam } from '#lib/domain/day.ts';
import { can } from '#lib/domain/permissions.ts';
import { requireActor } from '#lib/auth/session.ts';
import { getDraft } from '#lib/autosave/drafts.ts';
import { NEW_PROJECT_FORM_KEY } from '#lib/projects/tasks.ts';
import { createDraft } from './actions.ts';

export const metadata: Metadata = { title: 'Lập đề án, nhiệm vụ mới' };

export default async function NewProjectPage() {
  const actor = await requireActor('/lam-viec/de-an/moi');
  if (!can(actor, 'project.create')) forbidden();
  const unsaved = await getDraft(actor, NEW_PROJECT_FORM_KEY);
  return (
    <>
      <PageHeading
        title="Lập đề án, nhiệm vụ mới"
        lead="Bốn mục dưới đây là đủ để lập hồ sơ nháp; phần còn lại nhập dần sau đó."
        breadcrumb={[{ href: '/lam-viec/de-an', label: 'Đề án, nhiệm vụ' }]}
      />
      <NewProjectForm
        owner={actor.id}
        year={Number(dayInVietnam(new Date()).slice(0, 4))}
        unsaved={unsaved}
        action={createDraft}
      />
    </>
  );
}
