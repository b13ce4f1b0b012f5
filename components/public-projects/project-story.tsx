import { Timeline } from '#components/ui/timeline.tsx';
import type { Programme } from '#lib/domain/vocabulary.ts';
import { formatDay } from '#lib/format/days.ts';
import { documentInWords } from '#lib/format/document-words.ts';
import { statusLabel } from '#lib/format/labels.ts';
import type { PublicEvent, ToldAct } from '#lib/projects/public-history.ts';

const SENTENCES: Record<ToldAct, string> = {
  record: 'Ghi nhận theo tài liệu nguồn, không qua các bước trên cổng',
  approve: 'Được phê duyệt, giao kế hoạch',
  'change.decide': 'Có quyết định về thay đổi của đề án',
  signContracts: 'Đã ký hợp đồng',
  start: 'Bắt đầu triển khai',
  accept: 'Đã nghiệm thu',
  reopen: 'Mở lại để triển khai tiếp',
  liquidate: 'Đã thanh lý hợp đồng',
  settle: 'Đã quyết toán',
  stop: 'Ngừng thực hiện',
};

function titleOf({ action, documents }: PublicEvent): string {
  const papers = documents.map(documentInWords).join('; ');
  return papers === '' ? SENTENCES[action] : `${SENTENCES[action]}: ${papers}`;
}

/** A published project's way in sentences, newest first. */
export function ProjectStory({
  story,
  programme,
}: {
  /** In the order it happened. */
  story: readonly PublicEvent[];
  programme: Programme;
}) {
  const events = story.map((event, index) => ({
    id: `${event.on}-${index}`,
    when: `Ghi vào cổng ngày ${formatDay(event.on)}`,
    dateTime: event.on,
    title: titleOf(event),
    tone: event.to === null ? ('neutral' as const) : statusLabel(event.to, programme).tone,
    ...(event.recorded && {
      icon: 'document' as const,
      children: (
        <p className="text-sm text-muted">
          Các bước trước trạng thái này không diễn ra trên cổng nên không được kể lại.
        </p>
      ),
    }),
  }));
  return <Timeline events={events.reverse()} />;
}
