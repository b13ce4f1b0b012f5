import { Provenance } from '#components/ui/provenance.tsx';
import type { FigureSource, SourceNotes } from './source-notes.ts';

/** The “where is this from?” of one figure; nothing when there is nothing to tell. */
export function figureSource(
  notes: SourceNotes,
  of: string,
  source: FigureSource | null,
): React.ReactNode {
  return source && <Provenance {...notes.of(of, source)} />;
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
      <Provenance {...notes.computed(of, reasoning, href)} />
    </span>
  );
}
