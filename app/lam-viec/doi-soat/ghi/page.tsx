import type { Metadata } from 'next';
import { forbidden } from 'next/navigation';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { RecordFigureForm } from '#components/stated-figures/record-form.tsx';
import { requireActor } from '#lib/auth/session.ts';
import { can } from '#lib/domain/permissions.ts';
import { BOARD_PAGE, RECORD_FIGURE_PAGE } from '#lib/figures/form-schema.ts';
import { listSourceDocuments } from '#lib/figures/queries.ts';
import { listContentFilterOptions, listSourceOptions } from '#lib/projects/catalogues.ts';
import { recordFigureAction } from '../actions.ts';

export const metadata: Metadata = { title: 'Ghi số liệu từ tài liệu' };

export default async function RecordFigurePage() {
  const actor = await requireActor(RECORD_FIGURE_PAGE);
  if (!can(actor, 'figure.record')) forbidden();
  const [sources, contents, documents] = await Promise.all([
    listSourceOptions(),
    listContentFilterOptions(),
    listSourceDocuments(),
  ]);
  return (
    <>
      <PageHeading
        title="Ghi số liệu từ tài liệu"
        lead="Ghi đúng số mà tài liệu nêu, kèm nguyên văn. Số đã ghi không sửa được: ghi sai thì rút và ghi lại."
        breadcrumb={[{ href: BOARD_PAGE, label: 'Đối soát số liệu' }]}
      />
      <RecordFigureForm
        sources={sources}
        contents={contents}
        documents={documents}
        action={recordFigureAction}
      />
    </>
  );
}
