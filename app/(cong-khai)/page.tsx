import type { Metadata } from 'next';
import { figureSource } from '#components/figures/figure-source.tsx';
import { trieu, trieuDong } from '#components/figures/money-text.ts';
import { SourceNotes } from '#components/figures/source-notes.ts';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import { HistoryCountChart, HistoryMoneyChart } from '#components/plans/history-charts.tsx';
import { MoneyChart } from '#components/plans/money-chart.tsx';
import { Button } from '#components/ui/button.tsx';
import { ProvenanceNotes } from '#components/ui/provenance.tsx';
import { SearchForm } from '#components/ui/search-form.tsx';
import { Stat, StatRow } from '#components/ui/stat.tsx';
import { formatCount } from '#lib/format/counts.ts';
import { formatAsOf, formatDay } from '#lib/format/days.ts';
import { MONEY_STATE_LABELS, PROGRAMME_SHORT_LABELS, STATUS_LABELS } from '#lib/format/labels.ts';
import { getHistory } from '#lib/plans/history.ts';
import { getLatestPlanYear } from '#lib/plans/plan.ts';
import { getYear } from '#lib/plans/progress.ts';
import { orNotFound } from '#lib/http/or-not-found.ts';

export const metadata: Metadata = {
  title: { absolute: 'Cổng Khuyến công Bắc Kạn: kế hoạch, kinh phí, tiến độ' },
};

export default async function HomePage() {
  const [{ plan, statuses, asOf, items }, history] = await orNotFound(
    Promise.all([getLatestPlanYear().then(getYear), getHistory()]),
  );
  const { year, total, programmes } = plan;
  const notes = new SourceNotes();
  const [leading, ...others] = statuses.toReversed();
  return (
    <>
      <PageHeading
        title={`Khuyến công Bắc Kạn năm ${year}`}
        lead={`Số đề án, kinh phí, tiến độ năm ${year} và kết quả ${history.from}–${history.to}. Bấm “Nguồn” để xem từng con số từ đâu ra.`}
        actions={<Button href="/dang-ky-nhu-cau">Đăng ký nhu cầu hỗ trợ</Button>}
      />
      <StatRow>
        <Stat
          label={`Kế hoạch ${year}`}
          value={total.items === null ? MONEY_STATE_LABELS.NOT_STATED : formatCount(total.items)}
          unit="đề án, nhiệm vụ"
          note={programmes
            .map(
              ({ programme, items: { stated } }) =>
                `${PROGRAMME_SHORT_LABELS[programme]} ${stated === null ? MONEY_STATE_LABELS.NOT_STATED.toLowerCase() : formatCount(stated)}`,
            )
            .join(' · ')}
          source={figureSource(notes, `số đề án, nhiệm vụ năm ${year}`, total.source)}
        />
        <Stat
          label={`Kinh phí ${year}`}
          value={trieu(total.support.computed)}
          unit="triệu đồng"
          note={
            <>
              {programmes
                .map(
                  ({ programme, support }) =>
                    `${PROGRAMME_SHORT_LABELS[programme]} ${trieuDong(support.stated)}`,
                )
                .join(' · ')}
              . Tổng do cổng tính, nguồn không nêu.
            </>
          }
          source={figureSource(notes, `kinh phí năm ${year}`, total.support.computed.source)}
        />
        <Stat
          label={asOf ? `Tiến độ ${formatAsOf(asOf)}` : 'Tiến độ'}
          value={leading ? formatCount(leading.items) : MONEY_STATE_LABELS.NOT_STATED}
          {...(leading ? { unit: STATUS_LABELS[leading.status].label.toLowerCase() } : {})}
          note={
            <>
              {others
                .map(
                  (line) =>
                    `${formatCount(line.items)} ${STATUS_LABELS[line.status].label.toLowerCase()}`,
                )
                .join(' · ')}
              {items.every((item) => item.progress.percent === null) &&
                '. Chưa có báo cáo tỷ lệ hoàn thành.'}
            </>
          }
          source={figureSource(notes, `tiến độ năm ${year}`, plan.stepsDone[0]?.source ?? null)}
        />
        <Stat
          label={`Giai đoạn ${history.from}–${history.to}`}
          value={formatCount(history.total.projects)}
          unit="đề án"
          note={`${trieuDong(history.total.support)} từ ngân sách nhà nước`}
          source={figureSource(
            notes,
            `kết quả ${history.from}–${history.to}`,
            history.total.source,
          )}
        />
      </StatRow>
      <div className="mt-2 mb-14">
        <SearchForm
          action="/de-an"
          label="Tìm đề án, nhiệm vụ"
          hint="Theo tên, mã hoặc đơn vị thụ hưởng; gõ có dấu hay không dấu đều được."
        />
      </div>
      <Section
        id="ke-hoach"
        title={`Tiền năm ${year} đến từ đâu`}
        actions={<a href={`/ke-hoach/${year}`}>Xem kế hoạch {year}</a>}
      >
        <MoneyChart plan={plan} notes={notes} asOf={asOf && formatDay(asOf)} />
      </Section>
      <Section
        id="cac-nam-truoc"
        title={`Đã làm được gì trong ${history.from}–${history.to}`}
        actions={
          <a href="/lich-su">
            Xem lịch sử {history.from}–{history.to}
          </a>
        }
      >
        <div className="grid gap-10 lg:grid-cols-2">
          <HistoryCountChart history={history} notes={notes} />
          <HistoryMoneyChart history={history} notes={notes} />
        </div>
      </Section>
      <ProvenanceNotes notes={notes.notes} />
    </>
  );
}
