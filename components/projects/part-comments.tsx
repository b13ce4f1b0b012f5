import { Notice } from '#components/ui/notice.tsx';
import type { ProjectPart } from '#lib/domain/vocabulary.ts';
import { isOpenForCenter, partOfPath } from '#lib/projects/tasks.ts';
import type { CommentView } from '#lib/review/comments.ts';

/** What the Department still wants changed in this part, above the form in which it is changed. */
export function PartComments({
  part,
  comments,
}: {
  part: ProjectPart;
  comments: readonly CommentView[];
}) {
  const own = comments.filter(
    (comment) => isOpenForCenter(comment) && partOfPath(comment.path) === part,
  );
  if (own.length === 0) return null;
  return (
    <Notice tone="warning" title="Sở yêu cầu bổ sung phần này">
      <ul className="grid gap-2">
        {own.map((comment) => (
          <li key={comment.id} className="whitespace-pre-line">
            {comment.body}
          </li>
        ))}
      </ul>
      <p className="text-sm text-muted">
        Sửa xong, hãy trả lời từng ý kiến ở trang hồ sơ trước khi gửi lại.
      </p>
    </Notice>
  );
}
