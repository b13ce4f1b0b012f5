import type { Metadata } from 'next';
import { archiveHref, documentHref, documentsHref } from '#components/documents/addresses.ts';
import { AttachForm } from '#components/documents/attach-form.tsx';
import { RemovedList } from '#components/documents/removed-list.tsx';
import { StageSection } from '#components/documents/stage-section.tsx';
import { Section } from '#components/layout/section.tsx';
import { DoneNotice } from '#components/review/done-notice.tsx';
import { ProjectHeading } from '#components/review/project-heading.tsx';
import { Button } from '#components/ui/button.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { organisationOf } from '#lib/domain/actor.ts';
import { isDocumentKind } from '#lib/domain/document-kinds.ts';
import { addingLock, editingLock } from '#lib/domain/document-rules.ts';
import { can } from '#lib/domain/permissions.ts';
import { DOCUMENT_STAGES, stageOf } from '#lib/domain/required-documents.ts';
import { groupByStage, type StageGroup } from '#lib/documents/checklist.ts';
import { listInsideDocuments } from '#lib/documents/queries.ts';
import type { DocumentView } from '#lib/documents/view.ts';
import { formatCount } from '#lib/format/counts.ts';
import { orNotFound, parseOrNotFound } from '#lib/http/or-not-found.ts';
import { getStaffProject } from '#lib/projects/queries.ts';
import { projectParams } from '#lib/projects/schema.ts';
import { requireInsider } from '../insider.ts';
import { attach } from './actions.ts';

type Query = Partial<Record<'xong' | 'loai' | 'trang-thai', string | string[]>>;
type Props = { params: Promise<{ code: string }>; searchParams: Promise<Query> };

const DONE = {
  'dinh-kem': 'Đã đính kèm tài liệu.',
  thay: 'Đã thay tài liệu; bản trước nằm trong phần “Đã gỡ hoặc thay”.',
  go: 'Đã gỡ tài liệu.',
};

/** Asked for later, and nothing there yet. */
const isLater = ({ isDue, documents }: StageGroup) => !isDue && documents.length === 0;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: `Tài liệu ${(await params).code}` };
}

export default async function DocumentsPage({ params, searchParams }: Props) {
  const { code } = parseOrNotFound(projectParams, await params);
  const actor = await requireInsider(documentsHref(code));
  const [project, documents, query] = await orNotFound(
    Promise.all([getStaffProject(actor, code), listInsideDocuments(actor, code), searchParams]),
  );
  const side = organisationOf(actor.role);
  const lock = addingLock(side, project.status);
  const hasRight = can(actor, 'document.add', project);
  const mayAdd = hasRight && lock === null;
  const groups = groupByStage(project, documents);
  const missing = groups
    .filter((group) => group.isDue)
    .flatMap(({ required }) => required.filter((paper) => !paper.isPresent));
  const present = documents.filter(({ removed }) => removed === null);
  const kind = typeof query.loai === 'string' && isDocumentKind(query.loai) ? query.loai : '';
  const stage = DOCUMENT_STAGES.find((one) => one === query['trang-thai']);
  const isAppraising = project.status === 'SUBMITTED' && side === 'DEPARTMENT';
  const edit = (document: DocumentView) =>
    hasRight && document.of === null && editingLock(side, project.status, document) === null
      ? documentHref(code, document.id)
      : null;
  const section = (group: StageGroup) => (
    <StageSection
      key={group.stage ?? 'khac'}
      code={code}
      group={group}
      mayAdd={mayAdd}
      edit={edit}
    />
  );
  return (
    <>
      <ProjectHeading
        project={project}
        page="/tai-lieu"
        lead={`${formatCount(present.length)} tài liệu. ${
          missing.length === 0
            ? 'Đủ tài liệu đến bước hiện tại.'
            : `Còn thiếu ${formatCount(missing.length)} tài liệu đến bước hiện tại.`
        }`}
      />
      <DoneNotice messages={DONE} xong={query.xong} />
      <div className="no-print mb-8 flex flex-wrap gap-3">
        {mayAdd && <Button href="#dinh-kem">Đính kèm tài liệu</Button>}
        {present.length > 0 && (
          <Button href={archiveHref(code)} tone="secondary">
            Tải tất cả
          </Button>
        )}
      </div>
      {hasRight && lock && (
        <div className="mb-8">
          <Notice tone="info">
            <p>{lock}</p>
          </Notice>
        </div>
      )}
      {groups.filter((group) => !isLater(group)).map(section)}
      {groups.some(isLater) && (
        <div className="mb-8">
          <Disclosure summary="Tài liệu của các bước sau">
            {groups.filter(isLater).map(section)}
          </Disclosure>
        </div>
      )}
      <RemovedList documents={documents.filter(({ removed }) => removed !== null)} />
      {mayAdd && (
        <div className="no-print mt-14">
          <Section id="dinh-kem" title="Đính kèm tài liệu">
            {/* Another number of papers is another form: it must not keep the file just attached. */}
            <AttachForm
              key={`${documents.length}:${kind}:${stage ?? ''}`}
              code={code}
              action={attach}
              kind={kind}
              stage={stage ?? (isAppraising ? 'APPRAISED' : stageOf(project.status))}
            />
          </Section>
        </div>
      )}
    </>
  );
}
