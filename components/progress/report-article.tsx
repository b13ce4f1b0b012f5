import { Notice } from '#components/ui/notice.tsx';
import { SummaryList } from '#components/ui/summary-list.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { formatPercent } from '#lib/format/counts.ts';
import { formatAsOf, formatInstant } from '#lib/format/days.ts';
import { REPORT_STATUS_LABELS } from '#lib/format/labels.ts';
import type { ReportView } from '#lib/progress/reports.ts';

/** The anchor of a report, so that a correction can lead to what it corrects. */
export const reportAnchor = (number: number) => `bao-cao-${number}`;

const numbered = (report: ReportView) => (
  <a href={`#${reportAnchor(report.number)}`}>báo cáo số {report.number}</a>
);

const words = (text: string | null) =>
  text === null ? null : <p className="whitespace-pre-line">{text}</p>;

/** One report to be read; what it corrects, or what corrected it, is one link away. */
export function ReportArticle({
  report,
  corrects,
  correctedBy,
  children,
}: {
  report: ReportView;
  corrects: ReportView | undefined;
  correctedBy: ReportView | undefined;
  /** What this reader may do with it. */
  children?: React.ReactNode;
}) {
  const { label, tone } = REPORT_STATUS_LABELS[report.status];
  const heading = `${reportAnchor(report.number)}-ten`;
  return (
    <article
      id={reportAnchor(report.number)}
      aria-labelledby={heading}
      className="grid scroll-mt-6 gap-4 rounded-md border border-line bg-surface p-5"
    >
      <div className="flex flex-wrap items-center justify-between gap-3">
        <h3 id={heading} className="text-xl">
          Báo cáo số {report.number}
          {report.asOf && `, ${formatAsOf(report.asOf)}`}
        </h3>
        <Tag tone={tone}>{label}</Tag>
      </div>
      {report.returnReason && (
        <Notice tone="warning" title={`${report.decidedBy} trả lại:`}>
          <p className="whitespace-pre-line">“{report.returnReason}”</p>
        </Notice>
      )}
      {corrects && <p>Đính chính {numbered(corrects)}.</p>}
      {correctedBy && (
        <p>Đã có {numbered(correctedBy)} đính chính; bản này được giữ nguyên để đối chiếu.</p>
      )}
      <SummaryList
        rows={[
          {
            label: 'Tỷ lệ hoàn thành',
            value:
              report.percent === null ? 'Chưa có số liệu' : <b>{formatPercent(report.percent)}</b>,
          },
          { label: 'Việc đã làm', value: words(report.done) },
          ...(report.difficulties
            ? [{ label: 'Khó khăn, vướng mắc', value: words(report.difficulties) }]
            : []),
          ...(report.next ? [{ label: 'Việc sắp làm', value: words(report.next) }] : []),
          {
            label: 'Người lập',
            value: `${report.author}, ${formatInstant(new Date(report.sentAt ?? report.createdAt))}`,
          },
          ...(report.status === 'CONFIRMED' && report.decidedAt
            ? [
                {
                  label: 'Người xác nhận',
                  value: `${report.decidedBy}, ${formatInstant(new Date(report.decidedAt))}`,
                },
              ]
            : []),
        ]}
      />
      {children}
    </article>
  );
}
