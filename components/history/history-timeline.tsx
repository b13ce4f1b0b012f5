import { Tag, type Tone } from '#components/ui/tag.tsx';
import { Timeline } from '#components/ui/timeline.tsx';
import type { Programme, Status } from '#lib/domain/vocabulary.ts';
import { formatInstant } from '#lib/format/days.ts';
import { statusLabel } from '#lib/format/labels.ts';
import type { HistoryEntry } from '#lib/projects/history.ts';
import { sentenceOf, toEpisodes, type Episode } from './sentences.ts';

export interface RecordSource {
  document: string | null;
  quote: string | null;
  note: string | null;
}

function Recorded({ source }: { source: RecordSource | null }) {
  return (
    <div className="grid max-w-[65ch] gap-1 border-s-4 border-line-strong ps-3">
      <p>
        <Tag icon="document">Ghi nhận từ tài liệu</Tag>
      </p>
      <p>Nguồn: {source?.document ?? 'chưa ghi tên tài liệu'}.</p>
      {source?.quote && (
        <p>
          Nguyên văn: <q>{source.quote}</q>
        </p>
      )}
      {source?.note && <p>{source.note}</p>}
      <p className="text-muted">
        Các bước trước trạng thái này không diễn ra trên cổng nên không có ngày, người làm hay số
        văn bản để kể lại.
      </p>
    </div>
  );
}

function toneOf(to: string | null, programme: Programme): Tone {
  return to === null ? 'neutral' : statusLabel(to as Status, programme).tone;
}

/** What happened to a project, newest first, each event one sentence. */
export function HistoryTimeline({
  history,
  programme,
  source,
}: {
  /** In the order it happened. */
  history: readonly HistoryEntry[];
  programme: Programme;
  source: RecordSource | null;
}) {
  const toEvent = (episode: Episode, index: number) => {
    const { entry, count, since } = episode;
    const at = formatInstant(new Date(entry.at));
    return {
      id: `${entry.at}-${index}`,
      when: count > 1 ? `từ ${formatInstant(new Date(since))} đến ${at}` : `lúc ${at}`,
      dateTime: entry.at,
      title: sentenceOf(episode),
      tone: toneOf(entry.to, programme),
      ...(entry.recorded ? { icon: 'document' as const } : {}),
      children: (
        <>
          {entry.to !== null && (
            <p className="text-sm">
              Trạng thái: {statusLabel(entry.to as Status, programme).label}
            </p>
          )}
          {entry.reason && (
            <blockquote className="mt-1 max-w-[65ch] border-s-4 border-line-strong ps-3 whitespace-pre-line">
              “{entry.reason}”
            </blockquote>
          )}
          {entry.recorded && <Recorded source={source} />}
        </>
      ),
    };
  };
  return <Timeline events={toEpisodes(history).map(toEvent).reverse()} />;
}
