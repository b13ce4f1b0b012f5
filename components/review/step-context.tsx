import { SummaryList } from '#components/ui/summary-list.tsx';
import { formatCount } from '#lib/format/counts.ts';
import { statusLabel } from '#lib/format/labels.ts';
import { formatMoney } from '#lib/format/money.ts';
import type { ProjectView } from '#lib/projects/view.ts';
import type { CommentView } from '#lib/review/comments.ts';
import { fieldLabel } from './dossier-fields.tsx';
import { toMoney } from './money-of.ts';
import type { ReviewStep } from './step-slugs.ts';

/** The comments that will go back to the Centre together with the reason. */
function Accompanying({ comments }: { comments: readonly CommentView[] }) {
  if (comments.length === 0)
    return <p>Không có ý kiến nào gửi kèm. Lý do cần nói đủ việc phải làm.</p>;
  return (
    <ul className="grid gap-1">
      {comments.map((comment) => (
        <li key={comment.id}>
          {comment.path && <strong>{fieldLabel(comment.path)}: </strong>}
          {comment.body}
        </li>
      ))}
    </ul>
  );
}

/** What a step is about, so that nobody decides on the wrong dossier. */
export function StepContext({
  step,
  project,
  comments,
}: {
  step: ReviewStep;
  project: Pick<ProjectView, 'code' | 'status' | 'programme' | 'requested' | 'submissionCount'>;
  comments: readonly CommentView[];
}) {
  const open = comments.filter(
    (comment) =>
      comment.visibility === 'CENTER' && comment.organisation === 'DEPARTMENT' && !comment.answer,
  );
  const goesBack = step === 'return' || step === 'returnFromAbove';
  return (
    <SummaryList
      rows={[
        { label: 'Mã', value: project.code },
        { label: 'Trạng thái', value: statusLabel(project.status, project.programme).label },
        { label: 'Kinh phí đề nghị', value: formatMoney(toMoney(project.requested)) },
        ...(project.submissionCount > 0
          ? [{ label: 'Số lần gửi', value: formatCount(project.submissionCount) }]
          : []),
        ...(goesBack
          ? [{ label: 'Ý kiến Trung tâm phải trả lời', value: <Accompanying comments={open} /> }]
          : []),
      ]}
    />
  );
}
