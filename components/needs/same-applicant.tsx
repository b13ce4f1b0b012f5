import { Notice } from '#components/ui/notice.tsx';
import { NEED_STATUS_LABELS, SAMENESS_LABELS } from '#lib/format/need-labels.ts';
import type { NeedDuplicates } from '#lib/needs/schema.ts';
import { needHref } from './addresses.ts';

const why = (reasons: readonly string[]) =>
  reasons.map((reason) => SAMENESS_LABELS[reason] ?? reason).join(', ');

/** Points at what may be the same applicant; nothing is decided for anybody. */
export function SameApplicant({ found }: { found: NeedDuplicates }) {
  if (found.needs.length + found.establishments.length === 0) return null;
  return (
    <Notice tone="warning" title="Có thể là cùng một cơ sở">
      <ul className="grid gap-1">
        {found.needs.map((need) => (
          <li key={need.code}>
            Đăng ký <a href={needHref(need.code)}>{need.code}</a> của {need.name} (
            {why(need.reasons)}; {NEED_STATUS_LABELS[need.status].label.toLowerCase()})
          </li>
        ))}
        {found.establishments.map((entry) => (
          <li key={entry.slug}>
            Trong danh bạ: <a href={`/lam-viec/don-vi/${entry.slug}`}>{entry.name}</a> (
            {why(entry.reasons)}
            {entry.address && `; ${entry.address}`})
          </li>
        ))}
      </ul>
    </Notice>
  );
}
