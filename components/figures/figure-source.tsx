import { Provenance, type ProvenanceProps } from '#components/ui/provenance.tsx';
import type { FigureSource, SourceNotes } from './source-notes.ts';

/**
 * The “where is this from?” whose note is taken only when it is rendered: so the printed notes are
 * numbered in the order in which they are read.
 */
export function Sourced({ note }: { note: () => ProvenanceProps }) {
  return <Provenance {...note()} />;
}

/** The “where is this from?” of one figure; nothing when there is nothing to tell. */
export function figureSource(
  notes: SourceNotes,
  of: string,
  source: FigureSource | null,
): React.ReactNode {
  return source && <Sourced note={() => notes.of(of, source)} />;
}

/** For a figure that is missing: the document that tells of the matter and leaves it out. */
export function missingSource(
  notes: SourceNotes,
  of: string,
  source: FigureSource | null,
): React.ReactNode {
  return source && <Sourced note={() => notes.missing(of, source)} />;
}

/** The same under the figure, so that the figures of a column keep their common edge. */
export function figureSourceBelow(
  notes: SourceNotes,
  of: string,
  source: FigureSource | null,
): React.ReactNode {
  return source && <span className="block">{figureSource(notes, of, source)}</span>;
}

/** The same for a sum or a count that the portal makes of its own records. */
export function computedSourceBelow(
  notes: SourceNotes,
  of: string,
  reasoning: string,
  href: string,
): React.ReactNode {
  return (
    <span className="block">
      <Sourced note={() => notes.computed(of, reasoning, href)} />
    </span>
  );
}
