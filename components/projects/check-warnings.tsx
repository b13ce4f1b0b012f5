import { Notice } from '#components/ui/notice.tsx';
import { earlierSupportSentence } from '#lib/projects/checks.ts';
import type { EarlierSupport } from '#lib/projects/supported-before.ts';
import { projectHref } from '#lib/projects/tasks.ts';

/** Support of the same content in earlier years, each with the way to its record. */
export function EarlierSupportNotice({ earlier }: { earlier: readonly EarlierSupport[] }) {
  if (earlier.length === 0) return null;
  return (
    <Notice tone="warning" title="Đã được hỗ trợ cùng nội dung trước đây">
      <ul className="grid gap-1">
        {earlier.map((record) => (
          <li key={`${record.slug}:${record.code}:${record.year}:${record.what}`}>
            {earlierSupportSentence(record)}{' '}
            {record.code === null ? (
              <a className="inline-block py-0.5" href={`/lam-viec/don-vi/${record.slug}`}>
                Xem lịch sử hỗ trợ<span className="sr-only"> của {record.name}</span>
              </a>
            ) : (
              <a className="inline-block py-0.5" href={projectHref(record.code)}>
                Xem {record.code}
              </a>
            )}
          </li>
        ))}
      </ul>
      <p className="text-sm text-muted">
        Chỉ để người xét hồ sơ cân nhắc; cổng không chặn việc gửi.
      </p>
    </Notice>
  );
}

interface Warning {
  rule: string;
  weight: string;
  isMet: boolean;
  message: string | null;
}

/** What the rules found that holds nothing back: told to who sends and to who appraises. */
export function CheckWarnings({
  checks,
  earlier,
}: {
  checks: readonly Warning[];
  earlier: readonly EarlierSupport[];
}) {
  const told = checks.filter(
    ({ rule, weight, isMet }) =>
      weight === 'ADVISORY' && !isMet && rule !== 'beneficiaries.supportedBefore',
  );
  if (told.length === 0 && earlier.length === 0) return null;
  return (
    <div className="grid gap-4">
      {told.length > 0 && (
        <Notice tone="warning" title="Điểm cần lưu ý, không chặn việc gửi">
          <ul className="grid list-disc gap-1 ps-5">
            {told.map(({ rule, message }) => (
              <li key={rule} className="whitespace-pre-line">
                {message}
              </li>
            ))}
          </ul>
        </Notice>
      )}
      <EarlierSupportNotice earlier={earlier} />
    </div>
  );
}
