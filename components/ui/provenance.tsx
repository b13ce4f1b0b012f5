import { Icon } from './icon.tsx';

export type Origin = 'stated' | 'computed' | 'inferred' | 'entered' | 'unstated';

export type ProvenanceProps = {
  /** Unique on the page. */
  id: string;
  /** What the figure is, for those who hear the button alone: “kinh phí quốc gia 2022”. */
  of: string;
  origin: Origin;
  document: { title: string; href?: string | undefined };
  /** Where in the document, as text. */
  place?: string | undefined;
  /** The document's own words. */
  quote?: string | undefined;
  /** How it was computed or why it is inferred. */
  reasoning?: string | undefined;
  recordedBy?: string | undefined;
  /** Already formatted. */
  recordedAt?: string | undefined;
  /** Its number in `ProvenanceNotes`, shown in print instead of the button. */
  noteNumber?: number;
};

const originLabels: Record<Origin, string> = {
  stated: 'Nguồn nêu',
  computed: 'Tính từ các số liệu khác',
  inferred: 'Suy ra, nguồn không nói thẳng',
  entered: 'Cán bộ nhập vào cổng',
  unstated: 'Nguồn không nêu số liệu này',
};

/**
 * “Where is this from?” beside a figure. Only phrasing elements, so that it may stand inside a
 * paragraph or a table cell; the popover opens and closes without any script.
 */
export function Provenance(props: ProvenanceProps) {
  const { id, of, noteNumber } = props;
  return (
    <>
      <button
        type="button"
        className="source-button"
        popoverTarget={id}
        aria-label={`Nguồn: ${of}`}
      >
        <Icon name="document" size={14} />
        Nguồn
      </button>
      {noteNumber !== undefined && <span className="source-note-mark">[{noteNumber}]</span>}
      <span
        id={id}
        popover="auto"
        role="dialog"
        aria-label={`Nguồn: ${of}`}
        className="source-card"
      >
        <Facts {...props} />
        <span className="m-0!">
          <button
            type="button"
            className="btn btn-secondary btn-small"
            popoverTarget={id}
            popoverTargetAction="hide"
          >
            Đóng
          </button>
        </span>
      </span>
    </>
  );
}

function Facts({
  origin,
  document,
  place,
  quote,
  reasoning,
  recordedBy,
  recordedAt,
}: ProvenanceProps) {
  const recorded = [recordedBy, recordedAt].filter(Boolean).join(', ');
  return (
    <>
      <span>
        <b>Loại số liệu</b> {originLabels[origin]}
      </span>
      <span>
        <b>Tài liệu</b>{' '}
        {document.href ? <a href={document.href}>{document.title}</a> : document.title}
        {place && <> · {place}</>}
      </span>
      {quote && (
        <span>
          <b>Nguyên văn</b> <q>{quote}</q>
        </span>
      )}
      {reasoning && (
        <span>
          <b>{origin === 'computed' ? 'Cách tính' : 'Căn cứ'}</b> {reasoning}
        </span>
      )}
      {recorded && (
        <span>
          <b>Người ghi</b> {recorded}
        </span>
      )}
    </>
  );
}

/** Printed only: the sources of a page as numbered notes, because paper has no buttons. */
export function ProvenanceNotes({ notes }: { notes: readonly ProvenanceProps[] }) {
  const numbered = notes.filter((note) => note.noteNumber !== undefined);
  if (numbered.length === 0) return null;
  return (
    <div className="print-only text-xs">
      <p className="font-semibold">Nguồn số liệu</p>
      {numbered.map((note) => (
        <p key={note.id}>
          [{note.noteNumber}] {originLabels[note.origin]}. {note.document.title}
          {note.place && ` (${note.place})`}
          {note.quote && `: “${note.quote}”`}
          {note.reasoning && `. ${note.reasoning}`}
        </p>
      ))}
    </div>
  );
}
