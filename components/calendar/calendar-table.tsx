import { DataTable, type Column } from '#components/ui/data-table.tsx';
import { Tag } from '#components/ui/tag.tsx';
import type { CalendarDayView } from '#lib/calendar/queries.ts';
import { formatDay } from '#lib/format/days.ts';
import { CALENDAR_DAY_LABELS } from '#lib/format/notification-labels.ts';

const WEEKDAYS = ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'];

const weekdayOf = (on: string) => WEEKDAYS[new Date(`${on}T00:00:00Z`).getUTCDay()];

/** The days of a year that are not what their weekday says; with a link to change where one may. */
export function CalendarTable({
  days,
  mayEdit,
}: {
  days: readonly CalendarDayView[];
  mayEdit: boolean;
}) {
  const columns: readonly Column<CalendarDayView>[] = [
    {
      key: 'on',
      header: 'Ngày',
      rowHeader: true,
      cell: ({ on }) => (
        <>
          {formatDay(on)}
          <span className="block text-sm font-normal text-muted">{weekdayOf(on)}</span>
        </>
      ),
    },
    {
      key: 'kind',
      header: 'Loại',
      nowrap: true,
      cell: ({ kind }) => (
        <Tag tone={CALENDAR_DAY_LABELS[kind].tone}>{CALENDAR_DAY_LABELS[kind].label}</Tag>
      ),
    },
    { key: 'name', header: 'Tên', cell: ({ name }) => name },
    {
      key: 'source',
      header: 'Căn cứ',
      cell: ({ source }) => source ?? <span className="text-muted">Chưa ghi</span>,
    },
    ...(mayEdit
      ? [
          {
            key: 'edit',
            header: 'Sửa',
            cell: ({ on }: CalendarDayView) => (
              <a className="inline-block py-1" href={`/lam-viec/lich-lam-viec/${on}`}>
                Sửa<span className="sr-only"> ngày {formatDay(on)}</span>
              </a>
            ),
          },
        ]
      : []),
  ];
  return (
    <DataTable
      caption="Ngày nghỉ lễ và ngày làm bù"
      captionHidden
      columns={columns}
      rows={days}
      rowKey={({ on }) => on}
    />
  );
}
