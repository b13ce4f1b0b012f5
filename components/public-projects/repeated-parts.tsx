import { Notice } from '#components/ui/notice.tsx';
import type { SupportHistory } from '#lib/beneficiaries/schema.ts';
import { formatItems } from '#lib/format/counts.ts';

/** Told to everybody as a fact, without a judgement: which contents come more than once. */
export function RepeatedParts({ repeated }: Pick<SupportHistory, 'repeated'>) {
  if (repeated.length === 0) return null;
  return (
    <Notice tone="info" title="Cùng một nội dung hoạt động trong nhiều đề án">
      <ul className="grid gap-1">
        {repeated.map(({ activityContent, titles }) => (
          <li key={activityContent}>
            Nội dung {activityContent} có trong {formatItems(titles.length, 'đề án')}:{' '}
            {titles.join(' · ')}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
