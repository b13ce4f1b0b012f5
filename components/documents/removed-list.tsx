import { Disclosure } from '#components/ui/disclosure.tsx';
import { formatInstant } from '#lib/format/days.ts';
import type { DocumentView } from '#lib/documents/view.ts';

/** What was taken out or replaced, why and by whom; still there to be read. */
export function RemovedList({ documents }: { documents: readonly DocumentView[] }) {
  if (documents.length === 0) return null;
  return (
    <Disclosure summary={`Đã gỡ hoặc thay (${documents.length})`}>
      <ul className="grid gap-3">
        {documents.map(({ id, fileName, href, removed }) => (
          <li key={id}>
            <a className="break-words" href={href}>
              {fileName}
            </a>
            {removed && (
              <p className="text-sm text-muted">
                {removed.by}, {formatInstant(new Date(removed.at))}: {removed.reason}
              </p>
            )}
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}
