import { Disclosure } from '#components/ui/disclosure.tsx';
import { SummaryList } from '#components/ui/summary-list.tsx';
import { formatPercent } from '#lib/format/counts.ts';
import { formatAsOf } from '#lib/format/days.ts';

export interface ConfirmedReport {
  number: number;
  asOf: string | null;
  percent: number | null;
  done: string;
  next: string | null;
}

const words = (text: string) => <p className="whitespace-pre-line">{text}</p>;

function Report({ report }: { report: ConfirmedReport }) {
  return (
    <article className="grid gap-2">
      <h3 className="text-lg">
        Báo cáo số {report.number}
        {report.asOf && `, ${formatAsOf(report.asOf)}`}
      </h3>
      <SummaryList
        rows={[
          ...(report.percent === null
            ? []
            : [{ label: 'Tỷ lệ hoàn thành', value: formatPercent(report.percent) }]),
          { label: 'Việc đã làm', value: words(report.done) },
          ...(report.next ? [{ label: 'Việc sắp làm', value: words(report.next) }] : []),
        ]}
      />
    </article>
  );
}

/** Reports that the leader vouches for, newest first; the newest is open. */
export function ConfirmedReports({ reports }: { reports: readonly ConfirmedReport[] }) {
  const [newest, ...earlier] = reports;
  if (!newest) return null;
  return (
    <div className="grid gap-4">
      <Report report={newest} />
      {earlier.length > 0 && (
        <Disclosure summary={`${earlier.length} báo cáo trước đó`}>
          <div className="grid gap-6">
            {earlier.map((report) => (
              <Report key={report.number} report={report} />
            ))}
          </div>
        </Disclosure>
      )}
    </div>
  );
}
