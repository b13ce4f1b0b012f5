import type { Metadata } from 'next';
import { figureSource } from '#components/figures/figure-source.tsx';
import { trieu } from '#components/figures/money-text.ts';
import { SourceNotes } from '#components/figures/source-notes.ts';
import { PageHeading } from '#components/layout/page-heading.tsx';
import { Section } from '#components/layout/section.tsx';
import { HistoryCountChart, HistoryMoneyChart } from '#components/plans/history-charts.tsx';
import { HistoryTable } from '#components/plans/history-table.tsx';
import { HistoryRest } from '#components/plans/history-rest.tsx';
import { HistoryYearsTable } from '#components/plans/history-years-table.tsx';
import { Markup } from '#components/ui/markup.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { ProvenanceNotes } from '#components/ui/provenance.tsx';
import { Stat, StatRow } from '#components/ui/stat.tsx';
import { formatCount } from '#lib/format/counts.ts';
import { orNotFound } from '#lib/http/or-not-found.ts';
import { getHistory } from '#lib/plans/history.ts';

export const metadata: Metadata = { title: 'Lịch sử 2015–2021' };

export default async function HistoryPage() {
  const history = await orNotFound(getHistory());
  const notes = new SourceNotes();
  const period = `${history.from}–${history.to}`;
  return (
    <Markup>
      <PageHeading
        title={`Khuyến công Bắc Kạn giai đoạn ${period}`}
        lead="Tổng số đề án và kinh phí từ ngân sách nhà nước của cả giai đoạn."
        breadcrumb={[{ href: '/', label: 'Trang chủ' }]}
      />
      <StatRow>
        <Stat
          label="Đã thực hiện"
          value={formatCount(history.total.projects)}
          unit="đề án"
          source={figureSource(notes, `số đề án ${period}`, history.total.source)}
        />
        <Stat
          label="Kinh phí từ ngân sách nhà nước"
          value={trieu(history.total.support)}
          unit="triệu đồng"
          source={figureSource(notes, `kinh phí ${period}`, history.total.support.source)}
        />
      </StatRow>
      <div className="mb-14">
        {history.brokenDown ? (
          <HistoryRest history={history} />
        ) : (
          <Notice tone="neutral" title="Không tách theo năm, theo đề án">
            <p>
              Nguồn chỉ nêu tổng của cả giai đoạn {period} theo hai chương trình. Cổng không chia
              đều và không ước lượng cho từng năm.
            </p>
          </Notice>
        )}
      </div>
      <Section id="bieu-do" title="Quốc gia và địa phương">
        <div className="grid gap-10 lg:grid-cols-2">
          <HistoryCountChart history={history} notes={notes} />
          <HistoryMoneyChart history={history} notes={notes} />
        </div>
      </Section>
      <Section
        id="bang"
        title="Bảng số liệu"
        actions={<a href="/doi-soat">Xem đối soát các tổng này</a>}
      >
        <HistoryTable history={history} notes={notes} />
      </Section>
      {history.brokenDown && (
        <Section id="tung-nam" title="Từng năm đã có số liệu">
          <HistoryYearsTable history={history} notes={notes} />
        </Section>
      )}
      <ProvenanceNotes notes={notes.notes} />
    </Markup>
  );
}
