import { Notice } from '#components/ui/notice.tsx';
import type { MissingPart } from '#lib/domain/dossier.ts';
import { fieldId } from '#components/ui/field.tsx';
import { partHref } from '#lib/projects/tasks.ts';

/** What still stands between the dossier and its sending, each a link to where it is put right. */
export function MissingList({
  code,
  missing,
  openComments,
}: {
  code: string;
  missing: readonly MissingPart[];
  openComments: number;
}) {
  if (missing.length === 0 && openComments === 0) return null;
  return (
    <Notice
      tone="warning"
      title={`Còn ${missing.length + (openComments > 0 ? 1 : 0)} việc trước khi gửi`}
    >
      <ul className="grid gap-1">
        {missing.map(({ path, part, message }) => (
          <li key={path}>
            <a className="inline-block py-0.5" href={`${partHref(code, part)}#${fieldId(path)}`}>
              {message}
            </a>
          </li>
        ))}
        {openComments > 0 && (
          <li>
            <a className="inline-block py-0.5" href={`/lam-viec/de-an/${code}#y-kien`}>
              Còn {openComments} ý kiến của Sở chưa trả lời.
            </a>
          </li>
        )}
      </ul>
    </Notice>
  );
}
