import type { ProjectPart } from '#lib/domain/vocabulary.ts';
import type { CommentView } from '#lib/review/comments.ts';
import { CommentCard, type Answering } from './comment-card.tsx';
import { CommentForm, type Commenting } from './comment-form.tsx';
import { DOSSIER_FIELDS } from './dossier-fields.tsx';

const PART_OF: ReadonlyMap<string, ProjectPart> = new Map(
  (Object.keys(DOSSIER_FIELDS) as ProjectPart[]).flatMap((part): [string, ProjectPart][] => [
    [part, part],
    ...DOSSIER_FIELDS[part].map((field): [string, ProjectPart] => [field.path, part]),
  ]),
);

/** The part a comment stands next to; what points at nothing known belongs to the whole dossier. */
function partOf(path: string | null): ProjectPart | null {
  return path === null ? null : (PART_OF.get(path.split('.')[0] ?? '') ?? null);
}

/** The comments next to one part (or, with `part` null, on the whole), and the way to add one. */
export function CommentColumn({
  part,
  comments,
  answering,
  commenting,
}: {
  part: ProjectPart | null;
  comments: readonly CommentView[];
  answering: Answering | null;
  commenting: Commenting | null;
}) {
  const own = comments.filter((comment) => partOf(comment.path) === part);
  if (own.length === 0 && !commenting) return null;
  return (
    <div className="grid content-start gap-3">
      {own.map((comment) => (
        <CommentCard key={comment.id} comment={comment} answering={answering} />
      ))}
      {/* A comment that has been put down leaves an empty form behind. */}
      {commenting && <CommentForm key={own.length} part={part} {...commenting} />}
    </div>
  );
}
