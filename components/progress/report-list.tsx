import { Button } from '#components/ui/button.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import type { FormAction } from '#lib/forms/form-state.ts';
import type { ReportView } from '#lib/progress/reports.ts';
import { reportHref } from './addresses.ts';
import { ReportArticle } from './report-article.tsx';
import { ReportAct, ReportReturn } from './report-decision.tsx';

interface ReportListProps {
  code: string;
  /** Newest first. */
  reports: readonly ReportView[];
  mayCorrect: boolean;
  mayDecide: boolean;
  actions: { send: FormAction; confirm: FormAction; giveBack: FormAction };
}

function Choices({
  report,
  isCorrected,
  ...list
}: Omit<ReportListProps, 'reports'> & { report: ReportView; isCorrected: boolean }) {
  const { code, actions } = list;
  const about = { code, id: report.id };
  if (report.status === 'DRAFT') {
    return list.mayCorrect ? (
      <div className="flex flex-wrap items-start gap-3">
        <ReportAct {...about} label="Gửi lãnh đạo Trung tâm" action={actions.send} />
        <Button href={reportHref(code, { draft: report.id })} tone="secondary">
          Viết tiếp
        </Button>
      </div>
    ) : null;
  }
  return (
    <>
      {report.status === 'SENT' && list.mayDecide && (
        <>
          <ReportAct {...about} label="Xác nhận báo cáo" action={actions.confirm} />
          <ReportReturn {...about} action={actions.giveBack} />
        </>
      )}
      {list.mayCorrect && !isCorrected && (
        <p>
          <a href={reportHref(code, { correcting: report.id })}>
            Viết báo cáo đính chính báo cáo số {report.number}
          </a>
        </p>
      )}
    </>
  );
}

/** All reports this reader may see, newest first, each with what they may do with it. */
export function ReportList({ reports, ...list }: ReportListProps) {
  if (reports.length === 0) {
    return (
      <EmptyState title="Chưa có báo cáo nào">
        <p>
          Báo cáo ghi việc đã làm đến một ngày; lãnh đạo Trung tâm xác nhận rồi mới được công bố.
        </p>
      </EmptyState>
    );
  }
  return (
    <div className="grid gap-6">
      {reports.map((report) => {
        const correctedBy = reports.find((later) => later.corrects === report.id);
        return (
          <ReportArticle
            key={report.id}
            report={report}
            corrects={reports.find((earlier) => earlier.id === report.corrects)}
            correctedBy={correctedBy}
          >
            <Choices report={report} isCorrected={correctedBy !== undefined} {...list} />
          </ReportArticle>
        );
      })}
    </div>
  );
}
