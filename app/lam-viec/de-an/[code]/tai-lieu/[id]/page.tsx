import type { Metadata } from 'next';
import { forbidden, notFound } from 'next/navigation';
import { documentHref, documentsHref } from '#components/documents/addresses.ts';
import { EditForm, RemoveForm, ReplaceForm } from '#components/documents/change-forms.tsx';
import { DocumentList } from '#components/documents/document-list.tsx';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import { DoneNotice } from '#components/review/done-notice.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { organisationOf } from '#lib/domain/actor.ts';
import { editingLock, removalLock } from '#lib/domain/document-rules.ts';
import { can } from '#lib/domain/permissions.ts';
import { listInsideDocuments } from '#lib/documents/queries.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { itemParams } from '#lib/projects/schema.ts';
import { requireInsider } from '../../insider.ts';
import { attach, edit, remove } from '../actions.ts';

type Props = {
  params: Promise<{ code: string; id: string }>;
  searchParams: Promise<{ xong?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Sửa tài liệu ${(await params).code}` };
}

export default async function DocumentPage({ params, searchParams }: Props) {
  const { code, id } = parseOrNotFound(itemParams, await params);
  const actor = await requireInsider(documentHref(code, id));
  const [project, documents] = await orNotFound(
    Promise.all([getStaffProject(actor, code), listInsideDocuments(actor, code)]),
  );
  const document = documents.find((one) => one.id === id && one.removed === null) ?? notFound();
  if (!can(actor, 'document.add', project)) forbidden();
  const side = organisationOf(actor.role);
  const lock = editingLock(side, project.status, document);
  const removing = can(actor, 'document.remove', project)
    ? removalLock(side, project.status, document)
    : 'Vai trò của bạn không gỡ hay thay tài liệu.';
  const about = { code, document };
  return (
    <>
      <PageHeading
        title={document.fileName}
        breadcrumb={[{ href: documentsHref(code), label: `Tài liệu ${code}` }]}
        lead={project.title}
      />
      <DoneNotice
        messages={{ sua: 'Đã lưu thông tin tài liệu.' }}
        xong={(await searchParams).xong}
      />
      <div className="mb-10">
        <DocumentList documents={[document]} />
      </div>
      {lock !== null ? (
        <Notice>
          <p>{lock}</p>
        </Notice>
      ) : (
        <Section id="thong-tin" title="Sửa thông tin">
          <EditForm key={document.version} {...about} action={edit} />
        </Section>
      )}
      {lock === null && removing !== null && (
        <Notice>
          <p>{removing}</p>
        </Notice>
      )}
      {lock === null && removing === null && (
        <>
          <Section id="thay-tep" title="Thay bằng tệp mới">
            <ReplaceForm {...about} action={attach} />
          </Section>
          <Section id="go-tai-lieu" title="Gỡ khỏi hồ sơ">
            <RemoveForm {...about} action={remove} />
          </Section>
        </>
      )}
    </>
  );
}
