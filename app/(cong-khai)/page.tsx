import type { Metadata } from 'next';
import { figureSource } from '#components/figures/figure-source.tsx';
import { trieuDong } from '#components/figures/money-text.ts';
import { SourceNotes } from '#components/figures/source-notes.ts';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import { HistoryCountChart, HistoryMoneyChart } from '#components/plans/history-charts.tsx';
import { MoneyChart } from '#components/plans/money-chart.tsx';
import { YearStats } from '#components/plans/year-stats.tsx';
import { Button } from '#components/ui/button.tsx';
import { Markup } from '#components/ui/markup.tsx';
import { ProvenanceNotes } from '#components/ui/provenance.tsx';
import { SearchForm } from '#components/ui/search-form.tsx';
import { Stat, StatRow } from '#components/ui/stat.tsx';
import { formatCount } from '#lib/format/counts.ts';
import { formatDay } from '#lib/format/days.ts';
import { getHistory } from '#lib/plans/history.ts';
import { getLatestPlanYear } from '#lib/plans/plan.ts';
import { getYear } from '#lib/plans/progress.ts';
import { orNotFound } from '#lib/http/or-not-found.ts';

export const metadata: Metadata = {
  title: { absolute: 'Cổng Khuyến công Bắc Kạn: kế hoạch, kinh phí, tiến độ' },
};

export default async function HomePage() {
  const year = await getLatestPlanYear();
  const [shown, history] = await orNotFound(
    Promise.all([year === null ? null : getYear(year), getHistory()]),
  );
  const notes = new SourceNotes();
  return (
    <Markup>
      <PageHeading
        title={shown ? `Khuyến công Bắc Kạn năm ${year}` : 'Khuyến công Bắc Kạn'}
        lead={`${shown ? `Số đề án, kinh phí, tiến độ năm ${year} và kết quả` : 'Kết quả'} ${history.from}–${history.to}. Bấm “Nguồn” để xem từng con số từ đâu ra.`}
        actions={<Button href="/dang-ky-nhu-cau">Đăng ký nhu cầu hỗ trợ</Button>}
      />
      <StatRow>
        {shown && <YearStats shown={shown} notes={notes} />}
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
      {shown && (
        <Section
          id="ke-hoach"
          title={`Tiền năm ${year} đến từ đâu`}
          actions={<a href={`/ke-hoach/${year}`}>Xem kế hoạch {year}</a>}
        >
          <MoneyChart plan={shown.plan} notes={notes} asOf={shown.asOf && formatDay(shown.asOf)} />
        </Section>
      )}
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
    </Markup>
  );
}
