import { Tag } from '#components/ui/tag.tsx';
import { formatDay } from '#lib/format/days.ts';
import { DOCUMENT_KIND_LABELS, formatFileSize } from '#lib/format/document-labels.ts';
import type { DocumentView, PublicDocument } from '#lib/documents/view.ts';

/** "Số 151/QĐ-UBND ngày 01/02/2023, UBND tỉnh" */
function paperWords({ number, issuedOn, issuer }: PublicDocument): string {
  const first = [number && `Số ${number}`, issuedOn && `ngày ${formatDay(issuedOn)}`];
  return [first.filter(Boolean).join(' '), issuer].filter(Boolean).join(', ');
}

function Whose({ document }: { document: DocumentView }) {
  const { of } = document;
  if (of === null) return null;
  return 'contract' in of ? (
    <>Thuộc hợp đồng {of.contract}. </>
  ) : (
    <>Thuộc quyết định {of.decision}. </>
  );
}

/**
 * Documents of any record, each with its file. For people of the inside it says internal or public;
 * `edit` gives the page on which a document is changed, where this reader may change it.
 */
export function DocumentList({
  documents,
  edit,
}: {
  documents: readonly (DocumentView | PublicDocument)[];
  edit?: (document: DocumentView) => string | null;
}) {
  return (
    <ul className="grid gap-4">
      {documents.map((document) => {
        const inside = 'removed' in document ? document : null;
        const editHref = inside && edit?.(inside);
        return (
          <li key={document.id} className="grid gap-1 border-t border-line pt-4">
            <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
              <a className="break-words font-semibold" href={document.href}>
                {document.fileName}
              </a>
              {inside && (
                <Tag
                  tone={inside.isPublic ? 'success' : 'neutral'}
                  icon={inside.isPublic ? 'check' : 'lock'}
                >
                  {inside.isPublic ? 'Công khai' : 'Nội bộ'}
                </Tag>
              )}
            </div>
            <p>
              {DOCUMENT_KIND_LABELS[document.kind]}
              {paperWords(document) && `. ${paperWords(document)}`}
            </p>
            {document.subject && <p>{document.subject}</p>}
            <p className="text-sm text-muted">
              {inside && <Whose document={inside} />}
              {formatFileSize(document.size)}
              {inside && `, ${inside.uploadedBy} đính kèm`}
              {inside?.replaces && ', thay cho một bản trước'}
            </p>
            {editHref && (
              <p className="no-print">
                <a className="inline-block py-0.5" href={editHref}>
                  Sửa, thay hoặc gỡ<span className="sr-only"> {document.fileName}</span>
                </a>
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
