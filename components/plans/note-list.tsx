import { figureSource } from '#components/figures/figure-source.tsx';
import type { SourceNotes } from '#components/figures/source-notes.ts';
import { Icon } from '#components/ui/icon.tsx';
import type { PlanNoteView } from '#lib/plans/schema.ts';

/**
 * What a document says of a plan, point by point, in its words. Points that rest on the same passage
 * share one source, at the last of them.
 */
export function NoteList({
  lines,
  notes,
  of,
  done = false,
}: {
  lines: readonly PlanNoteView[];
  notes: SourceNotes;
  of: string;
  done?: boolean;
}) {
  return (
    <ul className="grid max-w-[75ch] gap-3">
      {lines.map((line, index) => (
        <li key={line.text} className="flex items-start gap-3">
          <span className="mt-1 flex-none text-accent">
            <Icon name={done ? 'check' : 'circle'} size={18} />
          </span>
          <div>
            <p className="first-letter:uppercase">{line.text}</p>
            {line.source?.quote !== lines[index + 1]?.source?.quote &&
              figureSource(notes, of, line.source)}
          </div>
        </li>
      ))}
    </ul>
  );
}
