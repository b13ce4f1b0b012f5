import { Section } from '#components/layout/section.tsx';
import { Notice } from '#components/ui/notice.tsx';
import type { Base } from '#lib/review/base-submission.ts';
import type { CommentView } from '#lib/review/comments.ts';
import type { FrozenDossier } from '#lib/review/snapshot-schema.ts';
import type { SubmissionView } from '#lib/projects/submissions.ts';
import { ChangeChecks } from './change-checks.tsx';
import { ChangeComments } from './change-comments.tsx';
import { ChangeDocuments } from './change-documents.tsx';
import type { ChangeRow } from './change-rows.ts';
import { ChangeTable } from './change-table.tsx';
import { reviewHref } from './step-slugs.ts';

const WHY: Record<Base['why'], string> = {
  OWN: 'lần gửi gần nhất bạn đã quyết định',
  DEPARTMENT: 'lần gửi gần nhất Sở đã quyết định',
  PREVIOUS: 'lần gửi trước',
  CHOSEN: 'lần gửi bạn chọn',
};

/** Where a reviewer starts from the second submission on: everything that is not as it was. */
export function ChangeSection({
  code,
  base,
  submission,
  submissions,
  before,
  after,
  rows,
  comments,
}: {
  code: string;
  base: Base;
  submission: SubmissionView;
  submissions: readonly SubmissionView[];
  before: FrozenDossier;
  after: FrozenDossier;
  rows: readonly ChangeRow[];
  /** What the Centre was asked about the submissions compared. */
  comments: readonly CommentView[];
}) {
  const names = { before: `Lần ${base.submission.number}`, after: `Lần ${submission.number}` };
  const others = submissions.filter(
    (sent) => sent.number < submission.number && sent.number !== base.submission.number,
  );
  const open = comments.filter((comment) => comment.answer === null).length;
  return (
    <Section
      id="thay-doi"
      title={`Thay đổi so với lần gửi ${base.submission.number}`}
      lead={`So với ${WHY[base.why]}. Các phần không thay đổi được thu gọn bên dưới.`}
    >
      {others.length > 0 && (
        <p className="no-print">
          So với lần khác:{' '}
          {others.map((sent) => (
            <a
              key={sent.number}
              className="me-3 inline-block py-0.5"
              href={`${reviewHref(code)}?lan=${submission.number}&so-voi=${sent.number}#thay-doi`}
            >
              Lần {sent.number}
            </a>
          ))}
        </p>
      )}
      {rows.length > 0 ? (
        <ChangeTable
          rows={rows}
          caption={`${rows.length} mục thay đổi trong hồ sơ`}
          before={names.before}
          after={names.after}
        />
      ) : (
        <Notice tone="warning">
          <p>Không có mục nào của hồ sơ thay đổi so với lần gửi {base.submission.number}.</p>
        </Notice>
      )}
      <div className="grid gap-3">
        <h3 className="text-lg">Tài liệu</h3>
        <ChangeDocuments before={before.documents} after={after.documents} names={names} />
      </div>
      <div className="grid gap-3">
        <h3 className="text-lg">
          Ý kiến đã gửi Trung tâm
          {comments.length > 0 && ` (${comments.length - open} đã trả lời, ${open} còn mở)`}
        </h3>
        <ChangeComments comments={comments} />
      </div>
      <div className="grid gap-3">
        <h3 className="text-lg">Kết quả kiểm tra của hai lần gửi</h3>
        <ChangeChecks before={before.checks} after={after.checks} names={names} />
      </div>
    </Section>
  );
}
