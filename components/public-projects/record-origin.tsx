import { formatInstant } from '#lib/format/days.ts';
import type { PublicProject } from '#lib/projects/public.ts';
import { isAsRecorded } from './unstated-facts.ts';

/** Where the record itself is known from, in the document's words, and when it last changed. */
export function RecordOrigin({ project }: { project: PublicProject }) {
  const { recordSource: source, updatedAt } = project;
  return (
    <div className="grid max-w-[75ch] gap-3">
      {source?.quote && (
        <blockquote className="border-s-4 border-accent ps-4">
          <q>{source.quote}</q>
        </blockquote>
      )}
      {source?.document && (
        <p>
          Tài liệu: {source.document}. {source.note}
        </p>
      )}
      <p className="text-muted">
        {isAsRecorded(project) && 'Ghi nhận từ tài liệu, chưa sửa lần nào trên cổng. '}
        {project.isRecorded &&
          !isAsRecorded(project) &&
          'Hồ sơ ban đầu ghi nhận từ tài liệu, sau đó đã cập nhật trên cổng. '}
        {!project.isRecorded && 'Hồ sơ lập trên cổng và được duyệt qua các bước của cổng. '}
        {source && (
          <>
            Người ghi: {source.recordedBy}, {formatInstant(new Date(source.recordedAt))}.{' '}
          </>
        )}
        Cập nhật gần nhất: {formatInstant(new Date(updatedAt))}.
      </p>
    </div>
  );
}
