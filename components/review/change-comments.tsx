import { Tag } from '#components/ui/tag.tsx';
import { isOpenForCenter } from '#lib/projects/tasks.ts';
import type { CommentView } from '#lib/review/comments.ts';
import { fieldLabel } from './dossier-fields.tsx';

/** What the Centre was asked since the earlier submission: answered, or still open. */
export function ChangeComments({ comments }: { comments: readonly CommentView[] }) {
  if (comments.length === 0) {
    return <p className="text-muted">Không có ý kiến nào gửi Trung tâm từ lần gửi được so sánh.</p>;
  }
  return (
    <ul className="grid gap-3">
      {comments.map((comment) => (
        <li key={comment.id} className="border-s-4 border-line-strong ps-3">
          <div className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <a className="inline-block py-0.5" href={`#y-kien-${comment.id}`}>
              {comment.path ? fieldLabel(comment.path) : 'Cả hồ sơ'}
            </a>
            {isOpenForCenter(comment) ? (
              <Tag tone="warning">Chưa trả lời</Tag>
            ) : (
              <Tag tone="success">Đã trả lời</Tag>
            )}
          </div>
          <p className="whitespace-pre-line">{comment.body}</p>
          {comment.answer && (
            <p className="whitespace-pre-line text-muted">Trả lời: {comment.answer.text}</p>
          )}
        </li>
      ))}
    </ul>
  );
}
