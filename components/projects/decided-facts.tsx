import { SummaryList } from '#components/ui/summary-list.tsx';
import { formatAsOf, formatDay } from '#lib/format/days.ts';
import { formatPercent } from '#lib/format/counts.ts';
import { MONEY_STATE_LABELS } from '#lib/format/labels.ts';
import { formatMoney } from '#lib/format/money.ts';
import { toMoneyOf } from '#lib/projects/tasks.ts';
import type { ProjectView } from '#lib/projects/view.ts';

function contractsWords({ contracts, contractsState }: ProjectView): string {
  if (contractsState !== 'STATED') return MONEY_STATE_LABELS[contractsState];
  return contracts.length === 0 ? 'Chưa ký hợp đồng' : `${contracts.length} hợp đồng`;
}

/** What is in force since the decision; a source that does not say so is not made to say it. */
export function DecidedFacts({ project }: { project: ProjectView }) {
  const { decision, progress } = project;
  return (
    <SummaryList
      rows={[
        { label: 'Kinh phí hỗ trợ', value: formatMoney(toMoneyOf(project.support)) },
        {
          label: 'Quyết định',
          value: decision
            ? `${decision.number} ngày ${formatDay(decision.date)}, ${decision.issuer}`
            : MONEY_STATE_LABELS.NOT_STATED,
        },
        {
          label: 'Hợp đồng',
          value: contractsWords(project),
        },
        {
          label: 'Tiến độ đã xác nhận',
          value:
            progress.percent === null || progress.asOf === null
              ? 'Chưa có báo cáo nêu tỷ lệ'
              : `${formatPercent(progress.percent)} ${formatAsOf(progress.asOf)}`,
        },
        ...(project.isRecorded
          ? [
              {
                label: 'Ghi nhận',
                value: `Theo tài liệu nguồn, không qua các bước trên cổng${
                  project.recordSource?.document ? `: ${project.recordSource.document}` : ''
                }`,
              },
            ]
          : []),
      ]}
    />
  );
}
