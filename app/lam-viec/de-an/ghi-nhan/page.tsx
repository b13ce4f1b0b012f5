import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { RecordingForm } from '#components/projects/recording-form.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { getDraft } from '#lib/autosave/drafts.ts';
import { can } from '#lib/domain/permissions.ts';
import { listContentFilterOptions } from '#lib/projects/catalogues.ts';
import { RECORDING_FORM_KEY, RECORDING_PAGE } from '#lib/projects/recording-schema.ts';
import { record } from './actions.ts';

export const metadata: Metadata = { title: 'Ghi nhận đề án theo tài liệu nguồn' };

export default async function RecordingPage() {
  const actor = await requireActor(RECORDING_PAGE);
  if (!can(actor, 'project.record')) forbidden();
  const [contents, unsaved] = await Promise.all([
    listContentFilterOptions(),
    getDraft(actor, RECORDING_FORM_KEY),
  ]);
  return (
    <>
      <PageHeading
        title="Ghi nhận đề án theo tài liệu nguồn"
        lead="Dành cho đề án đã có từ trước mà chỉ biết trạng thái qua tài liệu. Cổng ghi rõ là ghi nhận, không dựng lại các bước ở giữa; điều tài liệu không nêu thì để trống."
        breadcrumb={[{ href: '/lam-viec/de-an', label: 'Đề án, nhiệm vụ' }]}
      />
      <RecordingForm owner={actor.id} contents={contents} unsaved={unsaved} action={record} />
    </>
  );
}
