import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { SummaryList } from '#components/ui/summary-list.tsx';
import { formatDay, formatInstant } from '#lib/format/days.ts';
import type { InspectionView } from '#lib/implementation/inspections.ts';
import { inspectionHref } from './addresses.ts';

const BY: Readonly<Record<string, string>> = { CENTER: 'Trung tâm', DEPARTMENT: 'Sở Công Thương' };
const byWhom = ({ organisation }: InspectionView) => BY[organisation] ?? organisation;

/** Long words are read on the page of the inspection itself. */
export function InspectionTable({
  code,
  inspections,
}: {
  code: string;
  inspections: readonly InspectionView[];
}) {
  const columns: readonly Column<InspectionView>[] = [
    {
      key: 'on',
      header: 'Ngày',
      rowHeader: true,
      nowrap: true,
      cell: ({ id, on }) => <a href={inspectionHref(code, id)}>{formatDay(on)}</a>,
    },
    { key: 'by', header: 'Bên kiểm tra', cell: byWhom },
    { key: 'place', header: 'Địa điểm', cell: ({ place }) => place ?? 'Chưa ghi' },
    {
      key: 'conclusion',
      header: 'Kết luận',
      cell: ({ conclusion }) => <span className="whitespace-pre-line">{conclusion}</span>,
    },
  ];
  return (
    <DataTable
      caption="Các lần kiểm tra, giám sát"
      captionHidden
      columns={columns}
      rows={inspections}
      rowKey={({ id }) => id}
    />
  );
}

const words = (text: string) => <p className="whitespace-pre-line">{text}</p>;

/** One inspection to be read. */
export function InspectionFacts({ inspection }: { inspection: InspectionView }) {
  return (
    <SummaryList
      rows={[
        { label: 'Bên kiểm tra', value: byWhom(inspection) },
        { label: 'Địa điểm', value: inspection.place ?? 'Chưa ghi' },
        { label: 'Biên bản', value: inspection.minutesNumber ?? 'Chưa ghi số' },
        { label: 'Thành phần kiểm tra', value: words(inspection.inspectors) },
        { label: 'Nội dung, hiện trạng', value: words(inspection.findings) },
        { label: 'Kết luận, kiến nghị', value: words(inspection.conclusion) },
        {
          label: 'Người ghi',
          value: `${inspection.recordedBy}, ${formatInstant(new Date(inspection.recordedAt))}`,
        },
      ]}
    />
  );
}
