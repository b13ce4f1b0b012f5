import { ActionForm } from '#components/forms/action-form.tsx';
import { TextArea } from '#components/forms/fields.tsx';
import { SubmitButton } from '#components/forms/submit-button.tsx';
import { Disclosure } from '#components/ui/disclosure.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { formatInstant } from '#lib/format/days.ts';
import type { FormAction } from '#lib/forms/form-state.ts';
import type { CommentView } from '#lib/review/comments.ts';
import { audienceLabel } from './comment-audience.ts';
import { fieldLabel } from './dossier-fields.tsx';

/** How a comment is answered here; absent for who may not answer. */
export interface Answering {
  code: string;
  action: FormAction;
}

/** One remark on the dossier, who may read it, and what the Centre said to it. */
export function CommentCard({
  comment,
  answering,
}: {
  comment: CommentView;
  answering: Answering | null;
}) {
  const asksCenter = comment.visibility === 'CENTER' && comment.organisation === 'DEPARTMENT';
  return (
    <article
      id={`y-kien-${comment.id}`}
      className="grid gap-2 rounded-md border border-line bg-surface p-4 text-sm"
    >
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <Tag
          tone={comment.visibility === 'CENTER' ? 'info' : 'neutral'}
          icon={comment.visibility === 'CENTER' ? 'forward' : 'lock'}
        >
          {audienceLabel(comment.visibility, comment.organisation)}
        </Tag>
        {comment.path && <span className="text-muted">Về: {fieldLabel(comment.path)}</span>}
      </div>
      <p className="whitespace-pre-line">{comment.body}</p>
      <p className="text-xs text-muted">
        {comment.author}, {formatInstant(new Date(comment.createdAt))}
        {comment.submissionNumber !== null && <>, lần gửi {comment.submissionNumber}</>}
      </p>
      {comment.answer && (
        <div className="border-s-4 border-line-strong ps-3">
          <p className="whitespace-pre-line">{comment.answer.text}</p>
          <p className="text-xs text-muted">
            {comment.answer.by} trả lời
            {comment.answer.at && <>, {formatInstant(new Date(comment.answer.at))}</>}
          </p>
        </div>
      )}
      {!comment.answer && asksCenter && (
        <p>
          <Tag tone="warning">Chờ Trung tâm trả lời</Tag>
        </p>
      )}
      {!comment.answer && asksCenter && answering && (
        <div className="no-print">
          <Disclosure summary="Trả lời ý kiến này">
            <ActionForm action={answering.action} id={`tra-loi-${comment.id}`}>
              <input type="hidden" name="code" value={answering.code} />
              <input type="hidden" name="id" value={comment.id} />
              <TextArea name="answer" label="Trả lời" rows={3} />
              <div>
                <SubmitButton>Gửi trả lời</SubmitButton>
              </div>
            </ActionForm>
          </Disclosure>
        </div>
      )}
    </article>
  );
}
