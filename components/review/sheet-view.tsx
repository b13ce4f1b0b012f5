import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { SummaryList } from '#components/ui/summary-list.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { headsWithoutReason, missingHeads } from '#lib/domain/appraisal.ts';
import { APPRAISAL_HEADS, type AppraisalHead } from '#lib/domain/vocabulary.ts';
import { formatDay, formatInstant } from '#lib/format/days.ts';
import { APPRAISAL_HEAD_LABELS, VERDICT_LABELS } from '#lib/format/labels.ts';
import { formatMoney } from '#lib/format/money.ts';
import type { AppraisalView } from '#lib/review/appraisal.ts';
import { toMoney } from './money-of.ts';

/** What a sheet still lacks before the leader can act on it; null when it is complete. */
function lacking(sheet: AppraisalView): string | null {
  const missing = missingHeads(sheet.heads).length;
  const silent = headsWithoutReason(sheet.heads).length;
  const parts = [
    missing > 0 && `${missing} mục chưa đánh giá`,
    silent > 0 && `${silent} mục chưa đạt nhưng chưa ghi lý do`,
  ].filter(Boolean);
  return parts.length > 0 ? `Phiếu còn ${parts.join(' và ')}.` : null;
}

/** The appraisal sheet to be read. */
export function SheetView({ sheet }: { sheet: AppraisalView }) {
  const columns: readonly Column<AppraisalHead>[] = [
    {
      key: 'head',
      header: 'Mục',
      rowHeader: true,
      cell: (head) => APPRAISAL_HEAD_LABELS[head],
    },
    {
      key: 'verdict',
      header: 'Đánh giá',
      cell: (head) => {
        const line = sheet.heads.find((judged) => judged.head === head);
        if (!line) return <span className="text-muted">Chưa đánh giá</span>;
        const { label, tone } = VERDICT_LABELS[line.verdict];
        return <Tag tone={tone}>{label}</Tag>;
      },
    },
    {
      key: 'note',
      header: 'Ghi chú',
      cell: (head) => (
        <span className="whitespace-pre-line">
          {sheet.heads.find((judged) => judged.head === head)?.note}
        </span>
      ),
    },
  ];
  const incomplete = lacking(sheet);
  return (
    <div className="grid gap-5">
      {incomplete && (
        <Notice tone="warning">
          <p>{incomplete}</p>
        </Notice>
      )}
      <DataTable
        caption={`Phiếu thẩm định cho lần gửi ${sheet.submissionNumber}`}
        columns={columns}
        rows={APPRAISAL_HEADS}
        rowKey={(head) => head}
      />
      <SummaryList
        rows={[
          { label: 'Kinh phí đề xuất hỗ trợ', value: formatMoney(toMoney(sheet.recommended)) },
          {
            label: 'Kết luận',
            value: <p className="whitespace-pre-line">{sheet.conclusion || 'Chưa ghi'}</p>,
          },
          {
            label: 'Biên bản',
            value: sheet.minutes
              ? `${sheet.minutes.number}${sheet.minutes.on ? `, ngày ${formatDay(sheet.minutes.on)}` : ''}`
              : 'Chưa có',
          },
          {
            label: 'Người lập phiếu',
            value: `${sheet.filledBy}, ${formatInstant(new Date(sheet.filledAt))}`,
          },
        ]}
      />
    </div>
  );
}
