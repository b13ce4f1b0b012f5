import { Notice } from '#components/ui/notice.tsx';
import { formatInstantDay } from '#lib/format/days.ts';
import type { NeedView } from '#lib/needs/schema.ts';
import { needHref } from './addresses.ts';

/** What has become of the need, and of those that were merged into it. */
export function NeedOutcome({ need }: { need: NeedView }) {
  return (
    <>
      {need.project && (
        <Notice tone="success">
          <p>
            Đã lập đề án <a href={`/lam-viec/de-an/${need.project.code}`}>{need.project.title}</a> (
            {need.project.code}).
          </p>
        </Notice>
      )}
      {need.mergedInto && (
        <Notice>
          <p>
            Đã gộp vào đăng ký{' '}
            <a href={needHref(need.mergedInto.code)}>
              {need.mergedInto.code}, {need.mergedInto.name}
            </a>
            . Người gửi thấy kết quả của đăng ký đó.
          </p>
        </Notice>
      )}
      {need.merged.length > 0 && (
        <Notice title="Các đăng ký đã gộp vào đây">
          <ul>
            {need.merged.map((other) => (
              <li key={other.code}>
                <a href={needHref(other.code)}>
                  {other.code}, {other.name}
                </a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {need.answer !== null && (
        <Notice
          title={`Người đăng ký đọc${need.answeredAt ? ` (từ ngày ${formatInstantDay(new Date(need.answeredAt))})` : ''}:`}
        >
          <p className="whitespace-pre-line">“{need.answer}”</p>
        </Notice>
      )}
    </>
  );
}
