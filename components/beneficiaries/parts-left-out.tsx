import { Notice } from '#components/ui/notice.tsx';
import { formatCount, formatItems } from '#lib/format/counts.ts';

/** Said wherever not all parts of an establishment are read, before what is told and summed of them. */
export function PartsLeftOut({
  entry: { projects, projectCount },
}: {
  entry: { projects: readonly unknown[]; projectCount: number };
}) {
  if (projectCount <= projects.length) return null;
  return (
    <Notice tone="warning" title="Không nêu hết các đề án">
      <p>
        Phần này chỉ nêu và chỉ cộng {formatCount(projects.length)} đề án mới nhất trong{' '}
        {formatItems(projectCount, 'đề án')} của đơn vị.
      </p>
    </Notice>
  );
}
