import { Section } from '#components/layout/section.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { RequiredPaper, StageGroup } from '#lib/documents/checklist.ts';
import type { DocumentView } from '#lib/documents/view.ts';
import { DOCUMENT_KIND_LABELS, stageLabel } from '#lib/format/document-labels.ts';
import { archiveHref, attachHref } from './addresses.ts';
import { DocumentList } from './document-list.tsx';

function PaperState({ paper, isDue }: { paper: RequiredPaper; isDue: boolean }) {
  if (paper.isPresent) return <Tag tone="success">Đã có</Tag>;
  return isDue ? <Tag tone="warning">Còn thiếu</Tag> : <Tag tone="neutral">Chưa đến bước này</Tag>;
}

function RequiredPapers({
  code,
  group,
  mayAdd,
}: {
  code: string;
  group: StageGroup;
  mayAdd: boolean;
}) {
  return (
    <ul className="grid gap-2">
      {group.required.map((paper) => (
        <li
          key={paper.kind}
          className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1"
        >
          <span>
            {DOCUMENT_KIND_LABELS[paper.kind]}
            {!paper.isPresent && mayAdd && group.stage && (
              <>
                {' · '}
                <a className="no-print" href={attachHref(code, paper.kind, group.stage)}>
                  Đính kèm<span className="sr-only"> {DOCUMENT_KIND_LABELS[paper.kind]}</span>
                </a>
              </>
            )}
          </span>
          <PaperState paper={paper} isDue={group.isDue} />
        </li>
      ))}
    </ul>
  );
}

/** One state of a dossier: what it asks for, what is there, what is missing. */
export function StageSection({
  code,
  group,
  mayAdd,
  edit,
}: {
  code: string;
  group: StageGroup;
  mayAdd: boolean;
  edit: (document: DocumentView) => string | null;
}) {
  const id = `tai-lieu-${group.stage?.toLowerCase() ?? 'khac'}`;
  return (
    <Section
      id={id}
      title={group.stage ? stageLabel(group.stage) : 'Hợp đồng, quyết định và tài liệu khác'}
      actions={
        group.stage &&
        group.documents.length > 1 && (
          <a className="no-print" href={archiveHref(code, group.stage)}>
            Tải {group.documents.length} tài liệu
          </a>
        )
      }
    >
      {group.required.length > 0 && <RequiredPapers code={code} group={group} mayAdd={mayAdd} />}
      {group.documents.length > 0 && <DocumentList documents={group.documents} edit={edit} />}
    </Section>
  );
}
